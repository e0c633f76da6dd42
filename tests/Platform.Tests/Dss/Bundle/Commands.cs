using System.Diagnostics;

namespace DataPlatform.Tests.Platform.Dss.Bundle;

/// <summary>Commands of the machine that the tests run on.</summary>
internal static class Commands
{
    // Nothing that changes more than the files that it is given: what else the scripts call are stubs.
    private static readonly string[] Harmless =
    [
        "basename", "bash", "cat", "chmod", "chown", "cmp", "cp", "cut", "date", "dirname", "env", "find", "grep",
        "gzip", "head", "id", "install", "ls", "mkdir", "mktemp", "mv", "rm", "sed", "sh", "sha256sum", "sort", "stat",
        "tar", "tee", "touch", "tr",
    ];

    private static readonly Lazy<string> Links = new(Link);

    private static readonly Lazy<string> Interpreter =
        new(() => Run(Needed("python3"), ["-IS", "-c", "import sys; print(sys.executable)"]).Output.Trim());

    /// <summary>A folder with the harmless commands and Python, and no others.</summary>
    public static string Folder => Links.Value;

    /// <summary>The interpreter of Python itself.</summary>
    // What is found may be a script that looks for the real one; that costs more than the tests do.
    public static string Python => Interpreter.Value;

    /// <summary>Runs a command.</summary>
    public static ScriptResult Run(string command, string[] arguments, Action<ProcessStartInfo>? configure = null)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        configure?.Invoke(start);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output + errors.Result);
    }

    /// <summary>Where a command is; null: nowhere.</summary>
    public static string? Find(string command) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(':', StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, command))
        .FirstOrDefault(File.Exists);

    /// <summary>Where a command is.</summary>
    public static string Needed(string command) =>
        Find(command) ?? throw new InvalidOperationException($"the tests of the host's scripts need '{command}'");

    /// <summary>Makes a file a command.</summary>
    public static void MakeExecutable(string path)
    {
        if (OperatingSystem.IsWindows())
            throw NoUnix();
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>The mode of a file or folder, in octal digits.</summary>
    public static string ModeOf(string path) => OperatingSystem.IsWindows()
        ? throw NoUnix()
        : Convert.ToString((int)File.GetUnixFileMode(path), 8);

    private static PlatformNotSupportedException NoUnix() => new("the host's scripts do not run on Windows");

    private static string Link()
    {
        var folder = Directory.CreateTempSubdirectory("dss-commands-").FullName;
        foreach (var command in Harmless)
            File.CreateSymbolicLink(Path.Combine(folder, command), Needed(command));

        WarmPython.Make(folder, Python);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }
}
