using DataPlatform.Components.Common;
using Pulumi;

namespace DataPlatform.Components.Dss.Monitoring;

/// <summary>What <see cref="DssLogs"/> needs.</summary>
public sealed class DssLogsArgs
{
    /// <summary>Where the host is.</summary>
    public required AwsTarget Target { get; init; }

    /// <summary>ARN of the KMS key of log groups.</summary>
    public required Input<string> LogsKeyArn { get; init; }

    /// <summary>Days to keep log events, one of <see cref="LogRetention.AcceptedDays"/>. Default: 365.</summary>
    public int RetentionDays { get; init; } = 365;

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">Names the property, its value and what is accepted.</exception>
    public void Validate() => ArgumentCheck.OneOf(nameof(RetentionDays), RetentionDays, LogRetention.AcceptedDays);
}
