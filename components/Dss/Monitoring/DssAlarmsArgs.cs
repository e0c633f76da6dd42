using DataPlatform.Components.Common;
using Pulumi;

namespace DataPlatform.Components.Dss.Monitoring;

/// <summary>What <see cref="DssAlarms"/> needs.</summary>
public sealed class DssAlarmsArgs
{
    /// <summary>Where the host is; the alarms' names begin with the name prefix.</summary>
    public required AwsTarget Target { get; init; }

    /// <summary>ID of the host.</summary>
    public required Input<string> InstanceId { get; init; }

    /// <summary>
    /// ARN of the topic that is told. Its policy must let alarms publish whose names begin with the target's prefix.
    /// Default: nobody is told, and there are only the alarms by which EC2 recovers the host.
    /// </summary>
    public Input<string>? TopicArn { get; init; }

    /// <summary>The listener. Default: there is none.</summary>
    public ListenerMetrics? Listener { get; init; }

    /// <summary>Whether the host is stopped by a schedule, so that silence is no alarm. Default: false.</summary>
    public bool Scheduled { get; init; }

    /// <summary>
    /// What comes before the alarms: that DSS is up for the first time, or they begin with one. Default: nothing.
    /// </summary>
    public IReadOnlyList<Resource> After { get; init; } = [];
}
