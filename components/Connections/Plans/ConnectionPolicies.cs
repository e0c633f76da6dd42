using System.Collections.Immutable;
using DataPlatform.Components.Ai;
using DataPlatform.Components.Catalog;
using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;
using DataPlatform.Components.LakeFormation;

namespace DataPlatform.Components.Connections;

/// <summary>What the identities of connections may do, and who may take them on.</summary>
internal static class ConnectionPolicies
{
    /// <summary>
    /// What a connection may do: work with its objects, query its tables by its workgroup, and call its AI services.
    /// </summary>
    /// <remarks>
    /// Tables are only read: DSS writes data to S3 itself and has the metastore's identity describe it, and a statement
    /// of Athena that makes a table would put it among the query results, which expire.
    /// </remarks>
    /// <param name="plan">The connection.</param>
    /// <param name="target">Gives names, partition and region.</param>
    /// <param name="accountId">The account's 12 digits.</param>
    /// <param name="lakeFormation">Whether Lake Formation hands out the tables' data.</param>
    public static PolicyDocument Identity(
        ConnectionPlan plan, AwsTarget target, string accountId, bool lakeFormation) => new(
    [
        .. DataStatements.Of("Data", plan.Data, plan.Spec.Access),
        TableStatements.Of("Tables", [plan.Database], DataAccess.ReadOnly, target, accountId),
        TableStatements.Probe(["default"], target, accountId),
        .. QueryStatements.Of(plan.Workgroup, plan.Results, target, accountId),
        .. lakeFormation ? (PolicyStatement[])[LakeFormationStatements.DataAccess()] : [],
        .. AiPolicies.Statements(plan.Spec.AiServices, target, accountId),
    ]);

    /// <summary>Lets DSS, and nobody else, assume the role of a connection.</summary>
    /// <param name="plan">The connection.</param>
    /// <param name="dssRoleArn">The role or user by which DSS acts.</param>
    public static PolicyDocument Trust(ConnectionPlan plan, string dssRoleArn) => Trust(plan.ExternalId, dssRoleArn);

    /// <summary>Lets DSS, and nobody else, assume a role.</summary>
    /// <param name="externalId">What it must say.</param>
    /// <param name="dssRoleArn">The role or user by which DSS acts.</param>
    public static PolicyDocument Trust(string externalId, string dssRoleArn) => new(new PolicyStatement
    {
        Sid = "AssumeByDss",
        Principal = PolicyPrincipal.Aws(dssRoleArn),
        Actions = PolicyTerms.Of("sts:AssumeRole"),
        Conditions = [new("StringEquals", "sts:ExternalId", externalId)],
    });

    /// <summary>
    /// What the one identity may do by which DSS describes data to Glue, whichever connection the data is of. It
    /// reaches no data.
    /// </summary>
    /// <param name="plans">The connections.</param>
    /// <param name="furtherDatabases">Databases beside those of the connections.</param>
    /// <param name="target">Gives partition and region.</param>
    /// <param name="accountId">The account's 12 digits.</param>
    /// <returns>One policy or more, each short enough for IAM.</returns>
    public static ImmutableArray<PolicyDocument> Metastore(
        IEnumerable<ConnectionPlan> plans, IEnumerable<string> furtherDatabases, AwsTarget target, string accountId) =>
        MetastorePolicies.Of([.. plans.Select(plan => plan.Database), .. furtherDatabases], target, accountId);

    /// <summary>Lets DSS take on the roles of connections and of the metastore.</summary>
    /// <param name="target">Gives names, partition and region.</param>
    /// <param name="accountId">The account's 12 digits.</param>
    public static PolicyDocument AssumeRoles(AwsTarget target, string accountId) => new(new PolicyStatement
    {
        Sid = "AssumeConnectionRoles",
        Actions = PolicyTerms.Of("sts:AssumeRole"),
        Resources = PolicyTerms.Of(
            $"arn:{target.Region.Partition}:iam::{accountId}:role{ConnectionNames.Path(target.NamePrefix)}*"),
    });

    /// <summary>Reads the keys of connections: whoever configures DSS does, not DSS itself.</summary>
    /// <param name="target">Gives names, partition and region.</param>
    /// <param name="accountId">The account's 12 digits.</param>
    public static PolicyDocument ReadKeys(AwsTarget target, string accountId) => new(new PolicyStatement
    {
        Sid = "ReadConnectionKeys",
        Actions = PolicyTerms.Of("secretsmanager:GetSecretValue"),
        Resources = PolicyTerms.Of(target.Arn(
            accountId, "secretsmanager", $"secret:{ConnectionNames.Path(target.NamePrefix).TrimStart('/')}*")),
    });
}
