using System.Collections.Immutable;

namespace DataPlatform.Components.Dss.Configuration;

/// <summary>What the host downloads, each with the checksum that is demanded of it where one is known.</summary>
internal sealed record DssDownloads
{
    /// <summary>
    /// Where all files are taken from by their names, <c>s3://bucket/prefix</c>; null: from their own addresses.
    /// </summary>
    public string? Mirror { get; init; }

    /// <summary>DSS itself.</summary>
    public required DownloadFile Kit { get; init; }

    /// <summary>The Hadoop libraries that DSS reaches S3 with.</summary>
    public required DownloadFile Hadoop { get; init; }

    /// <summary>Spark.</summary>
    public required DownloadFile Spark { get; init; }

    /// <summary>The plugin for EKS; null: it comes from DSS's own store.</summary>
    public DownloadFile? Plugin { get; init; }

    /// <summary>JDBC drivers by what they are for: <c>athena</c>, <c>redshift</c>.</summary>
    public required ImmutableSortedDictionary<string, DownloadFile> Drivers { get; init; }

    /// <summary>Command line tools, in the order of their names.</summary>
    public required ImmutableArray<DownloadTool> Tools { get; init; }
}
