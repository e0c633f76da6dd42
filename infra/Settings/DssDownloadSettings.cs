using System.Text.RegularExpressions;
using DataPlatform.Components.Dss.Bundle;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>Where what the DSS host installs comes from: <c>dss:downloads</c>.</summary>
internal static partial class DssDownloadSettings
{
    private const string Plugin = "pluginUrl";
    private const string PluginChecksum = "pluginSha256";

    private static Scalar<string> Place { get; } = Scalars.Matching(
        "a place in S3", "s3://<bucket> or s3://<bucket>/<prefix>, without a slash last", PlacePattern());

    private static Scalar<string> Address { get; } = Scalars.Matching(
        "an address", "https://<host>/<path>, without a query and without a slash last", AddressPattern());

    private static Scalar<string> Version { get; } =
        Scalars.Matching("a version of Spark", "three numbers such as 3.4.1", VersionPattern());

    private static Scalar<string> Checksum { get; } =
        Scalars.Matching("a SHA-256 checksum", "64 lower-case hexadecimal digits, in quotes", ChecksumPattern()) with
        {
            TextOnly = true,
        };

    /// <summary>Reads it.</summary>
    /// <param name="section">The keys.</param>
    /// <param name="version">The version of DSS.</param>
    public static DssDownloadSpec Read(SettingsSection section, string version) =>
        section.Object("downloads", item => ReadObject(item, version)) ?? new() { Version = version };

    private static DssDownloadSpec ReadObject(SettingsSection item, string version)
    {
        var spec = new DssDownloadSpec
        {
            Version = version,
            Mirror = Get("mirror", Place),
            Url = Get("url", Address) ?? DssDownloadSpec.PublicUrl,
            KitSha256 = Get("kitSha256", Checksum),
            HadoopSha256 = Get("hadoopSha256", Checksum),
            SparkSha256 = Get("sparkSha256", Checksum),
            SparkVersion = Get("sparkVersion", Version),
            PluginUrl = Get(Plugin, Address),
            PluginSha256 = Get(PluginChecksum, Checksum),
            RedshiftDriverSha256 = Get("redshiftDriverSha256", Checksum),
        };
        if (item.IsGiven(PluginChecksum) && !item.IsGiven(Plugin))
            item.Refuse(
                PluginChecksum,
                "is of the plugin from DSS's own store, which changes; "
                + $"accepted: nothing, or a checksum with {Plugin}");
        return spec;

        string? Get(string name, Scalar<string> type) => item.TryGet(name, type, out var value) ? value : null;
    }

    [GeneratedRegex(@"^s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](/[A-Za-z0-9!_.*'()-]+)*\z")]
    private static partial Regex PlacePattern();

    [GeneratedRegex(@"^https://[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]{1,5})?(/[A-Za-z0-9_.~%+-]+)*\z")]
    private static partial Regex AddressPattern();

    [GeneratedRegex(@"^[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\z")]
    private static partial Regex VersionPattern();

    [GeneratedRegex(@"^[0-9a-f]{64}\z")]
    private static partial Regex ChecksumPattern();
}
