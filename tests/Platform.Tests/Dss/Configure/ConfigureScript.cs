using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace DataPlatform.Tests.Platform.Dss.Configure;

/// <summary>The script that configures DSS, run as on the host.</summary>
internal static class ConfigureScript
{
    /// <summary>The folder that the host unpacks.</summary>
    public static string Folder { get; } = Path.GetFullPath(
        Path.Combine(Path.GetDirectoryName(Here())!, "../../../../components/Dss/Bundle/files"));

    // Compiled once for all runs, and not beside the sources, from where it would go into the bundle.
    private static readonly string Compiled = Path.Combine(Path.GetTempPath(), "dss-configure-compiled");

    // What is on the path may be a script that looks for the interpreter, which takes as long as a run of this one.
    private static readonly Lazy<string> Python =
        new(() => Run("python3", ["-S", "-c", "import sys; print(sys.executable)"]).Output.Trim());

    /// <summary>Runs it to its end.</summary>
    /// <param name="arguments">Its arguments.</param>
    // Without site packages: the script needs none, and they take longer than all the rest.
    public static Task<ConfigureResult> RunAsync(IEnumerable<string> arguments) =>
        Task.Run(() => Run(Python.Value, ["-S", "-m", "configure", .. arguments]));

    private static ConfigureResult Run(string command, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PYTHONPYCACHEPREFIX"] = Compiled;
        _ = start.Environment.Remove("PYTHONDONTWRITEBYTECODE");
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ConfigureResult(process.ExitCode, output, errors.Result);
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
