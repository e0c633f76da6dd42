using System.Collections.Immutable;
using DataPlatform.Components.Common;
using Pulumi;

namespace DataPlatform.Components.Cluster.AddOns;

/// <summary>What <see cref="WorkloadAddOns"/> needs.</summary>
public sealed class WorkloadAddOnsArgs
{
    // EC2 takes 50 tags; the driver puts tags of its own on each volume: what made it, for which claim.
    private const int MostVolumeTags = 40;

    /// <summary>The cluster.</summary>
    public required ClusterHandle Cluster { get; init; }

    /// <summary>ARN of the KMS key of the volumes that pods ask for.</summary>
    public required Input<string> VolumesKeyArn { get; init; }

    /// <summary>
    /// Tags of these volumes, at most 40: the provider's default tags do not reach what the cluster makes. Default:
    /// none.
    /// </summary>
    public IReadOnlyDictionary<string, string> VolumeTags { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>
    /// What must be there before: the nodes that the add-ons run on. Without them EKS waits for 20 minutes, and fails.
    /// </summary>
    public required IReadOnlyList<Resource> After { get; init; }

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">Names the property, its value and what is accepted.</exception>
    public void Validate() =>
        ArgumentCheck.Range($"{nameof(VolumeTags)}.Count", VolumeTags.Count, 0, MostVolumeTags);
}
