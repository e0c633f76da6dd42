using System.Text.Json.Nodes;
using DataPlatform.Tests.Platform.Dss.Configure.Fake;

namespace DataPlatform.Tests.Platform.Dss.Configure;

/// <summary>A host of DSS as the script sees it: DSS, commands, secrets, settings and the script's state.</summary>
internal sealed class ConfigureHome : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dss-configure-");

    /// <summary>Makes one.</summary>
    /// <param name="major">Major version of DSS.</param>
    public ConfigureHome(int major = 14)
    {
        _ = _folder.CreateSubdirectory("keys");
        WriteCommand("dsscli", FakeCommands.Dsscli);
        WriteCommand("aws", FakeCommands.Aws);
        Dss = new FakeDss(new DssInstance(major), PathOf("keys"));
        Settings = SampleSettings.Of(major);
        foreach (var (name, value) in SampleSettings.Secrets)
            SetSecret(name, value, "version-1");
    }

    /// <summary>The DSS.</summary>
    public FakeDss Dss { get; }

    /// <summary>What DSS has stored.</summary>
    public DssInstance Instance => Dss.Instance;

    /// <summary>What is wanted; written for each run.</summary>
    public JsonObject Settings { get; }

    /// <summary>Labels of API keys that are there.</summary>
    public IEnumerable<string> KeyLabels =>
        Directory.EnumerateFiles(PathOf("keys")).Select(file => File.ReadLines(file).Last());

    /// <summary>Every call of a fake command, with its arguments.</summary>
    public string[] Calls => File.Exists(PathOf("calls")) ? File.ReadAllLines(PathOf("calls")) : [];

    /// <summary>What the script remembers.</summary>
    public string State => File.ReadAllText(PathOf("state.json"));

    /// <summary>The script's arguments.</summary>
    public string[] Arguments =>
    [
        "--settings", PathOf("settings.json"), "--state", PathOf("state.json"), "--url", Dss.Url,
        "--dsscli", PathOf("dsscli"), "--aws", PathOf("aws"),
    ];

    /// <summary>Path of a file of this host.</summary>
    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Sets a secret's value.</summary>
    public void SetSecret(string name, string value, string version)
    {
        var file = new FileInfo(PathOf($"secrets/{name}"));
        file.Directory!.Create();
        File.WriteAllText(
            file.FullName,
            new JsonObject { ["Name"] = name, ["VersionId"] = version, ["SecretString"] = value }.ToJsonString());
    }

    /// <summary>Adds an API key that was left or that is another's.</summary>
    public void AddKey(string id, string label) => File.WriteAllText(PathOf($"keys/{id}"), $"{id}-value\n{label}\n");

    /// <summary>Runs the script with the settings as they are now.</summary>
    /// <param name="more">Further arguments.</param>
    public Task<ConfigureResult> RunAsync(params string[] more) => RunAsync(ConfigureScript.RunAsync, more);

    /// <summary>The same, in a new process of the interpreter.</summary>
    public Task<ConfigureResult> RunAnewAsync() => RunAsync(ConfigureScript.RunAnewAsync);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Dss.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task<ConfigureResult> RunAsync(
        Func<IEnumerable<string>, Task<ConfigureResult>> run, params string[] more)
    {
        await File.WriteAllTextAsync(PathOf("settings.json"), Settings.ToJsonString());
        return await run([.. Arguments, .. more]);
    }

    private void WriteCommand(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(PathOf(name), UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }
}
