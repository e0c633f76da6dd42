using DataPlatform.Components.Common;
using DataPlatform.Components.Lake;
using Pulumi;

namespace DataPlatform.Components.Catalog;

/// <summary>What <see cref="DataCatalog"/> needs.</summary>
public sealed class DataCatalogArgs
{
    /// <summary>Where it is made.</summary>
    public required AwsTarget Target { get; init; }

    /// <summary>
    /// The lake's buckets: the database's tables are in the curated one, query results in that for results.
    /// </summary>
    public required LakeBuckets Buckets { get; init; }

    /// <summary>ARN of the KMS key of the lake's buckets.</summary>
    public required Input<string> DataKeyArn { get; init; }

    /// <summary>ARN of the KMS key of log groups.</summary>
    public required Input<string> LogsKeyArn { get; init; }

    /// <summary>
    /// ARN of the KMS key with which the Glue catalog of the whole account is encrypted in the region from now on.
    /// Default, null: it is left as it is.
    /// </summary>
    public Input<string>? CatalogKeyArn { get; init; }

    /// <summary>
    /// Name of the platform's own database; <see cref="CatalogNames.FindDatabaseMistake"/> says which are accepted.
    /// Default, null: the target's name prefix with underscores.
    /// </summary>
    public string? DatabaseName { get; init; }

    /// <summary>
    /// GiB that one query may scan before Athena cancels it, 1 to 1048576; null: as many as it takes. Default: null.
    /// </summary>
    public int? ScanLimitGiB { get; init; }

    /// <summary>
    /// The database and the catalog's encryption cannot be deleted by the stack, and outlive it. Default: false.
    /// </summary>
    public bool Protect { get; init; }

    /// <summary>The workgroup is deleted even when it has a history of queries. Default: false.</summary>
    public bool ForceDestroy { get; init; }

    /// <summary>What must be there before databases are made. Default: nothing.</summary>
    public IReadOnlyList<Resource> After { get; init; } = [];

    internal string Database => DatabaseName ?? CatalogNames.Database(Target.NamePrefix);

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">Names the property, its value and what is accepted.</exception>
    public void Validate()
    {
        if (CatalogNames.FindDatabaseMistake(Database, nameof(DatabaseName)) is { } mistake)
            throw new ArgumentException(mistake.ToString(), nameof(DatabaseName));
    }
}
