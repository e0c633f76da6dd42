using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.RedshiftServerless;
using Pulumi.Aws.RedshiftServerless.Inputs;

namespace DataPlatform.Components.Warehouse;

/// <summary>What a warehouse computes with: a workgroup of Redshift Serverless, and the limit on its use.</summary>
internal static class WarehouseCompute
{
    public static Workgroup Create(
        string name, ComponentResource parent, WarehouseArgs args, Namespace store, SecurityGroup group)
    {
        var inputs = new WorkgroupArgs
        {
            NamespaceName = store.NamespaceName,
            WorkgroupName = args.Target.NamePrefix,
            BaseCapacity = args.Options.BaseCapacity,
            // Left out it can be on, and Redshift then chooses the capacity.
            PricePerformanceTarget = new WorkgroupPricePerformanceTargetArgs { Enabled = false },
            EnhancedVpcRouting = args.Options.EnhancedVpcRouting,
            Port = args.Options.Port,
            PubliclyAccessible = false,
            SecurityGroupIds = { group.Id },
            SubnetIds = [.. args.Network.PrivateSubnetIds.Values],
            ConfigParameters = { Parameter("enable_user_activity_logging"), Parameter("require_ssl") },
            Tags = { ["Name"] = args.Target.NamePrefix },
        };
        if (args.Options.MaxCapacity is { } most)
            inputs.MaxCapacity = most;
        return new Workgroup(
            $"{name}-workgroup",
            inputs,
            new CustomResourceOptions
            {
                Parent = parent,
                // The name is taken until the old one is gone.
                DeleteBeforeReplace = true,
                // Redshift answers with all of its parameters, with such as the provider does not know too.
                IgnoreChanges = { "configParameters" },
            });
    }

    public static UsageLimit Limit(string name, ComponentResource parent, ComputeLimit limit, Workgroup workgroup) =>
        new(
            $"{name}-usage-limit",
            new UsageLimitArgs
            {
                ResourceArn = workgroup.Arn,
                UsageType = "serverless-compute",
                Amount = limit.RpuHours,
                Period = Word(limit.Period),
                BreachAction = Word(limit.Action),
            },
            new CustomResourceOptions { Parent = parent });

    private static WorkgroupConfigParameterArgs Parameter(string key) =>
        new() { ParameterKey = key, ParameterValue = "true" };

    private static string Word(LimitPeriod period) => period switch
    {
        LimitPeriod.Daily => "daily",
        LimitPeriod.Weekly => "weekly",
        LimitPeriod.Monthly => "monthly",
        _ => throw new ArgumentOutOfRangeException(nameof(period), period, "not a period of limits"),
    };

    private static string Word(LimitAction action) => action switch
    {
        LimitAction.Log => "log",
        LimitAction.EmitMetric => "emit-metric",
        LimitAction.Deactivate => "deactivate",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "not an action of limits"),
    };
}
