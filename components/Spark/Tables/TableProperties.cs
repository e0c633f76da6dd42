using System.Collections.Immutable;

namespace DataPlatform.Components.Spark.Tables;

/// <summary>Properties of Spark that set up table formats.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/emr/latest/EMR-on-EKS-DevelopmentGuide/tutorial-iceberg.html and
/// https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-tables-integrating-open-source.html. The table bucket is
/// reached by its Iceberg REST endpoint: that needs no library beside the image's own, and no account-wide integration
/// of S3 Tables with the Glue catalog, which is not this platform's to turn on.
/// </remarks>
public static class TableProperties
{
    /// <summary>Spark's catalog of the Iceberg tables in Glue databases.</summary>
    public const string IcebergCatalog = "iceberg";

    /// <summary>Spark's catalog of the tables in the table bucket.</summary>
    public const string TableBucketCatalog = "s3tables";

    // In EMR's images; it reaches Glue and S3 with the image's own AWS SDK.
    private const string Library = "local:///usr/share/aws/iceberg/lib/iceberg-spark3-runtime.jar";

    private static readonly ImmutableSortedDictionary<string, string> None =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The properties, none where no format is asked for.</summary>
    /// <param name="tables">The formats.</param>
    /// <param name="locations">Where their tables are.</param>
    public static ImmutableSortedDictionary<string, string> Of(SparkTables tables, TableLocations locations)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(locations);
        IEnumerable<KeyValuePair<string, string>> catalogs =
        [
            .. tables.Iceberg ? Glue(locations) : [],
            .. tables.TableBucket ? TableBucket(locations) : [],
        ];
        return catalogs.Any() ? None.AddRange(Common).AddRange(catalogs) : None;
    }

    private static IEnumerable<KeyValuePair<string, string>> Common =>
    [
        new("spark.jars", Library),
        new("spark.sql.extensions", "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions"),
    ];

    private static IEnumerable<KeyValuePair<string, string>> Glue(TableLocations locations) => Catalog(
        IcebergCatalog,
        locations.Warehouse,
        ("catalog-impl", "org.apache.iceberg.aws.glue.GlueCatalog"));

    private static IEnumerable<KeyValuePair<string, string>> TableBucket(TableLocations locations) => Catalog(
        TableBucketCatalog,
        locations.TableBucketArn,
        ("rest.signing-name", "s3tables"),
        ("rest.signing-region", locations.Region.Name),
        ("rest.sigv4-enabled", "true"),
        ("type", "rest"),
        ("uri", $"https://s3tables.{locations.Region.Name}.{locations.Region.DnsSuffix}/iceberg"));

    private static IEnumerable<KeyValuePair<string, string>> Catalog(
        string name, string warehouse, params IEnumerable<(string Key, string Value)> further)
    {
        var catalog = $"spark.sql.catalog.{name}";
        return
        [
            new(catalog, "org.apache.iceberg.spark.SparkCatalog"),
            new($"{catalog}.io-impl", "org.apache.iceberg.aws.s3.S3FileIO"),
            new($"{catalog}.warehouse", warehouse),
            .. further.Select(entry => KeyValuePair.Create($"{catalog}.{entry.Key}", entry.Value)),
        ];
    }
}
