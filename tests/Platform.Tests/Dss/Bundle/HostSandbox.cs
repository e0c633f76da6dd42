using System.Text.Json.Nodes;
using DataPlatform.Components.Dss.Bundle;

namespace DataPlatform.Tests.Platform.Dss.Bundle;

/// <summary>
/// A folder that stands for a host: the scripts see it as the root of all paths, and commands that would change the
/// machine are stubs that write down how they were called.
/// </summary>
internal sealed class HostSandbox : IDisposable
{
    public const string Release = "0123456789ab";

    private readonly string _folder = Directory.CreateTempSubdirectory("dss-host-").FullName;
    private readonly string _user = Environment.UserName;

    public HostSandbox(params string[] steps)
    {
        Bundle = $"{Root}/opt/dataplatform/releases/{Release}";
        Directory.CreateDirectory($"{Bundle}/steps");
        Directory.CreateDirectory($"{_folder}/stubs");
        foreach (var (path, content) in BundleFiles.All)
        {
            if (!path.Contains('/', StringComparison.Ordinal) || steps.Contains(path))
                File.WriteAllBytes($"{Bundle}/{path}", [.. content]);
        }

        Stub("runuser", "shift 3; exec \"$@\"");
        foreach (var command in new[] { "dnf", "systemctl", "usermod", "useradd", "groupadd", "udevadm", "sleep" })
            Stub(command);
        Settings = Sample();
    }

    public string Root => $"{_folder}/machine";

    public string Bundle { get; }

    /// <summary>Where the stubs are, for commands that have no PATH of ours.</summary>
    public string Stubs => $"{_folder}/stubs";

    /// <summary>The settings, which are written right before each run.</summary>
    public JsonObject Settings { get; }

    /// <summary>Calls of stubs so far, in their order.</summary>
    public string[] Calls => File.Exists(CallsFile) ? File.ReadAllLines(CallsFile) : [];

    private string CallsFile => $"{_folder}/calls";

    /// <summary>Calls of one stub, without its name.</summary>
    public string[] CallsOf(string command) =>
        [.. Calls.Where(call => call.StartsWith($"{command} ", StringComparison.Ordinal))
            .Select(call => call[(command.Length + 1)..].Replace(_folder, "", StringComparison.Ordinal))];

    public void ForgetCalls() => File.Delete(CallsFile);

    /// <summary>Makes a command that writes its call down and then does what the body says.</summary>
    public void Stub(string command, string body = "") =>
        WriteCommand($"{_folder}/stubs/{command}", $"printf '%s\\n' \"{command} $*\" >>'{CallsFile}'\n{body}\n");

    /// <summary>Writes a command below the root.</summary>
    public void Command(string path, string body) => WriteCommand($"{Root}{path}", body + "\n");

    /// <summary>Writes a file below the root.</summary>
    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName($"{Root}{path}")!);
        File.WriteAllText($"{Root}{path}", text);
    }

    public string Read(string path) => File.ReadAllText($"{Root}{path}");

    public bool Exists(string path) => Path.Exists($"{Root}{path}");

    /// <summary>The mode of a file, in octal digits.</summary>
    public string Mode(string path) => Commands.ModeOf($"{Root}{path}");

    /// <summary>Runs a script of the bundle.</summary>
    public ScriptResult Run(string script, params string[] arguments)
    {
        File.WriteAllText($"{Bundle}/settings.json", Settings.ToJsonString());
        return Commands.Run("bash", [$"{Bundle}/{script}", .. arguments], start =>
        {
            start.Environment.Clear();
            start.Environment["PATH"] = $"{_folder}/stubs:{Commands.Folder}";
            start.Environment["DATAPLATFORM_ROOT"] = Root;
        });
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void WriteCommand(string path, string body)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, $"#!/bin/sh\n{body}");
        Commands.MakeExecutable(path);
    }

    // Who runs the tests takes DSS's place, as only root gives files to others.
    private JsonObject Sample() => JsonNode.Parse(
        $$$"""
        {
          "aws": {"region": "eu-west-1", "dnsSuffix": "amazonaws.com"},
          "host": {
            "operatingSystem": "almalinux9", "volumeId": "vol-0abc", "mount": "/data", "user": "{{{_user}}}",
            "dataDirectory": "/data/dataiku", "port": 11000, "backendMemoryGiB": 8,
            "credentials": {"mode": "instanceProfile"}, "userIsolation": false,
            "agentConfiguration": {"metrics": {"namespace": "DSS/dataplatform-dev"}}
          },
          "downloads": {
            "kit": {"url": "https://dss.example/dataiku-dss-14.7.6.tar.gz"},
            "hadoop": {"url": "https://dss.example/hadoop-14.7.6.tar.gz"},
            "spark": {"url": "https://dss.example/spark-14.7.6.tar.gz"},
            "drivers": {}, "tools": []
          },
          "dss": {
            "version": "14.7.6",
            "images": {
              "registryUrl": "ecr.example/dss", "exec": "dku-exec-base", "spark": "dku-spark-base"
            }
          }
        }
        """)!.AsObject();
}
