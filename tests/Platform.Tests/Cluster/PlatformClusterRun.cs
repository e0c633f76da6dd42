using System.Collections.Immutable;
using DataPlatform.Components.Cluster;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Components.Cluster.Workloads;
using DataPlatform.Components.Network;
using DataPlatform.Tests.Platform.Common;
using AwsProvider = Pulumi.Aws.Provider;

namespace DataPlatform.Tests.Platform.Cluster;

/// <summary>Runs of the whole cluster in a network of three zones.</summary>
internal static class PlatformClusterRun
{
    public const string Component = "dataplatform:cluster:";
    public const string NodeGroup = "aws:eks/nodeGroup:NodeGroup";
    public const string Release = "kubernetes:helm.sh/v3:Release";

    public static ImmutableArray<char> Zones { get; } = ['a', 'b', 'c'];

    public static Task<Recording> Of(
        ImmutableArray<NodePool>? pools = null,
        AutoscalerKind autoscaler = AutoscalerKind.ClusterAutoscaler,
        bool certManager = false,
        bool protect = false,
        int? warehousePort = null,
        bool emrOnEks = false,
        Action<PlatformCluster>? look = null) =>
        new RecordingCloud().WithZones("eu-west-1a", "eu-west-1b", "eu-west-1c").RunAsync(() =>
        {
            var target = RecordingCloud.Target();
            var network = new PlatformNetwork("network", new NetworkArgs
            {
                Target = target,
                Subnets = new SubnetRequest(Ipv4Block.Parse("10.0.0.0/16"), Zones, null, null),
                LogsKeyArn = "arn:logs",
            });
            var cluster = new PlatformCluster("cluster", new ClusterArgs
            {
                Target = target,
                AwsProvider = new AwsProvider("aws"),
                Network = network,
                SecretsKeyArn = "arn:secrets",
                LogsKeyArn = "arn:logs",
                VolumesKeyArn = "arn:volumes",
                NodePools = pools ?? NodePoolPresets.Default(Zones),
                Namespaces = NamespaceSpecs.Default,
                Autoscaler = autoscaler,
                CertManager = certManager,
                WarehousePort = warehousePort,
                EmrOnEks = emrOnEks,
                Tags = new Dictionary<string, string> { ["team"] = "red" },
                Protect = protect,
            });
            look?.Invoke(cluster);
        });
}
