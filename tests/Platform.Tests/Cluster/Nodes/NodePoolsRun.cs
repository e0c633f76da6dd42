using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Tests.Platform.Common;
using Pulumi;

namespace DataPlatform.Tests.Platform.Cluster.Nodes;

/// <summary>Runs of the node pools in three zones of Ireland.</summary>
internal static class NodePoolsRun
{
    public const string Group = "aws:eks/nodeGroup:NodeGroup";
    public const string Template = "aws:ec2/launchTemplate:LaunchTemplate";
    public const string ScalingTag = "aws:autoscaling/tag:Tag";

    public static ImmutableArray<NodePool> Default { get; } = NodePoolPresets.Default([.. "abc"]);

    public static NodePoolsArgs Args(IReadOnlyList<NodePool> pools, IReadOnlyDictionary<string, string>? tags = null) =>
        new()
        {
            Cluster = TestCluster.Create(),
            Pools = pools,
            SubnetIds = "abc".ToDictionary(zone => zone, zone => Output.Create($"subnet-{zone}")),
            VolumesKeyArn = "arn:aws:kms:eu-west-1:123456789012:key/volumes",
            Tags = tags ?? new Dictionary<string, string> { ["environment"] = "dev", ["team"] = "data" },
            After = [new Pulumi.Aws.Eks.Addon("cni", new() { AddonName = "vpc-cni", ClusterName = "any" })],
        };

    public static Task<Recording> Of(params IReadOnlyList<NodePool> pools) =>
        Of(pools, _ => { }, null);

    /// <summary>Runs, shows the component to the test, and each resource that it makes.</summary>
    public static Task<Recording> Of(
        IReadOnlyList<NodePool> pools, Action<NodePools> look, ResourceTransformation? observe) =>
        new RecordingCloud().RunAsync(() =>
        {
            var options = new ComponentResourceOptions();
            if (observe is not null)
                options.ResourceTransformations.Add(observe);
            look(new NodePools("nodes", Args(pools), options));
        });

    /// <summary>Checks the arguments; throws what they throw.</summary>
    public static async Task Check(IReadOnlyList<NodePool> pools, IReadOnlyDictionary<string, string> tags)
    {
        ArgumentException? refusal = null;
        await new RecordingCloud().RunAsync(() =>
        {
            try
            {
                Args(pools, tags).Validate();
            }
            catch (ArgumentException exception)
            {
                refusal = exception;
            }
        });
        if (refusal is not null)
            throw refusal;
    }
}
