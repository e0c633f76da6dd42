using DataPlatform.Components.Catalog;
using DataPlatform.Components.Iam;

namespace DataPlatform.Components.LakeFormation;

/// <summary>The policies of the roles with which Lake Formation reaches locations.</summary>
internal static class LakeFormationPolicies
{
    /// <summary>Only Lake Formation may take the role, and only for this account.</summary>
    public static PolicyDocument Trust(string accountId) => new(new PolicyStatement
    {
        Sid = "GiveOutCredentials",
        Principal = PolicyPrincipal.Service("lakeformation.amazonaws.com"),
        Actions = PolicyTerms.Of("sts:AssumeRole"),
        Conditions = [new("StringEquals", "aws:SourceAccount", accountId)],
    });

    /// <summary>
    /// All that any grant can be about: what Lake Formation gives out of it is narrowed to the table and the grant.
    /// </summary>
    public static PolicyDocument Data(CatalogedData data) =>
        new(DataStatements.Of("Data", data, DataAccess.ReadWrite));

    /// <summary>ARN of a location as Lake Formation registers it: the bucket and the prefix.</summary>
    public static string LocationArn(CatalogedData data)
    {
        var bucket = data.Location.BucketArn(data.Region);
        return data.Location.Prefix.Length == 0 ? bucket : $"{bucket}/{data.Location.Prefix}";
    }
}
