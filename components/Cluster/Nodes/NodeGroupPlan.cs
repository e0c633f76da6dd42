using System.Collections.Immutable;

namespace DataPlatform.Components.Cluster.Nodes;

/// <summary>A managed node group of a pool.</summary>
/// <param name="Pool">The pool.</param>
/// <param name="Label">Its name in the program: the pool's, and the zone's letter where there is one for each.</param>
/// <param name="Zones">Letters of its zones, ordered.</param>
/// <param name="ImageType">The machine image, as EKS names it.</param>
/// <param name="Tags">The node group's own tags.</param>
/// <param name="ScalingTags">Those of them that its Auto Scaling group needs too.</param>
internal sealed record NodeGroupPlan(
    NodePool Pool,
    string Label,
    ImmutableArray<char> Zones,
    string ImageType,
    ImmutableSortedDictionary<string, string> Tags,
    ImmutableSortedDictionary<string, string> ScalingTags)
{
    /// <summary>Start of the physical name; what the provider appends lets a new group stand beside the old.</summary>
    public string NamePrefix => $"{Label}-";

    /// <summary>How instances are bought, as EKS names it.</summary>
    public string CapacityType => Pool.Capacity == NodeCapacity.Spot ? "SPOT" : "ON_DEMAND";
}
