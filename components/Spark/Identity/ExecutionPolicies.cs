using System.Collections.Immutable;
using DataPlatform.Components.Catalog;
using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;
using DataPlatform.Components.Lake;
using DataPlatform.Components.LakeFormation;
using DataPlatform.Components.Spark.Tables;
using DataPlatform.Components.Spark.Templates;

namespace DataPlatform.Components.Spark.Identity;

/// <summary>What an execution role may do.</summary>
/// <remarks>
/// The data of the lake is encrypted with a key whose policy lets the account use it through S3, and the logs bucket
/// with S3's own keys, CloudWatch encrypts log groups by itself: of these no key is spoken of.
/// </remarks>
internal static class ExecutionPolicies
{
    /// <summary>
    /// What every role of a virtual cluster may do: read pod templates, work in the virtual cluster's place, write its
    /// logs, and look for the databases that Spark looks for.
    /// </summary>
    /// <param name="args">The role.</param>
    /// <param name="accountId">The account's 12 digits.</param>
    /// <param name="tableBucketArn">ARN of the table bucket; null: none.</param>
    /// <param name="tableKeyArn">ARN of the key of its tables; null: S3's own.</param>
    public static PolicyDocument Own(
        ExecutionRoleArgs args, string accountId, string? tableBucketArn, string? tableKeyArn)
    {
        var target = args.Cluster.Target;
        var place = SparkNames.Place(args.VirtualCluster);
        var logs = Located(LakeBucketRole.Logs, place, target, accountId);
        return new(
        [
            .. LocationStatements.Of(
                "Templates",
                Located(LakeBucketRole.Assets, PodTemplateFile.Prefix.TrimEnd('/'), target, accountId),
                DataAccess.ReadOnly,
                target.Region),
            .. LocationStatements.Of(
                "Place",
                Located(LakeBucketRole.Workspace, place, target, accountId),
                DataAccess.ReadWrite,
                target.Region),
            .. LocationStatements.Of("Logs", logs, DataAccess.ReadOnly, target.Region),
            new()
            {
                Sid = "LogsWrite",
                Actions = PolicyTerms.Of("s3:PutObject"),
                Resources = PolicyTerms.Of(logs.ObjectsArn(target.Region)),
            },
            .. LogGroup(SparkNames.LogGroup(target, args.VirtualCluster), target, accountId),
            TableStatements.Probe(["default", "global_temp"], target, accountId),
            .. args.LakeFormation ? (PolicyStatement[])[LakeFormationStatements.DataAccess()] : [],
            .. tableBucketArn is null ? [] : TableBucketStatements.Of(tableBucketArn, tableKeyArn),
        ]);
    }

    /// <summary>The data with databases, in as few policies as hold it.</summary>
    /// <param name="args">The role.</param>
    /// <param name="accountId">The account's 12 digits.</param>
    public static ImmutableArray<PolicyDocument> Data(ExecutionRoleArgs args, string accountId) => args.TablesOnly
        ? []
        : GrantedDataPolicies.Of(args.Data(accountId), args.Cluster.Target, accountId);

    /// <summary>The further places and databases, in as few policies as hold them.</summary>
    /// <param name="args">The role.</param>
    /// <param name="accountId">The account's 12 digits.</param>
    public static ImmutableArray<PolicyDocument> Grants(ExecutionRoleArgs args, string accountId)
    {
        var target = args.Cluster.Target;
        IEnumerable<(SparkPlace? Place, SparkDatabase? Database)> grants =
        [
            .. args.Places
                .OrderBy(place => LakeBucketNames.Label(place.Bucket), StringComparer.Ordinal)
                .ThenBy(place => place.Prefix, StringComparer.Ordinal)
                .ThenBy(place => place.Access)
                .Select(place => ((SparkPlace?)place, (SparkDatabase?)null)),
            .. args.Databases
                .Concat(args.TablesOnly ? args.Data(accountId).Select(TablesOf) : [])
                .OrderBy(database => database.Access)
                .ThenBy(database => database.Name, StringComparer.Ordinal)
                .Select(database => ((SparkPlace?)null, (SparkDatabase?)database)),
        ];
        return PolicyPacks.Of(
            grants,
            (_, some) => new PolicyDocument(
            [
                .. some.Select(grant => grant.Place).OfType<SparkPlace>().SelectMany((place, index) =>
                    LocationStatements.Of(
                        $"Place{index + 1}",
                        Located(place.Bucket, place.Prefix, target, accountId),
                        place.Access,
                        target.Region)),
                .. some.Select(grant => grant.Database).OfType<SparkDatabase>().GroupBy(database => database.Access)
                    .Select(group => TableStatements.Of(
                        $"Tables{group.Key}", group.Select(database => database.Name), group.Key, target, accountId)),
            ]));
    }

    private static SparkDatabase TablesOf(GrantedData data) => new(data.Data.Database, data.Access);

    private static DataLocation Located(LakeBucketRole role, string prefix, AwsTarget target, string accountId) =>
        new(LakeBucketNames.Of(role, target, accountId), prefix);

    // The group is there before any job; nobody who writes to it need make one.
    private static ImmutableArray<PolicyStatement> LogGroup(string name, AwsTarget target, string accountId) =>
    [
        new()
        {
            Sid = "LogStreams",
            Actions = PolicyTerms.Of("logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"),
            Resources = PolicyTerms.Of(
                target.Arn(accountId, "logs", $"log-group:{name}"),
                target.Arn(accountId, "logs", $"log-group:{name}:*")),
        },
        // Listing log groups is granted on all of them or on none.
        new()
        {
            Sid = "LogGroups",
            Actions = PolicyTerms.Of("logs:DescribeLogGroups"),
            Resources = PolicyTerms.Of(target.Arn(accountId, "logs", "log-group:*")),
        },
    ];
}
