using DataPlatform.Components.Dss.Schedule;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>When the DSS host stops and starts: <c>dss:schedule</c>.</summary>
internal static class DssScheduleSettings
{
    private const string Key = "schedule";

    private static readonly Scalar<string> Time =
        Scalars.Text("a time", "a time of day such as 20:00, in quotes") with { TextOnly = true };

    private static readonly Scalar<string> Days = Scalars.Text("days", "days such as MON-FRI");

    private static readonly Scalar<string> Zone = Scalars.Text("a time zone", "a time zone such as Europe/Paris");

    /// <summary>Reads the schedule; null: there is none.</summary>
    public static DssScheduleSpec? Read(SettingsSection section)
    {
        var usual = new DssScheduleSpec();
        return section.Object(Key, item =>
        {
            var spec = usual with
            {
                Stop = item.Get("stop", Time, usual.Stop),
                Start = item.TryGet("start", Time, out var start) ? start : null,
                Days = item.Get("days", Days, usual.Days),
                TimeZone = item.Get("timeZone", Zone, usual.TimeZone),
            };
            // A time of start is not held against the stand-in for one of stop.
            ItemMistakes.Refuse(
                item,
                DssScheduleCheck.Find(
                    item.HasErrors("stop") && spec.Start == spec.Stop ? spec with { Start = null } : spec));
            return spec;
        });
    }
}
