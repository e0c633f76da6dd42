using DataPlatform.Components.Common;
using Pulumi;

namespace DataPlatform.Components.Operations;

/// <summary>What <see cref="PlatformAlarms"/> needs.</summary>
public sealed class PlatformAlarmsArgs
{
    /// <summary>Where the alarms are made.</summary>
    public required AwsTarget Target { get; init; }

    /// <summary>
    /// ARN of the topic that is told. Its policy must let alarms and event rules publish whose names begin with the
    /// target's prefix.
    /// </summary>
    public required Input<string> TopicArn { get; init; }

    /// <summary>What is watched.</summary>
    public required AlarmSubjects Subjects { get; init; }

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">Names the property, its value and what is accepted.</exception>
    public void Validate()
    {
        if (Subjects.WarehouseLimit is { RpuHours: < 1 and var hours })
        {
            throw new ArgumentException(
                $"{nameof(Subjects)}: the warehouse's limit is {hours}; accepted: 1 or more RPU-hours",
                nameof(Subjects));
        }
    }
}
