using System.Collections.Immutable;

namespace DataPlatform.Components.Dss.Monitoring;

/// <summary>When a metric's values are an alarm: on the wrong side of a threshold for some time on end.</summary>
/// <param name="Label">The alarm in names.</param>
/// <param name="Namespace">The metric's namespace; null: that of the host's own metrics.</param>
/// <param name="Metric">The metric.</param>
/// <param name="Statistic">What is made of the values of a period.</param>
/// <param name="Threshold">An alarm is at it and above.</param>
/// <param name="PeriodInSeconds">The time over which values are taken together.</param>
/// <param name="Periods">Periods on end for which it must be.</param>
/// <param name="Meaning">What has happened and where to look, for who gets the alarm.</param>
internal sealed record DssAlarmRule(
    string Label,
    string? Namespace,
    string Metric,
    string Statistic,
    double Threshold,
    int PeriodInSeconds,
    int Periods,
    string Meaning)
{
    /// <summary>Whether an alarm is below the threshold instead.</summary>
    public bool Below { get; init; }

    /// <summary>
    /// What silence means: nothing (<c>missing</c>), an alarm (<c>breaching</c>), or that all is well
    /// (<c>notBreaching</c>).
    /// </summary>
    public string Missing { get; init; } = "missing";

    /// <summary>What EC2 does to the host: <c>recover</c> or <c>reboot</c>; null: nothing.</summary>
    public string? Ec2Action { get; init; }

    /// <summary>Dimensions beside the host's ID.</summary>
    public ImmutableSortedDictionary<string, string> Dimensions { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;
}
