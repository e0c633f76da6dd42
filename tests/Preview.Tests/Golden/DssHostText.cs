using System.Formats.Tar;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DataPlatform.Tests.Preview.Golden;

/// <summary>
/// What the host of DSS is told, as text made for review: its user data as cloud-init gets it, the pointer and the
/// settings line by line, and a line for each file of the bundle, whose scripts are in the repository.
/// </summary>
internal static class DssHostText
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IndentSize = 2,
        NewLine = "\n",
        WriteIndented = true,
    };

    public static string Of(DssHostPlan host)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"user data, {host.UserDataBytes.Length} bytes\n\n{host.UserData}");
        text.Append($"\npointer\n\n{Indented(host.Pointer)}\n");
        text.Append($"\nsettings\n\n{Indented(host.Settings)}\n");
        var bundle = host.Bundle;
        text.Append(
            CultureInfo.InvariantCulture, $"\nbundle, {bundle.Length} bytes, SHA-256 {Hash(bundle.AsSpan())}\n\n");
        foreach (var (entry, content) in host.BundleFiles())
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{Mode(entry)} {content.Length,6} {Hash(content.AsSpan())} {entry.Name}\n");
        }

        return text.ToString();
    }

    private static string Indented(string json) => DssHostPlan.Json(json).ToJsonString(Readable);

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    // As in the archive: four octal digits.
    private static string Mode(TarEntry entry) => Convert.ToString((int)entry.Mode, 8).PadLeft(4, '0');
}
