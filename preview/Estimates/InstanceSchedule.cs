using System.Globalization;
using DataPlatform.Preview.Checks;
using DataPlatform.Preview.Checks.Rules;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Estimates;

/// <summary>How much of the time an instance runs that schedules of EventBridge start and stop.</summary>
internal static class InstanceSchedule
{
    private const int Day = 24 * 60;
    private const int Week = 7 * Day;

    private static readonly string[] Days = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    /// <summary>
    /// The part of a week that the instance runs; 1 where nothing stops it. One that is only stopped counts as 1 too:
    /// when somebody starts it again, nobody knows.
    /// </summary>
    /// <param name="schedules">The schedules of the plan.</param>
    /// <param name="instance">The instance.</param>
    public static decimal Share(IEnumerable<PlanResource> schedules, PlanResource instance)
    {
        var events = new SortedDictionary<int, bool>();
        var zones = new HashSet<string>(StringComparer.Ordinal);
        foreach (var schedule in schedules.Where(schedule => schedule.Inputs.Text("state") != "DISABLED"))
        {
            if (UniversalTarget.Of(schedule) is not { Service: "ec2" } target || !IsFor(schedule, target, instance))
                continue;
            if (Minutes(schedule.Inputs.Text("scheduleExpression") ?? "") is not { } minutes)
                return 1;
            zones.Add(schedule.Inputs.Text("scheduleExpressionTimezone") ?? "UTC");
            foreach (var minute in minutes)
                events[minute] = target.Action == "startInstances";
        }

        // With two time zones the order of the two is another one in summer.
        return zones.Count == 1 && events.ContainsValue(true) && events.ContainsValue(false)
            ? decimal.Round((decimal)RunningMinutes(events) / Week, 4)
            : 1;
    }

    private static int RunningMinutes(SortedDictionary<int, bool> events)
    {
        // What the last event of a week did holds until the first one of the next.
        var (isRunning, since, minutes) = (events.Last().Value, 0, 0);
        foreach (var (minute, starts) in events)
        {
            minutes += isRunning ? minute - since : 0;
            (isRunning, since) = (starts, minute);
        }

        return minutes + (isRunning ? Week - since : 0);
    }

    private static bool IsFor(PlanResource schedule, UniversalTarget target, PlanResource instance) =>
        target.Action is "startInstances" or "stopInstances"
        && (target.InstanceIds.Contains(instance.Id)
            || schedule.PropertyDependencies.GetValueOrDefault("target", []).Contains(instance.Urn));

    /// <summary>Minutes of the week, from Sunday on; null for what is not <c>cron(m h ? * days *)</c>.</summary>
    private static IEnumerable<int>? Minutes(string expression) =>
        expression.StartsWith("cron(", StringComparison.Ordinal)
        && expression[5..].TrimEnd(')').Split(' ') is [var minute, var hour, "?", "*", var days, "*"]
        && int.TryParse(minute, CultureInfo.InvariantCulture, out var minutes)
        && int.TryParse(hour, CultureInfo.InvariantCulture, out var hours)
        && Weekdays(days) is { } numbers
            ? numbers.Select(day => (day * Day) + (hours * 60) + minutes)
            : null;

    private static List<int>? Weekdays(string text)
    {
        var days = new List<int>();
        foreach (var part in text.Split(','))
        {
            var ends = part == "*" ? ["SUN", "SAT"] : part.Split('-');
            var (first, last) = (Weekday(ends[0]), Weekday(ends[^1]));
            if (first < 0 || last < 0 || ends.Length > 2)
                return null;
            // FRI-MON goes over the end of the week.
            for (var day = first; ; day = (day + 1) % Days.Length)
            {
                days.Add(day);
                if (day == last)
                    break;
            }
        }

        return days;
    }

    // Numbers count from 1, which is Sunday.
    private static int Weekday(string text) => text is [>= '1' and <= '7']
        ? text[0] - '1'
        : Array.IndexOf(Days, text.ToUpperInvariant());
}
