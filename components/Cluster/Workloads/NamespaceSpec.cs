using System.Collections.Immutable;

namespace DataPlatform.Components.Cluster.Workloads;

/// <summary>A namespace for the platform's users.</summary>
public sealed record NamespaceSpec
{
    private static readonly ImmutableSortedDictionary<string, string> None =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// The name, unique in the cluster: lower-case letters, digits and hyphens, a letter or digit first and last, at
    /// most 63 characters; not <c>default</c>, <c>cert-manager</c> or <c>kube-…</c>.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>What runs in it. Default: General.</summary>
    public NamespaceWorkload Workload { get; init; }

    /// <summary>
    /// What its pods may at most ask of their node. Violations of Restricted are reported in any case. Default:
    /// Baseline, which neither EMR's nor DSS's pods are known to violate; that is not verified on a live cluster.
    /// </summary>
    public PodSecurityLevel PodSecurity { get; init; } = PodSecurityLevel.Baseline;

    /// <summary>
    /// What all pods may use together, as quantities by resource: <c>requests.cpu</c> to <c>64</c>. Where a request or
    /// limit is counted, pods that state none and have no default here are refused. Default: no quota.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Quota { get; init; } = None;

    /// <summary>
    /// What a container requests that states nothing, as quantities of <c>cpu</c>, <c>memory</c> and
    /// <c>ephemeral-storage</c>; where there is only a default limit, Kubernetes takes it for the request too. Default:
    /// none.
    /// </summary>
    public ImmutableSortedDictionary<string, string> DefaultRequests { get; init; } = None;

    /// <summary>The limit of a container that states none, by the same resources. Default: none.</summary>
    public ImmutableSortedDictionary<string, string> DefaultLimits { get; init; } = None;

    /// <summary>
    /// The highest limit that a container may state, by the same resources; each needs a default limit. Default: none.
    /// </summary>
    public ImmutableSortedDictionary<string, string> MaxLimits { get; init; } = None;

    /// <summary>Whether containers get defaults or are held to limits.</summary>
    internal bool HasLimitRange => !DefaultRequests.IsEmpty || !DefaultLimits.IsEmpty || !MaxLimits.IsEmpty;
}
