using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Dss.Schedule;

/// <summary>Who takes the role of the schedules, and what it may do.</summary>
internal static class SchedulePolicies
{
    /// <summary>
    /// EventBridge Scheduler, for the schedules of one group: it names no single schedule to IAM.
    /// https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html
    /// </summary>
    public static PolicyDocument Trust(AwsTarget target, string accountId, string group) => new(new PolicyStatement
    {
        Sid = "RunSchedules",
        Principal = PolicyPrincipal.Service("scheduler.amazonaws.com"),
        Actions = PolicyTerms.Of("sts:AssumeRole"),
        Conditions =
        [
            new("StringEquals", "aws:SourceAccount", accountId),
            new("ArnEquals", "aws:SourceArn", target.Arn(accountId, "scheduler", $"schedule-group/{group}")),
        ],
    });

    /// <summary>
    /// Stops and, if so scheduled, starts the host. To start a host with encrypted volumes takes the use of their key
    /// through EC2, which the key's own policy gives to the whole account.
    /// </summary>
    public static PolicyDocument Host(AwsTarget target, string accountId, string instanceId, bool starts) =>
        new(new PolicyStatement
        {
            Sid = "StopAndStartHost",
            Actions = PolicyTerms.Of(starts ? ["ec2:StartInstances", "ec2:StopInstances"] : ["ec2:StopInstances"]),
            Resources = PolicyTerms.Of(target.Arn(accountId, "ec2", $"instance/{instanceId}")),
        });
}
