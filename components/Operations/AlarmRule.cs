namespace DataPlatform.Components.Operations;

/// <summary>When a metric's values are an alarm: above the threshold for some time on end.</summary>
/// <param name="Label">The alarm in names.</param>
/// <param name="Namespace">The metric's namespace.</param>
/// <param name="Metric">The metric.</param>
/// <param name="Statistic">What is made of the values of <see cref="PeriodInSeconds"/>.</param>
/// <param name="Threshold">An alarm is above it.</param>
/// <param name="Periods">Periods on end for which it must be.</param>
/// <param name="Meaning">What has happened and where to look, for who gets the alarm.</param>
internal sealed record AlarmRule(
    string Label,
    string Namespace,
    string Metric,
    string Statistic,
    double Threshold,
    int Periods,
    string Meaning)
{
    /// <summary>What no value means: the alarm is over (<c>notBreaching</c>), or stays as it is.</summary>
    public string Missing { get; init; } = "notBreaching";

    /// <summary>The time over which values are taken together.</summary>
    public const int PeriodInSeconds = 300;
}
