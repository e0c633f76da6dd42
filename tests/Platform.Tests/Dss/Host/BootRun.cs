namespace DataPlatform.Tests.Platform.Dss.Host;

/// <summary>How a command of a host ended, and what it wrote.</summary>
internal sealed record BootRun(int ExitCode, string Output, string Errors);
