using System.Text.Json.Nodes;
using DataPlatform.Components.Common;
using DataPlatform.Components.Network;
using Pulumi;
using Pulumi.Aws.Iam;
using Pulumi.Aws.Scheduler;
using Pulumi.Aws.Scheduler.Inputs;
using AwsSchedule = Pulumi.Aws.Scheduler.Schedule;

namespace DataPlatform.Components.Dss.Schedule;

/// <summary>
/// Stops the host when nobody works, and starts it again if so wanted, by EventBridge Scheduler alone.
/// </summary>
/// <remarks>
/// A stopped host keeps its volumes, which cost as before, and its private address. A Kubernetes cluster that DSS made
/// itself goes on running and costing: it is to be stopped in DSS.
/// </remarks>
public sealed class DssSchedule : ComponentResource
{
    private readonly string _name;
    private readonly DssScheduleArgs _args;

    /// <summary>Makes the schedules.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">The host and its times.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">An argument is not accepted.</exception>
    public DssSchedule(string name, DssScheduleArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:dss:DssSchedule", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate();
        (_name, _args) = (name, args);
        var group = new ScheduleGroup(
            $"{name}-group",
            new ScheduleGroupArgs { Name = PhysicalName, Tags = NetworkTags.Named(PhysicalName) },
            Child());
        var role = CreateRole();
        var policy = CreatePolicy(role);
        Create("stop", "Stops", args.Spec.Stop, group, role, policy);
        if (args.Spec.Start is { } start)
            Create("start", "Starts", start, group, role, policy);
        RegisterOutputs();
    }

    private string PhysicalName => $"{_args.Target.NamePrefix}-dss";

    private CustomResourceOptions Child(params Resource[] after) => new() { Parent = this, DependsOn = after };

    private Role CreateRole() => new(
        $"{_name}-role",
        new RoleArgs
        {
            Description = $"{_args.Target.NamePrefix}: schedule of the DSS host",
            AssumeRolePolicy = _args.Target.AccountId.Apply(
                account => SchedulePolicies.Trust(_args.Target, account, PhysicalName).ToJson()),
            Tags = NetworkTags.Named($"{PhysicalName}-schedule"),
        },
        Child());

    private RolePolicy CreatePolicy(Role role) => new(
        $"{_name}-policy",
        new RolePolicyArgs
        {
            Role = role.Name,
            Policy = Output
                .Tuple(_args.Target.AccountId, _args.InstanceId.ToOutput())
                .Apply(known => SchedulePolicies
                    .Host(_args.Target, known.Item1, known.Item2, _args.Spec.Start is not null)
                    .ToJson()),
        },
        Child());

    // A universal target calls the API by itself:
    // https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets-universal.html
    private void Create(
        string action, string verb, string time, ScheduleGroup group, Role role, RolePolicy policy) =>
        _ = new AwsSchedule(
            $"{_name}-{action}",
            new ScheduleArgs
            {
                Name = $"{PhysicalName}-{action}",
                Description = $"{verb} the DSS host of {_args.Target.NamePrefix}",
                GroupName = group.Name,
                ScheduleExpression = Cron(time, _args.Spec.Days),
                ScheduleExpressionTimezone = _args.Spec.TimeZone,
                State = "ENABLED",
                FlexibleTimeWindow = new ScheduleFlexibleTimeWindowArgs { Mode = "OFF" },
                Target = new ScheduleTargetArgs
                {
                    Arn = $"arn:{_args.Target.Region.Partition}:scheduler:::aws-sdk:ec2:{action}Instances",
                    RoleArn = role.Arn,
                    Input = _args.InstanceId.ToOutput().Apply(
                        id => SortedJson.Of(new JsonObject { ["InstanceIds"] = new JsonArray(id) })),
                    RetryPolicy = new ScheduleTargetRetryPolicyArgs
                    {
                        MaximumRetryAttempts = 3,
                        MaximumEventAgeInSeconds = 3600,
                    },
                },
            },
            Child(policy));

    private static string Cron(string time, string days) =>
        $"cron({Number(time[3..])} {Number(time[..2])} ? * {days} *)";

    private static string Number(string digits) => digits[0] == '0' ? digits[1..] : digits;
}
