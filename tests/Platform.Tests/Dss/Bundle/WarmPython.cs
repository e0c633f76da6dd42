using System.Diagnostics;
using System.Runtime.CompilerServices;
using DataPlatform.Tests.Platform.Dss.Configure;

namespace DataPlatform.Tests.Platform.Dss.Bundle;

/// <summary>
/// The host's Python, whose programs run in copies of one process: an interpreter that starts takes several times as
/// long as they do. <c>warm.py</c> beside this file is that process.
/// </summary>
internal static class WarmPython
{
    /// <summary>Options for programs to be compiled once for all runs, and not beside the sources.</summary>
    // From there they would go into the bundle.
    public static string[] Compiled { get; } =
        ["-X", $"pycache_prefix={Path.Combine(Path.GetTempPath(), "dss-configure-compiled")}"];

    /// <summary>Makes the command, once.</summary>
    /// <param name="folder">Folder of the command.</param>
    /// <param name="python">The interpreter.</param>
    public static void Make(string folder, string python)
    {
        var mkfifo = Commands.Needed("mkfifo");
        _ = Commands.Run(mkfifo, [Path.Combine(folder, "requests")]);
        var command = Path.Combine(folder, "python3");
        File.WriteAllText(command, Client(folder, python, mkfifo));
        Commands.MakeExecutable(command);
        var program = Path.Combine(Path.GetDirectoryName(Here())!, "warm.py");
        var process = Process.Start(new ProcessStartInfo(python, [.. Compiled, "-IS", program, folder])
        {
            WorkingDirectory = ConfigureScript.Folder,
            RedirectStandardInput = true,
        })!;
        // With its input the process ends. Whatever else ends the tests closes it, too.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => process.StandardInput.Close();
    }

    // Other options mean something that a copy cannot do any more.
    private static string Client(string folder, string python, string mkfifo) =>
        $$"""
        #!/bin/sh
        case $1 in
        -I | -IS | -Sm) ;;
        *) exec '{{python}}' "$@" ;;
        esac
        exec 3<&0
        '{{mkfifo}}' "{{folder}}/$$"
        echo $$ >'{{folder}}/requests'
        read -r status <"{{folder}}/$$"
        exit "${status:-70}"

        """;

    private static string Here([CallerFilePath] string path = "") => path;
}
