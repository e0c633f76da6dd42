namespace DataPlatform.Components.Spark;

/// <summary>Table formats that jobs and notebooks find set up.</summary>
public sealed record SparkTables
{
    /// <summary>
    /// Whether Spark has a catalog <c>iceberg</c> for Iceberg tables in the Glue databases. Default: no.
    /// </summary>
    public bool Iceberg { get; init; }

    /// <summary>
    /// Whether there is an S3 table bucket, and Spark has a catalog <c>s3tables</c> for its tables. Default: no.
    /// </summary>
    public bool TableBucket { get; init; }
}
