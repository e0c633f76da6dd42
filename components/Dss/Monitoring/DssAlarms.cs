using DataPlatform.Components.Network;
using Pulumi;
using Pulumi.Aws.CloudWatch;

namespace DataPlatform.Components.Dss.Monitoring;

/// <summary>
/// Alarms on the host and on DSS, which tell a topic when they begin and when they end; two of them have EC2 bring the
/// host back.
/// </summary>
/// <remarks>
/// The first such alarm in an account needs the role <c>AWSServiceRoleForCloudWatchEvents</c>, which AWS makes when who
/// deploys may have it made.
/// </remarks>
public sealed class DssAlarms : ComponentResource
{
    private readonly string _name;
    private readonly DssAlarmsArgs _args;

    /// <summary>Makes the alarms.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">What is watched, and who is told.</param>
    /// <param name="options">Parent, provider and the like.</param>
    public DssAlarms(string name, DssAlarmsArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:dss:DssAlarms", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        (_name, _args) = (name, args);
        foreach (var rule in DssAlarmRules.Host(args.Scheduled))
        {
            var dimensions = new InputMap<string> { [DssMetrics.InstanceId] = args.InstanceId };
            foreach (var (key, value) in rule.Dimensions)
                dimensions[key] = value;
            Watch(rule, dimensions);
        }

        if (args.Listener is { } listener)
        {
            Watch(DssAlarmRules.Listener, new()
            {
                ["LoadBalancer"] = listener.LoadBalancer,
                ["TargetGroup"] = listener.TargetGroup,
            });
        }

        RegisterOutputs();
    }

    // The dimensions must be exactly those of the metric: an alarm with others hears nothing, ever.
    private void Watch(DssAlarmRule rule, InputMap<string> dimensions)
    {
        // An alarm that tells nobody, and has nobody act, would only cost.
        if (_args.TopicArn is null && rule.Ec2Action is null)
            return;
        var physicalName = $"{_args.Target.NamePrefix}-dss-{rule.Label}";
        var alarm = new MetricAlarmArgs
        {
            Name = physicalName,
            AlarmDescription = rule.Meaning,
            Namespace = rule.Namespace ?? DssMetrics.NamespaceOf(_args.Target),
            MetricName = rule.Metric,
            Dimensions = dimensions,
            Statistic = rule.Statistic,
            Period = rule.PeriodInSeconds,
            EvaluationPeriods = rule.Periods,
            ComparisonOperator = rule.Below ? "LessThanThreshold" : "GreaterThanOrEqualToThreshold",
            Threshold = rule.Threshold,
            TreatMissingData = rule.Missing,
            Tags = NetworkTags.Named(physicalName),
        };
        if (rule.Ec2Action is { } action)
            alarm.AlarmActions.Add(Ec2Action(action));
        if (_args.TopicArn is { } topic)
        {
            alarm.AlarmActions.Add(topic);
            alarm.OkActions.Add(topic);
        }

        _ = new MetricAlarm(
            $"{_name}-{rule.Label}",
            alarm,
            new CustomResourceOptions { Parent = this, DependsOn = [.. _args.After] });
    }

    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/UsingAlarmActions.html
    private string Ec2Action(string action) =>
        $"arn:{_args.Target.Region.Partition}:automate:{_args.Target.Region.Name}:ec2:{action}";
}
