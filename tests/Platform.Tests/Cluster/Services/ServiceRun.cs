using System.Collections.Immutable;
using DataPlatform.Components.Cluster;
using DataPlatform.Components.Cluster.Services;
using DataPlatform.Components.Common;
using DataPlatform.Tests.Platform.Common;
using Pulumi;
using Pulumi.Aws.CloudWatch;

namespace DataPlatform.Tests.Platform.Cluster.Services;

/// <summary>Runs of services in a cluster of which "nodes" stands for what must be there before them.</summary>
internal static class ServiceRun
{
    public const string Autoscaler = "autoscaler";
    public const string Balancer = "balancer";
    public const string Certificates = "certificates";
    public const string Gpus = "gpus";
    public const string Release = "kubernetes:helm.sh/v3:Release";

    public static async Task<Recording> OfAll(IReadOnlyDictionary<string, string>? tags = null, string version = "1.35")
        => await new RecordingCloud().RunAsync(() =>
        {
            var cluster = TestCluster.Create(version);
            Resource[] after = [new LogGroup("nodes")];
            var args = new ClusterServiceArgs { Cluster = cluster, After = after };
            _ = new ClusterAutoscaler(Autoscaler, args);
            _ = new CertManager(Certificates, args);
            _ = new NvidiaDevicePlugin(Gpus, args);
            _ = new LoadBalancerController(
                Balancer,
                new LoadBalancerControllerArgs
                {
                    Cluster = cluster,
                    After = after,
                    VpcId = "vpc-1",
                    Tags = tags ?? ImmutableDictionary<string, string>.Empty,
                });
        });

    /// <summary>A cluster of which only the names matter.</summary>
    public static ClusterHandle Named(string name = "dataplatform-dev", string region = "eu-west-1") => new()
    {
        Target = new AwsTarget(name, RecordingCloud.Region(region), Output.Create(RecordingCloud.AccountId)),
        Version = "1.35",
        PlannedName = name,
        Name = Output.Create(name),
        SecurityGroupId = Output.Create("sg-1"),
        ControlPlane = null!,
        KubernetesProvider = null!,
    };

    /// <summary>The values of a service's release, as compact JSON with sorted keys.</summary>
    public static string ValuesOf(this Recording run, string service) =>
        StableJson.Of(run.Single(Release, $"{service}-release")["values"]);
}
