using System.Text;
using System.Text.Json.Nodes;
using DataPlatform.Components.Common;
using DataPlatform.Components.Spark.Templates;
using YamlDotNet.Serialization;

namespace DataPlatform.Components.Dss.Host;

/// <summary>
/// The user data of the host, which cloud-init reads once: it puts down what fetches releases, and starts the timer
/// that does. Whoever may describe the instance can read it; it names no secret.
/// </summary>
internal static class UserData
{
    /// <summary>Bytes that EC2 takes, before they are encoded.</summary>
    public const int MostBytes = 16 * 1024;

    private const string Service = "dataplatform-converge.service";
    private const string Timer = "dataplatform-converge.timer";
    private const string Plain = "0644";
    private const string Executable = "0755";

    private static readonly ISerializer Serializer = new SerializerBuilder()
        .WithEventEmitter(next => new QuotingEmitter(new BlockTextEmitter(next)))
        .WithIndentedSequences()
        .DisableAliases()
        .WithNewLine("\n")
        .Build();

    /// <summary>The cloud-init document: the same text for the same host.</summary>
    /// <exception cref="InvalidOperationException">It is longer than EC2 takes.</exception>
    public static string Of(HostBoot boot)
    {
        var text = "#cloud-config\n" + Serializer.Serialize(Document(boot));
        var bytes = Encoding.UTF8.GetByteCount(text);
        return bytes <= MostBytes
            ? text
            : throw new InvalidOperationException($"user data of {bytes} bytes; EC2 takes {MostBytes}");
    }

    private static OrderedDictionary<string, object> Document(HostBoot boot) => new()
    {
        ["write_files"] = new List<object>
        {
            File("/etc/dataplatform/host.json", Plain, Identity(boot) + "\n"),
            File("/opt/dataplatform/bin/fetch.py", Executable, BootFiles.Read("fetch.py")),
            File("/opt/dataplatform/bin/converge", Executable, BootFiles.Read("converge")),
            File($"/etc/systemd/system/{Service}", Plain, BootFiles.Read(Service)),
            File($"/etc/systemd/system/{Timer}", Plain, BootFiles.Read(Timer)),
        },
        ["runcmd"] = new List<object>
        {
            Command("systemctl", "daemon-reload"),
            Command("systemctl", "enable", "--now", "--no-block", Timer),
        },
    };

    private static OrderedDictionary<string, object> File(string path, string permissions, string content) => new()
    {
        ["path"] = path,
        ["owner"] = "root:root",
        ["permissions"] = permissions,
        ["content"] = content,
    };

    private static List<object> Command(params IEnumerable<string> words) => [.. words];

    private static string Identity(HostBoot boot) => SortedJson.Of(new JsonObject
    {
        ["bucket"] = boot.Bucket,
        ["dnsSuffix"] = boot.Region.DnsSuffix,
        ["launch"] = boot.LaunchId,
        ["pointer"] = boot.PointerKey,
        ["region"] = boot.Region.Name,
    });
}
