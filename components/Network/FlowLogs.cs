using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Iam;

namespace DataPlatform.Components.Network;

/// <summary>All of the VPC's traffic, accepted and rejected, in an encrypted log group.</summary>
internal static class FlowLogs
{
    // Ten minutes, the longest that AWS offers: fewer records of NAT gateways, load balancers and endpoints. For
    // instances of today's (Nitro) types AWS takes one minute whatever is asked.
    private const int AggregationIntervalInSeconds = 600;

    public static LogGroup Create(NetworkScope scope)
    {
        var target = scope.Args.Target;
        var groupName = $"/{target.NamePrefix}/vpc-flow-logs";
        var group = new LogGroup(
            $"{scope.Name}-flow-logs",
            new LogGroupArgs
            {
                Name = groupName,
                KmsKeyId = scope.Args.LogsKeyArn,
                RetentionInDays = scope.Args.FlowLogRetentionInDays,
                Tags = NetworkTags.Named(scope.PhysicalName("flow-logs")),
            },
            scope.Child());
        var role = new Role(
            $"{scope.Name}-flow-logs-role",
            new RoleArgs
            {
                Description = $"{target.NamePrefix}: VPC flow logs write to CloudWatch",
                AssumeRolePolicy = target.AccountId.Apply(account => FlowLogPolicies.Trust(target, account).ToJson()),
                Tags = NetworkTags.Named(scope.PhysicalName("flow-logs")),
            },
            scope.Child());
        var delivery = new RolePolicy(
            $"{scope.Name}-flow-logs-delivery",
            new RolePolicyArgs
            {
                Role = role.Name,
                Policy = target.AccountId.Apply(
                    account => FlowLogPolicies.Delivery(target, account, groupName).ToJson()),
            },
            scope.Child());
        _ = new FlowLog(
            $"{scope.Name}-flow-log",
            new FlowLogArgs
            {
                VpcId = scope.Vpc.Id,
                TrafficType = "ALL",
                LogDestinationType = "cloud-watch-logs",
                LogDestination = group.Arn,
                IamRoleArn = role.Arn,
                MaxAggregationInterval = AggregationIntervalInSeconds,
                Tags = NetworkTags.Named(scope.PhysicalName("flow-log")),
            },
            scope.Child(delivery));
        return group;
    }
}
