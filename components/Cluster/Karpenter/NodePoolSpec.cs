using System.Collections.Immutable;
using System.Globalization;
using DataPlatform.Components.Cluster.Karpenter.Objects;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Components.Network;

namespace DataPlatform.Components.Cluster.Karpenter;

/// <summary>What Karpenter is told of a pool's nodes: which instances, how many, and when they go.</summary>
internal static class NodePoolSpec
{
    /// <summary>
    /// Longest drain of a node, after which even pods that are protected from it are removed. Without a limit, a pod
    /// that cannot be moved would keep its node, and the destruction of the platform, for ever.
    /// </summary>
    public static readonly TimeSpan DrainLimit = TimeSpan.FromHours(4);

    // Thirty days: no node runs on an old image, or fills its disk, for longer.
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    // Long enough for the next stage of a job to find the node.
    private const string EmptyFor = "5m";

    /// <summary>The specification of a pool's <c>NodePool</c>.</summary>
    public static NodePoolSpecArgs Of(NodePool pool, AwsRegion region) => new()
    {
        Limits = NodeLimits.Of(pool).ToImmutableDictionary(),
        Disruption = new DisruptionArgs
        {
            // Nodes with pods are left alone: moving a Spark driver to save money costs the job.
            ConsolidationPolicy = "WhenEmpty",
            ConsolidateAfter = EmptyFor,
            Budgets = new[]
            {
                new BudgetArgs { Nodes = "100%", Reasons = new[] { "Empty" } },
                new BudgetArgs { Nodes = "10%", Reasons = new[] { "Drifted", "Underutilized" } },
            },
        },
        Template = new NodePoolTemplateArgs
        {
            Metadata = new NodePoolTemplateMetadataArgs { Labels = pool.Labels.ToImmutableDictionary() },
            Spec = new NodePoolTemplateSpecArgs
            {
                NodeClassRef = new NodeClassRefArgs
                {
                    Group = EC2NodeClassArgs.Group,
                    Kind = EC2NodeClassArgs.KindName,
                    Name = pool.Name,
                },
                ExpireAfter = Hours(Lifetime),
                TerminationGracePeriod = Hours(DrainLimit),
                Requirements = Requirements(pool, region),
                Taints = pool.Taints.Select(Taint).ToArray(),
            },
        },
    };

    private static RequirementArgs[] Requirements(NodePool pool, AwsRegion region) =>
    [
        .. NodeRequirements.Of(pool, region).Select(label => new RequirementArgs
        {
            Key = label.Key,
            Operator = "In",
            Values = label.Value,
        }),
    ];

    private static TaintArgs Taint(NodeTaint taint) =>
        new() { Key = taint.Key, Value = taint.Value, Effect = taint.Effect.ToString() };

    private static string Hours(TimeSpan time) => ((int)time.TotalHours).ToString(CultureInfo.InvariantCulture) + "h";
}
