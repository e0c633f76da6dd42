using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DataPlatform.Components.Common;

namespace DataPlatform.Components.Cluster.Karpenter;

/// <summary>
/// An event of AWS by which Karpenter learns that an instance goes away, so that its pods are moved while it is there.
/// </summary>
/// <param name="Label">What it is about; part of names.</param>
/// <param name="Source">The service that sends it.</param>
/// <param name="DetailType">Its kind, as the service spells it.</param>
internal sealed record InterruptionEvent(string Label, string Source, string DetailType)
{
    /// <summary>All events that the pinned version of Karpenter understands.</summary>
    public static ImmutableArray<InterruptionEvent> All { get; } =
    [
        new("capacity-reservation", "aws.ec2", "EC2 Capacity Reservation Instance Interruption Warning"),
        new("health", "aws.health", "AWS Health Event"),
        // Karpenter records it and leaves the node alone.
        new("rebalance", "aws.ec2", "EC2 Instance Rebalance Recommendation"),
        new("spot-interruption", "aws.ec2", "EC2 Spot Instance Interruption Warning"),
        new("state-change", "aws.ec2", "EC2 Instance State-change Notification"),
    ];

    /// <summary>The pattern by which EventBridge selects it, as JSON.</summary>
    public string Pattern => SortedJson.Of(new()
    {
        ["source"] = new JsonArray(Source),
        ["detail-type"] = new JsonArray(DetailType),
    });
}
