using DataPlatform.Components.Common;
using Pulumi;

namespace DataPlatform.Components.Dss.Schedule;

/// <summary>What <see cref="DssSchedule"/> needs.</summary>
public sealed class DssScheduleArgs
{
    /// <summary>Where the host is; names begin with the name prefix.</summary>
    public required AwsTarget Target { get; init; }

    /// <summary>ID of the host.</summary>
    public required Input<string> InstanceId { get; init; }

    /// <summary>When it is stopped and started. Default: see <see cref="DssScheduleSpec"/>.</summary>
    public DssScheduleSpec Spec { get; init; } = new();

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">Names the property, its value and what is accepted.</exception>
    public void Validate()
    {
        var mistakes = DssScheduleCheck.Find(Spec);
        if (!mistakes.IsEmpty)
            throw new ArgumentException($"{nameof(Spec)}.{mistakes[0]}", nameof(Spec));
    }
}
