using System.Diagnostics;
using System.Globalization;

namespace DataPlatform.Benchmarks;

/// <summary>One run of a whole process: what a user waits for, and the most memory it held.</summary>
/// <param name="Wall">From start to exit.</param>
/// <param name="PeakMegabytes">Highest resident set, in MB, read from /proc; 0 where there is none.</param>
/// <param name="Output">Standard output.</param>
internal sealed record ProcessRun(TimeSpan Wall, double PeakMegabytes, string Output)
{
    /// <summary>Runs <c>dotnet</c> with the arguments in the folder.</summary>
    /// <exception cref="InvalidOperationException">The process ended with another code than 0.</exception>
    public static async Task<ProcessRun> DotnetAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var exit = process.WaitForExitAsync();
        var peak = 0.0;
        while (!exit.IsCompleted)
        {
            peak = Math.Max(peak, ResidentPeak(process.Id));
            await Task.WhenAny(exit, Task.Delay(2));
        }

        watch.Stop();
        return process.ExitCode == 0
            ? new ProcessRun(watch.Elapsed, peak, await output)
            : throw new InvalidOperationException(
                $"dotnet {string.Join(' ', arguments)} ended with {process.ExitCode}: {await error}");
    }

    // The kernel keeps the high-water mark, so that a coarse poll loses only what is reached in the last moments.
    private static double ResidentPeak(int processId)
    {
        try
        {
            foreach (var line in File.ReadLines($"/proc/{processId}/status"))
            {
                if (line.StartsWith("VmHWM:", StringComparison.Ordinal))
                {
                    var kilobytes = line["VmHWM:".Length..].Replace("kB", "", StringComparison.Ordinal);
                    return double.Parse(kilobytes, CultureInfo.InvariantCulture) / 1024;
                }
            }
        }
        catch (IOException)
        {
            // The process ended between two looks.
        }

        return 0;
    }
}
