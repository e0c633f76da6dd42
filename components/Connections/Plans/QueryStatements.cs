using System.Collections.Immutable;
using DataPlatform.Components.Catalog;
using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Connections;

/// <summary>Statements that let an identity run queries in one workgroup of Athena and read their results.</summary>
/// <remarks>
/// Athena asks Glue and S3 in the name of whoever runs the query, so what can be queried is not decided here.
/// https://docs.aws.amazon.com/athena/latest/ug/example-policies-workgroup.html
/// </remarks>
internal static class QueryStatements
{
    /// <summary>The statements.</summary>
    /// <param name="workgroup">Name of the workgroup.</param>
    /// <param name="results">Where it writes results.</param>
    /// <param name="target">Gives partition and region.</param>
    /// <param name="accountId">The account's 12 digits.</param>
    public static ImmutableArray<PolicyStatement> Of(
        string workgroup, DataLocation results, AwsTarget target, string accountId) =>
    [
        new()
        {
            Sid = "QueryWorkgroup",
            Actions = PolicyTerms.Of(
                "athena:BatchGetNamedQuery", "athena:BatchGetQueryExecution", "athena:GetNamedQuery",
                "athena:GetQueryExecution", "athena:GetQueryResults", "athena:GetQueryResultsStream",
                "athena:GetQueryRuntimeStatistics", "athena:GetWorkGroup", "athena:ListNamedQueries",
                "athena:ListQueryExecutions", "athena:StartQueryExecution", "athena:StopQueryExecution"),
            Resources = PolicyTerms.Of(target.Arn(accountId, "athena", $"workgroup/{workgroup}")),
        },
        new()
        {
            // Databases and tables of the Glue catalog as Athena names them: it asks Glue for each, in the caller's
            // name. The list of databases is not among them, for Glue gives the names of all or of none.
            Sid = "QueryCatalog",
            Actions = PolicyTerms.Of(
                "athena:GetDataCatalog", "athena:GetDatabase", "athena:GetTableMetadata", "athena:ListTableMetadata"),
            Resources = PolicyTerms.Of(target.Arn(accountId, "athena", "datacatalog/AwsDataCatalog")),
        },
        new()
        {
            // Athena's JDBC driver asks for both when it connects.
            Sid = "QueryCatalogNames",
            Actions = PolicyTerms.Of("athena:ListDataCatalogs"),
            Resources = PolicyTerms.Any("the list has no resource, and names catalogs only, not what is in them"),
        },
        new()
        {
            Sid = "QueryCatalogStatus",
            Actions = PolicyTerms.Of("glue:GetCatalogImportStatus"),
            Resources = PolicyTerms.Of(target.Arn(accountId, "glue", "catalog")),
        },
        .. LocationStatements.Of("Results", results, DataAccess.ReadOnly, target.Region),
        new()
        {
            // Not deleting: results expire by themselves.
            Sid = "ResultsWrite",
            Actions = PolicyTerms.Of("s3:AbortMultipartUpload", "s3:ListMultipartUploadParts", "s3:PutObject"),
            Resources = PolicyTerms.Of(results.ObjectsArn(target.Region)),
        },
    ];
}
