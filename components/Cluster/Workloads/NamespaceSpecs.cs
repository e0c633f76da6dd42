using System.Collections.Immutable;

namespace DataPlatform.Components.Cluster.Workloads;

/// <summary>Namespaces of a cluster for which none are asked for.</summary>
public static class NamespaceSpecs
{
    /// <summary>
    /// <c>batchjob</c> for Spark jobs, <c>dataanalysis</c> for Spark notebooks, <c>dss</c> for DSS. They have no quota,
    /// because the node pools' sizes bound what can be used, and no default limits: Spark states its own requests but,
    /// unless told to, no limit on CPUs, and a default would throttle every executor without anyone having said so.
    /// </summary>
    public static ImmutableArray<NamespaceSpec> Default { get; } =
    [
        new() { Name = "batchjob", Workload = NamespaceWorkload.Spark },
        new() { Name = "dataanalysis", Workload = NamespaceWorkload.Spark },
        new() { Name = "dss", Workload = NamespaceWorkload.Dss },
    ];
}
