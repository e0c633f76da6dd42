using System.Collections.Immutable;

namespace DataPlatform.Components.Cluster.Nodes;

/// <summary>
/// The tags by which Cluster Autoscaler finds node groups, and knows what a node of an empty one would be like.
/// </summary>
internal static class AutoscalerTags
{
    /// <summary>Start of the tags that describe a node; these are needed on the Auto Scaling group too.</summary>
    public const string NodeTemplate = Prefix + "node-template/";

    /// <summary>The tag of a group that an autoscaler looks after; its value is <c>true</c>.</summary>
    public const string Enabled = Prefix + "enabled";

    private const string Prefix = "k8s.io/cluster-autoscaler/";

    /// <summary>The tag of a cluster's own groups; its value is <c>owned</c>.</summary>
    public static string OwnedBy(string clusterName) => Prefix + clusterName;

    /// <summary>All tags of the node groups of a pool.</summary>
    public static ImmutableSortedDictionary<string, string> Of(NodePool pool, string clusterName)
    {
        var tags = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        tags.Add(Enabled, "true");
        tags.Add(OwnedBy(clusterName), "owned");
        foreach (var (key, value) in pool.Labels)
            tags.Add($"{NodeTemplate}label/{key}", value);

        // The effect as Kubernetes spells it: the autoscaler overlooks a tag with EKS' own spelling, NO_SCHEDULE.
        foreach (var taint in pool.Taints)
            tags.Add($"{NodeTemplate}taint/{taint.Key}", $"{taint.Value}:{taint.Effect}");

        // Without it the autoscaler takes it that a new node has no room for pods that ask for ephemeral storage.
        tags.Add($"{NodeTemplate}resources/ephemeral-storage", $"{NodeStorage.PromisedGiB(pool)}Gi");
        return tags.ToImmutable();
    }
}
