using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DataPlatform.Components.Common;

namespace DataPlatform.Components.Dss.Schedule;

/// <summary>The rules for <see cref="DssScheduleSpec"/>.</summary>
public static partial class DssScheduleCheck
{
    private const string AcceptedDays = "days such as MON-FRI or SAT,SUN; SUN-SAT for every day";
    private const string AcceptedZone = "IANA names such as Europe/Paris or UTC";

    private static readonly string[] Week = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    /// <summary>Finds all mistakes, each with the property as the configuration writes it.</summary>
    public static ImmutableArray<Mistake> Find(DssScheduleSpec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        return
        [
            .. Time("stop", spec.Stop),
            .. spec.Start is { } start ? Time("start", start) : [],
            .. spec.Start == spec.Stop
                ? [new Mistake("start", $"'{spec.Start}' is when the host is stopped", "another time")]
                : Array.Empty<Mistake>(),
            .. Days(spec.Days),
            .. Zone(spec.TimeZone),
        ];
    }

    private static IEnumerable<Mistake> Time(string property, string value)
    {
        if (!TimeOfDay().IsMatch(value))
            yield return new(property, $"'{value}' is not a time of the day", "00:00 to 23:59, in quotes");
    }

    // The scheduler's week begins on Sunday, and its ranges do not go past the end.
    private static IEnumerable<Mistake> Days(string days)
    {
        foreach (var range in days.Split(','))
        {
            var ends = range.Split('-').Select(day => Array.IndexOf(Week, day)).ToArray();
            if (ends.Length > 2 || ends.Contains(-1))
                yield return new("days", $"'{range}' is neither a day nor a range of days", AcceptedDays);
            else if (ends.Length == 2 && ends[0] >= ends[1])
                yield return new("days", $"'{range}' goes past the end of a week, which begins on SUN", AcceptedDays);
        }
    }

    private static IEnumerable<Mistake> Zone(string zone)
    {
        if (!ZoneName().IsMatch(zone) || !IsKnown(zone))
            yield return new("timeZone", $"'{zone}' is not a time zone", AcceptedZone);
    }

    // A machine without a database of time zones knows none: AWS then has the last word.
    private static bool IsKnown(string zone) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found)
            ? found.HasIanaId
            : !TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Paris", out _);

    [GeneratedRegex(@"\A([01][0-9]|2[0-3]):[0-5][0-9]\z")]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+){0,2}\z")]
    private static partial Regex ZoneName();
}
