using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Components.Network;

namespace DataPlatform.Components.Cluster.Karpenter;

/// <summary>What an instance must be like to become a node of a pool.</summary>
internal static class NodeRequirements
{
    /// <summary>
    /// The accepted values by label, both in order: Karpenter takes what is cheapest or least interrupted, whatever
    /// comes first.
    /// </summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<string>> Of(NodePool pool, AwsRegion region) =>
        ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, ImmutableArray<string>>
        {
            ["karpenter.sh/capacity-type"] = [pool.Capacity == NodeCapacity.Spot ? "spot" : "on-demand"],
            ["kubernetes.io/arch"] = Sorted(pool.InstanceTypes.Select(Architecture)),
            ["kubernetes.io/os"] = ["linux"],
            ["node.kubernetes.io/instance-type"] = Sorted(pool.InstanceTypes),
            ["topology.kubernetes.io/zone"] = Sorted(pool.Zones.Select(region.ZoneName)),
        });

    private static string Architecture(string instanceType) => InstanceTypes.ArchitectureOf(instanceType) switch
    {
        NodeArchitecture.X86 => "amd64",
        NodeArchitecture.Arm => "arm64",
        _ => throw new ArgumentException($"'{instanceType}' is not the name of an instance type", nameof(instanceType)),
    };

    private static ImmutableArray<string> Sorted(IEnumerable<string> values) =>
        [.. values.Distinct().Order(StringComparer.Ordinal)];
}
