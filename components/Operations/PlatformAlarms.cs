using Pulumi;
using Pulumi.Aws.CloudWatch;

namespace DataPlatform.Components.Operations;

/// <summary>Alarms on the platform's key signals, which tell a topic when they begin and when they end.</summary>
public sealed class PlatformAlarms : ComponentResource
{
    private readonly string _name;
    private readonly PlatformAlarmsArgs _args;

    /// <summary>Makes the alarms.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">What is watched, and who is told.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">An argument is not accepted.</exception>
    public PlatformAlarms(string name, PlatformAlarmsArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:operations:PlatformAlarms", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate();
        (_name, _args) = (name, args);
        WatchMetrics(args.Subjects);
        WatchEvents(args.Subjects);
        RegisterOutputs();
    }

    private CustomResourceOptions Child => new() { Parent = this };

    // The dimensions must be exactly those of the metric: an alarm with others hears nothing, ever.
    private void WatchMetrics(AlarmSubjects subjects)
    {
        if (subjects.ClusterName is { } cluster)
        {
            foreach (var rule in AlarmRules.Cluster)
                Watch(rule, rule.Label, new() { ["ClusterName"] = cluster });
        }

        foreach (var (zone, gateway) in subjects.NatGatewayIds)
            Watch(AlarmRules.NatGateway, $"nat-{zone}-ports", new() { ["NatGatewayId"] = gateway });
        if (subjects.EmrClusterId is { } emr)
        {
            foreach (var rule in AlarmRules.Emr)
                Watch(rule, rule.Label, new() { ["JobFlowId"] = emr });
        }

        if (subjects.WarehouseLimit is { } limit)
        {
            var rule = AlarmRules.Warehouse(limit.RpuHours);
            Watch(rule, rule.Label, new()
            {
                ["UsageLimitId"] = limit.UsageLimitId,
                ["UsageType"] = "SERVERLESS_COMPUTE",
                ["Workgroup"] = limit.WorkgroupName,
            });
        }
    }

    private void WatchEvents(AlarmSubjects subjects)
    {
        if (subjects.BackupVaultName is { } vault)
            Tell("backup-failed", "A backup failed", vault.Apply(AlertEvent.BackupFailed));
        if (subjects.EmrClusterId is { } emr)
            Tell("emr-failed", "The EMR cluster ended with an error", emr.Apply(AlertEvent.EmrFailed));
        if (subjects.KeyArns.Count > 0)
        {
            Tell(
                "key-lost",
                "A KMS key was disabled or is to be deleted, and with it what it encrypts",
                Output.All(subjects.KeyArns).Apply(arns => AlertEvent.KeyLost(arns)));
        }
    }

    private void Watch(AlarmRule rule, string label, InputMap<string> dimensions)
    {
        var physicalName = $"{_args.Target.NamePrefix}-{label}";
        _ = new MetricAlarm(
            $"{_name}-{label}",
            new MetricAlarmArgs
            {
                Name = physicalName,
                AlarmDescription = rule.Meaning,
                Namespace = rule.Namespace,
                MetricName = rule.Metric,
                Dimensions = dimensions,
                Statistic = rule.Statistic,
                Period = AlarmRule.PeriodInSeconds,
                EvaluationPeriods = rule.Periods,
                ComparisonOperator = "GreaterThanThreshold",
                Threshold = rule.Threshold,
                TreatMissingData = rule.Missing,
                AlarmActions = { _args.TopicArn },
                OkActions = { _args.TopicArn },
                Tags = { ["Name"] = physicalName },
            },
            Child);
    }

    private void Tell(string label, string description, Output<string> pattern)
    {
        var physicalName = $"{_args.Target.NamePrefix}-{label}";
        var rule = new EventRule(
            $"{_name}-{label}",
            new EventRuleArgs
            {
                Name = physicalName,
                Description = $"{_args.Target.NamePrefix}: {description}",
                EventPattern = pattern,
                Tags = { ["Name"] = physicalName },
            },
            Child);
        _ = new EventTarget(
            $"{_name}-{label}-target",
            new EventTargetArgs { Rule = rule.Name, Arn = _args.TopicArn, TargetId = "alerts" },
            Child);
    }
}
