using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Components.Spark.Templates;

namespace DataPlatform.Components.Spark.Jobs;

/// <summary>
/// Where the pod that submits a job runs: no pod template is for it, and a job ends with it. It runs with the drivers,
/// which want nodes that stay as well, and no autoscaler may move it either: its driver may be on another node.
/// </summary>
internal static class JobSubmitter
{
    /// <summary>EMR's classification for the pod.</summary>
    public const string Classification = "emr-job-submitter";

    /// <summary>
    /// Its properties: the labels of the pool as a selector, its taints as tolerations, the annotations of drivers.
    /// </summary>
    /// <param name="drivers">The pool of the drivers; no key is on two of its taints.</param>
    public static ImmutableSortedDictionary<string, string> Of(NodePool drivers) =>
        drivers.Labels
            .Select(label => KeyValuePair.Create($"jobsubmitter.node.selector.{label.Key}", label.Value))
            .Concat(drivers.Taints.SelectMany(Toleration))
            .Concat(PodTemplate.Undisturbed.Select(
                annotation => KeyValuePair.Create($"jobsubmitter.annotation.{annotation.Key}", annotation.Value)))
            .ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, string>> Toleration(NodeTaint taint)
    {
        var key = $"jobsubmitter.node.toleration.{taint.Key}";
        return [new(key, taint.Value), new($"{key}.effect", taint.Effect.ToString())];
    }
}
