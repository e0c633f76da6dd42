using System.IO.Compression;
using DataPlatform.Preview.Configuration;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>Holds a document for cloud-init to what the modules of cloud-init take.</summary>
internal static class CloudConfig
{
    /// <summary>What such a document begins with.</summary>
    public const string FirstLine = "#cloud-config";

    private const string Files = "write_files";

    // What hosts are set up with. There are more: only what is nearly one of these is taken for a mistake.
    private static readonly string[] Keys =
    [
        "bootcmd", "ca-certs", "ca_certs", "chpasswd", "cloud_config_modules", "cloud_final_modules",
        "cloud_init_modules", "disable_root", "disk_setup", "final_message", "fqdn", "fs_setup", "groups", "growpart",
        "hostname", "locale", "manage_etc_hosts", "manage_resolv_conf", "merge_how", "mounts", "mount_default_fields",
        "ntp", "output", "package_reboot_if_required", "package_update", "package_upgrade", "packages", "power_state",
        "preserve_hostname", "random_seed", "resize_rootfs", "rsyslog", "runcmd", "snap", "ssh_authorized_keys",
        "ssh_deletekeys", "ssh_genkeytypes", "ssh_pwauth", "swap", "timezone", "user", "users", Files, "yum_repo_dir",
        "yum_repos",
    ];

    /// <summary>What is wrong with a document.</summary>
    public static IEnumerable<string> Check(string text)
    {
        try
        {
            return YamlFile.Read("line", text).Entries.SelectMany(entry => Check(entry.Key, entry.Value));
        }
        catch (ConfigurationException wrong)
        {
            return [$"It cannot be read: {wrong.Message}."];
        }
    }

    private static IEnumerable<string> Check(string key, YamlNode value) => key switch
    {
        "runcmd" or "bootcmd" => value is YamlList commands
            ? commands.Items.Where(command => command is YamlMap).Select(_ => $"A command of {key} is a mapping.")
            : [$"{key} is not a list."],
        Files => value is YamlList files ? files.Items.SelectMany(CheckFile) : [$"{key} is not a list."],
        _ when !Keys.Contains(key) && NearestName.Find(key, Keys) is { } near =>
            [$"cloud-init does not know '{key}'; did you mean '{near}'?"],
        _ => [],
    };

    private static IEnumerable<string> CheckFile(YamlNode node)
    {
        var file = node as YamlMap ?? new YamlMap([], node.Line, node.Column);
        var path = Text(file, "path") ?? "";
        if (!path.StartsWith('/'))
            yield return $"The path '{path}' of a file does not begin with '/'.";
        // 644 is a number in YAML, and as a number another mode than it looks like.
        if (file["permissions"] is YamlScalar { Kind: not ScalarKind.Text })
            yield return $"The permissions of {path} are a number; put them in quotes.";
        var content = Decoded(Text(file, "content") ?? "", Text(file, "encoding") ?? "text/plain");
        if (content is null)
            yield return $"The content of {path} is not what its encoding says.";
        else if (SecretText.Find(content) is { } found)
            yield return $"{path} has what looks like {found}.";
    }

    // What is plain has been read with the document.
    private static string? Decoded(string content, string encoding)
    {
        try
        {
            if (encoding == "text/plain")
                return "";
            using var bytes = new MemoryStream(Convert.FromBase64String(content));
            using var reader = new StreamReader(
                encoding.StartsWith("gz", StringComparison.Ordinal)
                    ? new GZipStream(bytes, CompressionMode.Decompress)
                    : bytes);
            return reader.ReadToEnd();
        }
        catch (Exception wrong) when (wrong is FormatException or InvalidDataException)
        {
            return null;
        }
    }

    private static string? Text(YamlMap map, string key) => (map[key] as YamlScalar)?.Text;
}
