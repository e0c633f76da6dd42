using DataPlatform.Components.Catalog;
using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;
using DataPlatform.Components.Lake;
using Pulumi;

namespace DataPlatform.Components.Warehouse;

/// <summary>What the warehouse's roles may do, and where their staging place is.</summary>
internal static class WarehousePolicies
{
    /// <summary>Start of the keys that UNLOAD writes in the workspace bucket.</summary>
    public const string StagingPrefix = "warehouse";

    /// <summary>
    /// The warehouse takes the roles. Redshift Serverless needs both names, and is documented with no condition that
    /// would narrow them. https://docs.aws.amazon.com/redshift/latest/mgmt/serverless-iam.html
    /// </summary>
    public static PolicyDocument Trust { get; } = new(new PolicyStatement
    {
        Sid = "RunStatements",
        Principal = PolicyPrincipal.Service("redshift-serverless.amazonaws.com", "redshift.amazonaws.com"),
        Actions = PolicyTerms.Of("sts:AssumeRole"),
    });

    /// <summary>Where UNLOAD writes.</summary>
    public static DataLocation Staging(AwsTarget target, string accountId) =>
        new(LakeBucketNames.Of(LakeBucketRole.Workspace, target, accountId), StagingPrefix);

    /// <summary>Writes to the staging place.</summary>
    public static PolicyDocument WriteStaging(AwsTarget target, string accountId) =>
        new(LocationStatements.Of("Staging", Staging(target, accountId), DataAccess.ReadWrite, target.Region));

    /// <summary>Reads objects.</summary>
    /// <param name="data">Where they are, at most <see cref="WarehouseData.PerDataPolicy"/> places.</param>
    public static PolicyDocument ReadData(IEnumerable<CatalogedData> data) =>
        new([.. data.SelectMany((item, index) => DataStatements.Of($"Data{index + 1}", item, DataAccess.ReadOnly))]);

    /// <summary>Reads tables of the catalog.</summary>
    /// <param name="data">Their databases, at most <see cref="WarehouseData.PerTablesPolicy"/>.</param>
    /// <param name="target">Gives partition and region.</param>
    /// <param name="accountId">The account of the catalog.</param>
    public static PolicyDocument ReadTables(IEnumerable<CatalogedData> data, AwsTarget target, string accountId) =>
        new(TableStatements.Of(
            "Tables", data.Select(item => item.Database), DataAccess.ReadOnly, target, accountId));

    /// <summary>The policy as JSON, or a <see cref="RunException"/> where IAM would not take it.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="label">What it is called.</param>
    public static string Fitting(PolicyDocument policy, string label) =>
        policy.ToJson() is { Length: <= IamLimits.ManagedPolicyLength } json
            ? json
            : throw new RunException(
                $"the warehouse's policy '{label}' would be longer than the {IamLimits.ManagedPolicyLength} characters "
                + $"that IAM takes; accepted: data with prefixes of at most {WarehouseData.FittingPrefix} characters");
}
