namespace DataPlatform.Tests.Platform.Dss.Configure;

/// <summary>How a run of the script ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Errors">What it printed as errors.</param>
internal sealed record ConfigureResult(int ExitCode, string Output, string Errors)
{
    /// <summary>The lines that it printed.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The only line of an error.</summary>
    public string Failure => Lines.Single(line => line.Contains(": failed: ", StringComparison.Ordinal));
}
