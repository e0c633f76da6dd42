using System.Collections.Immutable;
using DataPlatform.Components.Catalog;
using DataPlatform.Components.Connections;
using DataPlatform.Components.Iam;
using DataPlatform.Components.Lake;
using DataPlatform.Components.LakeFormation;

namespace DataPlatform.Components.Studio;

/// <summary>
/// Statements that let advanced users query the platform's own database with SQL, in the platform's own workgroup.
/// </summary>
/// <remarks>
/// Reading only, and of nothing else: AWS's sample writes to every bucket. What notebooks write, the endpoints' roles
/// decide.
/// </remarks>
internal static class StudioQueryStatements
{
    /// <summary>The statements.</summary>
    /// <exception cref="InvalidOperationException">There is no database.</exception>
    public static ImmutableArray<PolicyStatement> Of(StudioUserAccess access)
    {
        var (target, account) = (access.Target, access.AccountId);
        var database = access.Database
            ?? throw new InvalidOperationException("advanced users need the platform's own database");
        var workgroup = CatalogNames.Workgroup(target.NamePrefix);
        var results = new DataLocation(
            LakeBucketNames.Of(LakeBucketRole.Results, target, account), CatalogNames.ResultsPrefix());
        return
        [
            .. QueryStatements.Of(workgroup, results, target, account),
            new()
            {
                Sid = "SaveQueries",
                Actions = PolicyTerms.Of(
                    "athena:CreateNamedQuery", "athena:DeleteNamedQuery", "athena:GetPreparedStatement",
                    "athena:UpdateNamedQuery"),
                Resources = PolicyTerms.Of(target.Arn(account, "athena", $"workgroup/{workgroup}")),
            },
            new()
            {
                Sid = "ListWorkgroups",
                Actions = PolicyTerms.Of("athena:ListWorkGroups"),
                Resources = PolicyTerms.Any("the list has no resource, and names workgroups only"),
            },
            new()
            {
                // The editor lists databases for the user to choose from. Glue gives the names of all or of none.
                Sid = "ListDatabases",
                Actions = PolicyTerms.Of("athena:ListDatabases", "glue:GetDatabases"),
                Resources = PolicyTerms.Of(
                    target.Arn(account, "athena", "datacatalog/AwsDataCatalog"),
                    target.Arn(account, "glue", "catalog"),
                    target.Arn(account, "glue", "database/*")),
            },
            .. DataStatements.Of("Data", DataCatalog.Own(target, account, database), DataAccess.ReadOnly),
            TableStatements.Of("Tables", [database], DataAccess.ReadOnly, target, account),
            TableStatements.Probe(["default"], target, account),
            .. access.LakeFormation ? (PolicyStatement[])[LakeFormationStatements.DataAccess()] : [],
        ];
    }

    /// <summary>Leaves it to the role which queries there may be in a session.</summary>
    public static PolicyStatement InSession() => new()
    {
        Sid = "QueryAsTheRoleMay",
        Actions = PolicyTerms.Of(
            "athena:BatchGet*", "athena:CreateNamedQuery", "athena:DeleteNamedQuery", "athena:Get*", "athena:List*",
            "athena:Start*", "athena:Stop*", "athena:UpdateNamedQuery", "glue:BatchGet*", "glue:Get*",
            "lakeformation:GetDataAccess", "s3:AbortMultipartUpload", "s3:GetBucketLocation", "s3:GetObject",
            "s3:List*", "s3:PutObject"),
        Resources = PolicyTerms.Any("a session policy gives nothing that the role's own policy does not name"),
    };
}
