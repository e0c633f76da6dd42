using System.Collections.Immutable;
using DataPlatform.Components.Ai;
using DataPlatform.Components.Cluster;
using DataPlatform.Components.Network;
using DataPlatform.Settings;

namespace DataPlatform;

/// <summary>
/// The interface endpoints of a stack: those that are listed and, in a network that keeps its traffic to AWS inside,
/// those that the parts of the platform need.
/// </summary>
internal static class ServiceEndpoints
{
    public static ImmutableSortedSet<string> Of(PlatformSettings settings)
    {
        var listed = settings.Network.InterfaceEndpoints.ToImmutableSortedSet(StringComparer.Ordinal);
        return listed.IsEmpty && settings.Network.NatGateways != NatMode.None
            ? listed
            : listed.Union(OfParts(settings));
    }

    private static IEnumerable<string> OfParts(PlatformSettings settings)
    {
        var ai = settings.Connections.SelectMany(spec => spec.AiServices).Concat(settings.Ai.Services);
        return
        [
            .. ai.SelectMany(service => AiEndpoints.Of(service)),
            .. settings.Emr.Enabled ? ["elasticmapreduce"] : (string[])[],
            .. settings.Spark.Enabled ? ["emr-containers"] : (string[])[],
            .. settings.Spark is { Enabled: true, Tables.TableBucket: true } ? ["s3tables"] : (string[])[],
            .. settings.Cluster is { Enabled: true, Autoscaler: AutoscalerKind.Karpenter } ? ["sqs"] : (string[])[],
        ];
    }
}
