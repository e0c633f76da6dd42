using System.Collections.Immutable;
using DataPlatform.Components.Ai;
using DataPlatform.Components.Cluster;
using DataPlatform.Components.Dss;
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
            .. settings.Dss.Enabled ? OfDss(settings) : [],
        ];
    }

    // What the host calls to be set up, to be watched and to be reached, and DSS for its containers.
    private static IEnumerable<string> OfDss(PlatformSettings settings) =>
    [
        "cloudformation", "logs", "monitoring", "secretsmanager", "ssm", "ssmmessages", "sts",
        .. settings.Registry.Enabled ? ["ecr.api", "ecr.dkr"] : (string[])[],
        .. settings.Dss.ClusterMode == DssClusterMode.Attach ? ["eks"] : (string[])[],
        .. settings.Warehouse.Enabled ? ["redshift-data"] : (string[])[],
    ];
}
