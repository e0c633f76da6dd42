using System.Globalization;
using System.Text.RegularExpressions;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>The version of DSS.</summary>
internal static partial class DssVersions
{
    /// <summary>The version for which none is asked.</summary>
    public const string Default = "14.7.6";

    private const int Oldest = 14;
    private const int Newest = 15;

    private static readonly string Accepted = $"a version of DSS {Oldest} or {Newest}, such as {Default}";

    private static Scalar<string> Version { get; } = new("a version of DSS", Accepted, text =>
        Pattern().Match(text) is not { Success: true } match
            ? Version!.Not()
            : int.Parse(match.Groups["major"].ValueSpan, CultureInfo.InvariantCulture) switch
            {
                < Oldest => new("", $"is older than DSS {Oldest}, the first with Java 17 on the systems of the host"),
                > Newest => new("", $"is newer than DSS {Newest}, the last whose settings the platform can write"),
                _ => new(text),
            });

    /// <summary>Reads the version.</summary>
    public static string Read(SettingsSection section) => section.Get("version", Version, Default);

    [GeneratedRegex(@"^(?<major>[1-9][0-9]{0,3})\.(0|[1-9][0-9]{0,3})\.(0|[1-9][0-9]{0,3})\z")]
    private static partial Regex Pattern();
}
