namespace DataPlatform.Components.Dss.Bundle;

/// <summary>What is chosen of the files that the DSS host downloads.</summary>
public sealed record DssDownloadSpec
{
    /// <summary>Where Dataiku publishes DSS, with a folder per version.</summary>
    public const string PublicUrl = "https://cdn.downloads.dataiku.com/public/studio";

    /// <summary>The version of DSS, for example <c>14.7.6</c>.</summary>
    public required string Version { get; init; }

    /// <summary>
    /// Where all files are taken from by their names, <c>s3://bucket/prefix</c>. Default: null, from where they are
    /// published.
    /// </summary>
    public string? Mirror { get; init; }

    /// <summary>Where the folder of the version is, over HTTPS, without a slash at the end.</summary>
    public string Url { get; init; } = PublicUrl;

    /// <summary>
    /// SHA-256 of DSS's archive in 64 hexadecimal digits. Dataiku publishes none. Default: null, the one of the first
    /// download is kept on the data volume and demanded from then on.
    /// </summary>
    public string? KitSha256 { get; init; }

    /// <summary>SHA-256 of the Hadoop libraries; like <see cref="KitSha256"/>.</summary>
    public string? HadoopSha256 { get; init; }

    /// <summary>SHA-256 of Spark; like <see cref="KitSha256"/>.</summary>
    public string? SparkSha256 { get; init; }

    /// <summary>The version of Spark in the archive's name. Default: null, what the major version of DSS has.</summary>
    public string? SparkVersion { get; init; }

    /// <summary>Address of the EKS plugin as a zip file. Default: null, from DSS's own store.</summary>
    public string? PluginUrl { get; init; }

    /// <summary>SHA-256 of the plugin; like <see cref="KitSha256"/>.</summary>
    public string? PluginSha256 { get; init; }

    /// <summary>
    /// SHA-256 of Athena's JDBC driver in 64 hexadecimal digits. Default: null, the one that is pinned with the driver.
    /// </summary>
    public string? AthenaDriverSha256 { get; init; }

    /// <summary>Whether the host gets Amazon's JDBC driver for Redshift. Default: false.</summary>
    public bool RedshiftDriver { get; init; }

    /// <summary>SHA-256 of the Redshift driver; like <see cref="KitSha256"/>.</summary>
    public string? RedshiftDriverSha256 { get; init; }
}
