using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Karpenter;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Tests.Platform.Common;
using Pulumi;
using Pulumi.Aws.CloudWatch;
using KarpenterComponent = DataPlatform.Components.Cluster.Karpenter.Karpenter;

namespace DataPlatform.Tests.Platform.Cluster.Karpenter;

/// <summary>Runs of the component on a cluster in three zones of Ireland.</summary>
internal static class KarpenterRun
{
    public const string Component = "dataplatform:cluster:Karpenter";
    public const string NodeClass = "kubernetes:karpenter.k8s.aws/v1:EC2NodeClass";
    public const string NodePool = "kubernetes:karpenter.sh/v1:NodePool";
    public const string Release = "kubernetes:helm.sh/v3:Release";

    /// <summary>Name of a resource that stands for the nodes and add-ons that Karpenter itself needs.</summary>
    public const string Before = "before";

    /// <summary>The platform's own pools but for the one that Karpenter runs on.</summary>
    public static ImmutableArray<NodePool> DefaultPools { get; } =
        [.. NodePoolPresets.Default(['a', 'b', 'c']).Where(pool => pool.Name != "tooling")];

    /// <summary>A pool with everything that a pool can have.</summary>
    public static NodePool Spark { get; } = new()
    {
        Name = "spark",
        InstanceTypes = ["m6gd.8xlarge", "m6g.8xlarge"],
        Zones = ['b', 'a'],
        Capacity = NodeCapacity.Spot,
        MaxSize = 7,
        Labels = ImmutableSortedDictionary.CreateRange(
            StringComparer.Ordinal, new Dictionary<string, string> { ["role"] = "spark", ["team"] = "a" }),
        Taints = [new("role", "spark", TaintEffect.NoSchedule), new("slow", "yes", TaintEffect.PreferNoSchedule)],
        DiskGiB = 60,
    };

    public static KarpenterArgs Args(
        IReadOnlyList<NodePool> pools,
        string zones = "abc",
        string version = "1.35",
        IReadOnlyDictionary<string, string>? tags = null) => new()
        {
            Cluster = TestCluster.Create(version),
            Pools = pools,
            SubnetIds = zones.ToDictionary(zone => zone, zone => Output.Create($"subnet-{zone}")),
            VolumesKeyArn = "arn:aws:kms:eu-west-1:123456789012:key/volumes",
            Tags = tags ?? new Dictionary<string, string> { ["stack"] = "dev" },
            After = [new LogGroup(Before)],
        };

    public static async Task<Recording> Of(params NodePool[] pools) =>
        (await WithOptions(pools)).Run;

    /// <summary>A run, with those options of the component's parts that a recording does not have.</summary>
    public static async Task<(Recording Run, ImmutableSortedDictionary<string, ResourceOptions> Options)> WithOptions(
        params NodePool[] pools)
    {
        var options = ImmutableSortedDictionary.CreateBuilder<string, ResourceOptions>(StringComparer.Ordinal);
        var run = await new RecordingCloud().RunAsync(() => _ = new KarpenterComponent(
            "karpenter", Args(pools), new ComponentResourceOptions { ResourceTransformations = { Observe } }));
        return (run, options.ToImmutable());

        ResourceTransformationResult? Observe(ResourceTransformationArgs args)
        {
            options[args.Resource.GetResourceName()] = args.Options;
            return null;
        }
    }

    /// <summary>The specification of a pool's node pool or node class.</summary>
    public static IReadOnlyDictionary<string, object> Spec(this Recording run, string type, string name) =>
        (IReadOnlyDictionary<string, object>)run.Single(type, name)["spec"];
}
