using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Alarms watch one metric, with a statistic and a period, or metric queries; look back a day at most (a week with
/// periods of an hour and more); and tell somebody.
/// </summary>
/// <remarks>
/// Why: CloudWatch refuses others; an alarm without an action is only seen by who looks. Source: CloudWatch API
/// reference, PutMetricAlarm.
/// </remarks>
public sealed class AlarmRule() : ResourceRule("alarm-definition", AwsTypes.Alarm)
{
    private const int Hour = 3600;
    private const int Day = 24 * Hour;

    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        var inputs = resource.Inputs;
        var isSingle = resource.Has("metricName");
        if (isSingle == resource.Has("metricQueries") && !resource.Has("evaluationCriteria"))
            yield return new Objection("metricName", "Either metricName or metricQueries is needed.");
        if (isSingle && !resource.Has("namespace"))
            yield return new Objection("namespace", "A metric needs its namespace.");
        if (isSingle && resource.Has("statistic") == resource.Has("extendedStatistic"))
            yield return new Objection("statistic", "Either statistic or extendedStatistic is needed.");
        if (isSingle && !resource.Has("period"))
            yield return new Objection("period", "A metric needs a period.");
        if (inputs.Number("datapointsToAlarm") > inputs.Number("evaluationPeriods"))
            yield return new Objection("datapointsToAlarm", "More data points than evaluationPeriods.");
        if (inputs.Number("period") is { } period)
        {
            if (period is not (10 or 20 or 30) && (period < 60 || period % 60 != 0))
                yield return new Objection("period", $"'{period}'; accepted: 10, 20, 30, multiples of 60.");
            var most = period < Hour ? Day : 7 * Day;
            if (period * inputs.Number("evaluationPeriods") > most)
                yield return new Objection("evaluationPeriods", $"Looks back more than {most / Day} day(s).");
        }

        if (!resource.Has("alarmActions"))
            yield return new Objection("alarmActions", "Tells nobody.", Severity.Warning);
    }
}
