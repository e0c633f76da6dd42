using System.Collections.Immutable;
using DataPlatform.Components.Cluster;
using DataPlatform.Components.Cluster.Workloads;
using DataPlatform.Components.Common;
using DataPlatform.Components.Network;
using Pulumi;

namespace DataPlatform.Components.Spark;

/// <summary>What <see cref="VirtualCluster"/> needs.</summary>
public sealed class VirtualClusterArgs
{
    /// <summary>The EKS cluster.</summary>
    public required ClusterHandle Cluster { get; init; }

    /// <summary>What the virtual cluster is like.</summary>
    public required VirtualClusterSpec Spec { get; init; }

    /// <summary>
    /// The namespace, where it is one of the cluster's. Default, null: it is made as
    /// <see cref="VirtualClusterSpec.OwnNamespace"/> says.
    /// </summary>
    public WorkloadNamespace? Namespace { get; init; }

    /// <summary>The VPC's addresses; needed for a namespace of its own. Default: null.</summary>
    public Ipv4Block? VpcCidr { get; init; }

    /// <summary>
    /// Port of the data warehouse in the VPC, which pods in a namespace of its own then reach. Default, null: there is
    /// none.
    /// </summary>
    public int? WarehousePort { get; init; }

    /// <summary>ARN of the KMS key of the log group.</summary>
    public required Input<string> LogsKeyArn { get; init; }

    /// <summary>
    /// Days to keep the logs of jobs, one of <see cref="LogRetention.AcceptedDays"/>. Default: 365.
    /// </summary>
    public int LogRetentionInDays { get; init; } = 365;

    /// <summary>
    /// Names of the execution roles of its jobs, whose drivers may have volumes made for their executors. Default:
    /// none.
    /// </summary>
    public IReadOnlyList<string> RoleNames { get; init; } = [];

    /// <summary>
    /// Names of the execution roles of its endpoints, whose kernels may do the same. Default: none.
    /// </summary>
    public IReadOnlyList<string> EndpointRoleNames { get; init; } = [];

    /// <summary>
    /// ID of EMR's security configuration, where Lake Formation filters what jobs read
    /// (<see cref="VirtualClusterSpec.FineGrained"/>), and only there. Default: null.
    /// </summary>
    public Input<string>? SecurityConfigurationId { get; init; }

    /// <summary>
    /// That security configuration, with which the virtual cluster is replaced: while there is a virtual cluster it
    /// cannot be deleted. Default: null.
    /// </summary>
    public Resource? SecurityConfiguration { get; init; }

    /// <summary>
    /// Tags of a virtual cluster with a security configuration, which the provider's default tags do not reach.
    /// Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>What must be there before the virtual cluster, and outlive it. Default: nothing.</summary>
    public IReadOnlyList<Resource> After { get; init; } = [];

    /// <summary>The logs outlive the stack. Default: false.</summary>
    public bool Protect { get; init; }

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">Names the property, its value and what is accepted.</exception>
    public void Validate()
    {
        ArgumentCheck.OneOf(nameof(LogRetentionInDays), LogRetentionInDays, LogRetention.AcceptedDays);
        IEnumerable<Mistake> mistakes =
        [
            .. VirtualClusterCheck.Find(Spec),
            .. VirtualClusters.Find([Spec], Cluster.Target.NamePrefix).Select(found => found.Mistake),
        ];
        if (mistakes.FirstOrDefault() is { } mistake)
            throw new ArgumentException($"{nameof(Spec)}.{mistake}", nameof(Spec));
        if (Namespace is null == Spec.OwnNamespace is null)
        {
            throw Refused(
                nameof(Namespace),
                Namespace is null ? "is null" : "is given beside one of the virtual cluster's own",
                $"either a namespace, or {nameof(Spec)}.{nameof(Spec.OwnNamespace)}");
        }

        if (Spec.OwnNamespace is not null && VpcCidr is null)
            throw Refused(nameof(VpcCidr), "is null", "the VPC's block, where the virtual cluster makes its namespace");
        if (Spec.FineGrained == SecurityConfigurationId is null)
        {
            throw Refused(
                nameof(SecurityConfigurationId),
                Spec.FineGrained ? "is null" : "is given",
                Spec.FineGrained ? "the ID of one" : $"null, unless {nameof(Spec)}.{nameof(Spec.FineGrained)}");
        }
    }

    private static ArgumentException Refused(string property, string problem, string accepted) =>
        new($"{property} {problem}; accepted: {accepted}", property);
}
