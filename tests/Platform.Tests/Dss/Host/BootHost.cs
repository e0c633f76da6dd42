using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text;
using DataPlatform.Components.Dss.Host;
using Machine = DataPlatform.Tests.Platform.Dss.Bundle.Commands;

namespace DataPlatform.Tests.Platform.Dss.Host;

/// <summary>A host's file system in a temporary folder, with what user data puts there.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class BootHost : IDisposable
{
    public const string Release = "0123456789ab";
    public const string Launch = "ba9876543210";
    public const string PointerKey = "dss/release.json";

    public BootHost()
    {
        Write("etc/dataplatform/host.json", $$"""
            {"bucket":"assets","dnsSuffix":"amazonaws.com","launch":"{{Launch}}","pointer":"{{PointerKey}}",
            "region":"eu-west-1"}
            """);
        Write("opt/dataplatform/bin/fetch.py", BootFiles.Read("fetch.py"));
        Write("opt/dataplatform/bin/converge", BootFiles.Read("converge"));
    }

    /// <summary>The folder that stands for the root of the file system.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("boot-host-").FullName;

    /// <summary>Folder with commands that are found before others.</summary>
    public string Commands => Directory.CreateDirectory(Path.Combine(Root, "commands")).FullName;

    public string PathOf(string path) => Path.Combine(Root, path);

    public string Read(string path) => File.ReadAllText(PathOf(path));

    public void Write(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), content);
    }

    /// <summary>Puts down a command of bash that is found before the real one.</summary>
    public void Stub(string command, string script)
    {
        Write($"commands/{command}", $"#!/bin/bash\n{script}\n");
        File.SetUnixFileMode(PathOf($"commands/{command}"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    /// <summary>Runs fetch.py against a cloud.</summary>
    public Task<BootRun> FetchAsync(BootCloud cloud, params string[] arguments) =>
        PythonAsync(cloud, "fetch.py", arguments);

    /// <summary>Runs another program of Python that is beside fetch.py.</summary>
    public Task<BootRun> PythonAsync(BootCloud cloud, string program, params string[] arguments) =>
        RunAsync(
            Path.Combine(Machine.Folder, "python3"),
            cloud.Url,
            ["-IS", PathOf($"opt/dataplatform/bin/{program}"), .. arguments]);

    /// <summary>Runs converge, whose fetch.py is a stub or meets a cloud.</summary>
    public Task<BootRun> ConvergeAsync(string endpoint = "", params string[] arguments) =>
        RunAsync("bash", endpoint, [PathOf("opt/dataplatform/bin/converge"), .. arguments]);

    /// <summary>Checks a script, and that bash can read it.</summary>
    public async Task<BootRun> ShellCheckAsync(string script)
    {
        var parsed = await RunAsync("bash", "", ["-n", PathOf(script)]);
        return parsed.ExitCode == 0 ? await RunAsync("shellcheck", "", [PathOf(script)]) : parsed;
    }

    public void Dispose() => Directory.Delete(Root, true);

    private async Task<BootRun> RunAsync(string command, string endpoint, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["PATH"] = $"{Commands}:{Machine.Folder}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["DATAPLATFORM_ROOT"] = Root;
        start.Environment["DATAPLATFORM_ENDPOINT"] = endpoint;
        start.Environment["DATAPLATFORM_PAUSE"] = "0";
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new BootRun(process.ExitCode, await output, await errors);
    }
}
