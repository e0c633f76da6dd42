using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace DataPlatform.Components.Cluster.Workloads;

/// <summary>
/// A namespace with its guardrails: Pod Security labels, network policies that deny by default and, where asked for, a
/// quota and a limit range.
/// </summary>
public sealed class WorkloadNamespace : ComponentResource
{
    /// <summary>Makes the namespace.</summary>
    /// <param name="name">Start of the children's names; not the name of the namespace.</param>
    /// <param name="args">What the namespace is like.</param>
    /// <param name="options">Parent and the like.</param>
    /// <exception cref="ArgumentException">An argument is not accepted.</exception>
    public WorkloadNamespace(string name, WorkloadNamespaceArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:cluster:WorkloadNamespace", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate();
        var metadata = ObjectMetadata.Of(args.Spec.Name);
        metadata.Labels.AddRange(PodSecurityLabels.Of(args.Spec.PodSecurity, args.Cluster.Version));
        var @namespace = new Namespace(
            $"{name}-namespace", new NamespaceArgs { Metadata = metadata }, args.Cluster.Inside(this, args.After));
        All =
        [
            @namespace,
            .. NetworkPolicyPlanner.Plan(args.Spec.Workload, args.VpcCidr, args.WarehousePort).Select(
                plan => new NetworkPolicy(
                    $"{name}-{plan.Name}", NetworkPolicyObjects.Of(plan, args.Spec.Name), Inside())),
            .. Quotas(name, args.Spec, Inside()),
            .. LimitRanges(name, args.Spec, Inside()),
        ];
        Name = @namespace.Metadata.Apply(created => created.Name);
        RegisterOutputs(new Dictionary<string, object?> { ["name"] = Name });

        CustomResourceOptions Inside() => args.Cluster.Inside(this, @namespace);
    }

    /// <summary>The name of the namespace, known once it is there.</summary>
    public Output<string> Name { get; }

    /// <summary>
    /// The namespace and all of its guardrails: what runs in it comes after all of these, or it runs without them.
    /// </summary>
    public ImmutableArray<Resource> All { get; }

    private static IEnumerable<ResourceQuota> Quotas(string name, NamespaceSpec spec, CustomResourceOptions inside)
    {
        if (spec.Quota.IsEmpty)
            yield break;
        yield return new ResourceQuota(
            $"{name}-quota",
            new ResourceQuotaArgs
            {
                Metadata = ObjectMetadata.In(spec.Name, "quota"),
                Spec = new ResourceQuotaSpecArgs { Hard = Amounts(spec.Quota) },
            },
            inside);
    }

    private static IEnumerable<LimitRange> LimitRanges(string name, NamespaceSpec spec, CustomResourceOptions inside)
    {
        if (!spec.HasLimitRange)
            yield break;
        yield return new LimitRange(
            $"{name}-limit-range",
            new LimitRangeArgs
            {
                Metadata = ObjectMetadata.In(spec.Name, "limit-range"),
                Spec = new LimitRangeSpecArgs { Limits = { OfContainers(spec) } },
            },
            inside);
    }

    private static LimitRangeItemArgs OfContainers(NamespaceSpec spec)
    {
        var item = new LimitRangeItemArgs { Type = "Container" };
        if (!spec.DefaultRequests.IsEmpty)
            item.DefaultRequest = Amounts(spec.DefaultRequests);
        if (!spec.DefaultLimits.IsEmpty)
            item.Default = Amounts(spec.DefaultLimits);
        if (!spec.MaxLimits.IsEmpty)
            item.Max = Amounts(spec.MaxLimits);
        return item;
    }

    // In canonical form, as the API server stores them: otherwise every refresh would find a difference.
    private static InputMap<string> Amounts(ImmutableSortedDictionary<string, string> amounts) =>
        amounts.ToDictionary(amount => amount.Key, amount => Quantity.Parse(amount.Value).ToString());
}
