namespace DataPlatform.Components.Dss.Schedule;

/// <summary>When the host is stopped and started, as <see cref="DssScheduleCheck"/> judges it.</summary>
/// <param name="Stop">When it is stopped, <c>HH:MM</c>. Default: 20:00.</param>
/// <param name="Start">When it is started, <c>HH:MM</c>. Default: by hand.</param>
/// <param name="Days">
/// The days on which either happens: <c>SUN</c> to <c>SAT</c>, ranges of them, or several with commas between them.
/// Default: MON-FRI.
/// </param>
/// <param name="TimeZone">The time zone by its IANA name, with its daylight saving. Default: Europe/Paris.</param>
public sealed record DssScheduleSpec(
    string Stop = "20:00",
    string? Start = null,
    string Days = "MON-FRI",
    string TimeZone = "Europe/Paris");
