using System.Diagnostics;
using System.Runtime.CompilerServices;
using DataPlatform.Tests.Platform.Dss.Bundle;

namespace DataPlatform.Tests.Platform.Dss.Configure;

/// <summary>The script that configures DSS, run as on the host.</summary>
internal static class ConfigureScript
{
    /// <summary>The folder that the host unpacks.</summary>
    public static string Folder { get; } = Path.GetFullPath(
        Path.Combine(Path.GetDirectoryName(Here())!, "../../../../components/Dss/Bundle/files"));

    /// <summary>Runs it to its end, in a copy of a process that has loaded it.</summary>
    /// <param name="arguments">Its arguments.</param>
    public static Task<ConfigureResult> RunAsync(IEnumerable<string> arguments) =>
        RunAsync(Path.Combine(Commands.Folder, "python3"), ["-Sm", "configure", .. arguments]);

    /// <summary>Runs it to its end, in a new process of the interpreter.</summary>
    /// <param name="arguments">Its arguments.</param>
    // Without site packages: the script needs none, and they take longer than all the rest.
    public static Task<ConfigureResult> RunAnewAsync(IEnumerable<string> arguments) =>
        RunAsync(Commands.Python, [.. WarmPython.Compiled, "-Sm", "configure", .. arguments]);

    private static Task<ConfigureResult> RunAsync(string command, IEnumerable<string> arguments) => Task.Run(() =>
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ConfigureResult(process.ExitCode, output, errors.Result);
    });

    private static string Here([CallerFilePath] string path = "") => path;
}
