using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Versions;
using Pulumi;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;

namespace DataPlatform.Components.Cluster.Services;

/// <summary>
/// Installs a Helm chart in the way that all charts of the platform are installed: pinned, complete or not at all, and
/// done only once its pods are ready, so that what depends on the release finds it at work.
/// </summary>
/// <remarks>
/// Values are text, flags, whole numbers, lists and maps of these; any of them, however deep, may be an
/// <see cref="Output{T}"/> or an <see cref="Input{T}"/>. <see cref="Map"/> makes a map. A setting on a chart's command
/// line is best given as text: numbers travel as floating point, and large ones reach the chart as <c>1e+06</c>.
/// </remarks>
internal static class ChartRelease
{
    /// <summary>
    /// Longest wait for the pods of a chart, in seconds. It includes the start of a node for them and the download of
    /// their images; a chart on nodes that are there takes less than a minute.
    /// </summary>
    public const int TimeoutInSeconds = 600;

    // Helm keeps each revision as a secret in the namespace; without a limit Pulumi lets it keep all.
    private const int KeptRevisions = 10;

    /// <summary>Makes the release.</summary>
    /// <param name="name">The Pulumi name.</param>
    /// <param name="chart">The chart and its version.</param>
    /// <param name="releaseName">Name of the release in its namespace; charts name their objects after it.</param>
    /// <param name="namespace">The namespace; if the program makes it, the options depend on it.</param>
    /// <param name="values">The values that differ from the chart's own.</param>
    /// <param name="options">Those of <see cref="ClusterHandle.Inside"/>.</param>
    /// <param name="skipCrds">Whether another release brings the chart's custom resource definitions.</param>
    public static Release Create(
        string name,
        HelmChart chart,
        string releaseName,
        Input<string> @namespace,
        IReadOnlyDictionary<string, object> values,
        CustomResourceOptions options,
        bool skipCrds = false)
    {
        var args = new ReleaseArgs
        {
            Name = releaseName,
            Namespace = @namespace,
            Chart = chart.Name,
            Version = chart.Version,
            Values = values.ToImmutableDictionary(StringComparer.Ordinal),
            // A failed installation is removed, a failed upgrade rolled back; both imply waiting for the pods.
            Atomic = true,
            // What a failed upgrade has made anew goes as well.
            CleanupOnFail = true,
            Timeout = TimeoutInSeconds,
            MaxHistory = KeptRevisions,
            SkipCrds = skipCrds,
        };
        // A chart in an OCI registry is named by its address and has no repository.
        if (chart.Repository is { } repository)
            args.RepositoryOpts = new RepositoryOptsArgs { Repo = repository };
        return new Release(name, args, options);
    }

    /// <summary>A map of values, sorted by key.</summary>
    public static ImmutableSortedDictionary<string, object> Map(
        params IEnumerable<(string Key, object Value)> entries) =>
        entries.ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
}
