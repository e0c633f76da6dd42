namespace DataPlatform.Components.Dss.Monitoring;

/// <summary>A log file of the host, and where it goes.</summary>
/// <param name="Group">The last part of the log group's name.</param>
/// <param name="Path">The file; with a pattern, the newest that it fits.</param>
/// <param name="Part">What sets its streams apart from those of the group's other files; empty: nothing.</param>
/// <param name="FirstLine">What an entry's first line is like; null: each line is an entry.</param>
internal sealed record DssLogFile(string Group, string Path, string Part = "", string? FirstLine = null);
