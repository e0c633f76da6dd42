using System.Text.RegularExpressions;
using DataPlatform.Components.Common;
using Pulumi;

namespace DataPlatform.Components.Catalog;

/// <summary>What <see cref="CatalogSpace"/> needs.</summary>
public sealed partial class CatalogSpaceArgs
{
    /// <summary>Where it is made.</summary>
    public required AwsTarget Target { get; init; }

    /// <summary>
    /// Name of the Glue database; <see cref="CatalogNames.FindDatabaseMistake"/> says which are accepted. Another name
    /// is another database, without the tables.
    /// </summary>
    public required Input<string> DatabaseName { get; init; }

    /// <summary>
    /// Name of the Athena workgroup: letters, digits, dots, underscores and hyphens, 1 to 128, not <c>primary</c>.
    /// </summary>
    public required string WorkgroupName { get; init; }

    /// <summary>Where new tables of the database are, <c>s3://…/</c>.</summary>
    public required Input<string> DataUri { get; init; }

    /// <summary>The bucket that query results are written to.</summary>
    public required Input<string> ResultsBucketName { get; init; }

    /// <summary>Start of the results' keys in the bucket, without slashes at its ends, not empty.</summary>
    public required string ResultsPrefix { get; init; }

    /// <summary>ARN of the KMS key that encrypts the results.</summary>
    public required Input<string> ResultsKeyArn { get; init; }

    /// <summary>Whose database and workgroup they are, for people; 1 to 1024 characters.</summary>
    public required string Description { get; init; }

    /// <summary>
    /// GiB that one query may scan before Athena cancels it, 1 to 1048576; null: as many as it takes. Default: null.
    /// </summary>
    public int? ScanLimitGiB { get; init; }

    /// <summary>The database, which takes its tables along, cannot be deleted by the stack. Default: false.</summary>
    public bool Protect { get; init; }

    /// <summary>The database outlives the stack. Default: false.</summary>
    public bool Retain { get; init; }

    /// <summary>
    /// The workgroup is deleted even when it has a history of queries; results stay where they are. Default: false.
    /// </summary>
    public bool ForceDestroy { get; init; }

    /// <summary>What must be there before the database is made. Default: nothing.</summary>
    public IReadOnlyList<Resource> After { get; init; } = [];

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">Names the property, its value and what is accepted.</exception>
    public void Validate()
    {
        if (!WorkgroupPattern().IsMatch(WorkgroupName) || WorkgroupName == "primary")
        {
            throw new ArgumentException(
                $"{nameof(WorkgroupName)} is '{WorkgroupName}'; accepted: 1 to 128 letters, digits, dots, underscores "
                + "and hyphens, not 'primary'",
                nameof(WorkgroupName));
        }

        if (ResultsPrefix.Length == 0 || ResultsPrefix[0] == '/' || ResultsPrefix[^1] == '/')
        {
            throw new ArgumentException(
                $"{nameof(ResultsPrefix)} is '{ResultsPrefix}'; accepted: a prefix without slashes at its ends",
                nameof(ResultsPrefix));
        }

        ArgumentCheck.Range($"{nameof(Description)}.{nameof(Description.Length)}", Description.Length, 1, 1024);
        if (ScanLimitGiB is { } limit)
            ArgumentCheck.Range(nameof(ScanLimitGiB), limit, 1, 1024 * 1024);
    }

    [GeneratedRegex("^[a-zA-Z0-9._-]{1,128}\\z")]
    private static partial Regex WorkgroupPattern();
}
