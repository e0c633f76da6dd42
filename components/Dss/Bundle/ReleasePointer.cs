using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using DataPlatform.Components.Common;

namespace DataPlatform.Components.Dss.Bundle;

/// <summary>What the host is to have: the one object that it looks at again and again.</summary>
internal static class ReleasePointer
{
    /// <summary>Name of the condition in the stack that a host answers.</summary>
    public const string SignalResource = "Ready";

    /// <summary>Key of the object with a content, which is what its name says.</summary>
    public static string Key(string folder, string sha256, string extension) =>
        $"dss/{folder}/{sha256[..16]}.{extension}";

    /// <summary>SHA-256 of a text in 64 hexadecimal digits.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The release: changes with the scripts, with the settings and with the host that they are for.</summary>
    /// <param name="bundle">SHA-256 of the bundle.</param>
    /// <param name="settings">SHA-256 of the settings.</param>
    /// <param name="launch">The host's launch ID.</param>
    public static string Release(string bundle, string settings, string launch) =>
        Hash($"{bundle}\n{settings}\n{launch}")[..12];

    /// <summary>Name of the stack that waits for a host with this release.</summary>
    public static string StackName(AwsTarget target, string release) => $"{target.NamePrefix}-dss-{release}";

    /// <summary>The pointer's text.</summary>
    /// <param name="target">Whose host it is.</param>
    /// <param name="bundle">SHA-256 of the bundle.</param>
    /// <param name="settings">SHA-256 of the settings.</param>
    /// <param name="launch">The host's launch ID: other hosts leave the release alone.</param>
    public static string Text(AwsTarget target, string bundle, string settings, string launch)
    {
        var release = Release(bundle, settings, launch);
        return SortedJson.Of(new()
        {
            ["schema"] = 1,
            ["release"] = release,
            ["launch"] = launch,
            ["bundle"] = new JsonObject { ["key"] = Key("bundles", bundle, "tar"), ["sha256"] = bundle },
            ["settings"] = new JsonObject { ["key"] = Key("settings", settings, "json"), ["sha256"] = settings },
            ["signal"] = new JsonObject
            {
                ["stack"] = StackName(target, release),
                ["resource"] = SignalResource,
            },
        });
    }
}
