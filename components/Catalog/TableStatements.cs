using System.Collections.Immutable;
using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Catalog;

/// <summary>Statements that let an identity work with the tables of some databases of the Glue catalog.</summary>
/// <remarks>
/// Glue checks an action on a table against the table, its database and the catalog, so all three are named; what a
/// database or table is not named for stays refused.
/// https://docs.aws.amazon.com/glue/latest/dg/glue-specifying-resource-arns.html
/// </remarks>
internal static class TableStatements
{
    private static readonly ImmutableArray<string> Reading =
    [
        "glue:BatchGetPartition", "glue:GetColumnStatisticsForPartition", "glue:GetColumnStatisticsForTable",
        "glue:GetDatabase", "glue:GetPartition", "glue:GetPartitionIndexes", "glue:GetPartitions", "glue:GetTable",
        "glue:GetTableVersion", "glue:GetTableVersions", "glue:GetTables", "glue:GetUserDefinedFunction",
        "glue:GetUserDefinedFunctions",
    ];

    private static readonly ImmutableArray<string> Writing =
    [
        .. Reading,
        "glue:BatchCreatePartition", "glue:BatchDeletePartition", "glue:BatchDeleteTable", "glue:BatchUpdatePartition",
        "glue:CreatePartition", "glue:CreateTable", "glue:DeletePartition", "glue:DeleteTable", "glue:UpdatePartition",
        "glue:UpdateTable",
    ];

    /// <summary>One statement for some databases.</summary>
    /// <param name="sid">Name of the statement.</param>
    /// <param name="databases">Names of the databases, one at least.</param>
    /// <param name="access">What may be done; databases themselves are neither made nor deleted.</param>
    /// <param name="target">Gives partition and region.</param>
    /// <param name="accountId">The account of the catalog.</param>
    public static PolicyStatement Of(
        string sid, IEnumerable<string> databases, DataAccess access, AwsTarget target, string accountId) => new()
        {
            Sid = sid,
            Actions = PolicyTerms.Of(access == DataAccess.ReadWrite ? Writing : Reading),
            Resources = PolicyTerms.Of(
            [
                target.Arn(accountId, "glue", "catalog"),
                .. databases.SelectMany(database => (string[])
                [
                    target.Arn(accountId, "glue", $"database/{database}"),
                    target.Arn(accountId, "glue", $"table/{database}/*"),
                    target.Arn(accountId, "glue", $"userDefinedFunction/{database}/*"),
                ]),
            ]),
        };

    /// <summary>
    /// Lets Hive, Spark and Athena look whether the database <c>default</c> is there, which they do before anything
    /// else, whatever database they are asked for. Its tables stay out of reach.
    /// </summary>
    /// <param name="databases">The databases that are looked for: <c>default</c>, of Spark <c>global_temp</c>.</param>
    /// <param name="target">Gives partition and region.</param>
    /// <param name="accountId">The account of the catalog.</param>
    public static PolicyStatement Probe(IEnumerable<string> databases, AwsTarget target, string accountId) => new()
    {
        Sid = "CatalogProbe",
        Actions = PolicyTerms.Of("glue:GetDatabase"),
        Resources = PolicyTerms.Of(
        [
            target.Arn(accountId, "glue", "catalog"),
            .. databases.Select(database => target.Arn(accountId, "glue", $"database/{database}")),
        ]),
    };
}
