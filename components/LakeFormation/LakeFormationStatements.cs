using DataPlatform.Components.Iam;

namespace DataPlatform.Components.LakeFormation;

/// <summary>What an identity needs in IAM to use what Lake Formation grants it.</summary>
internal static class LakeFormationStatements
{
    /// <summary>Lets it ask for credentials for the data of tables; Lake Formation's grants say of which.</summary>
    public static PolicyStatement DataAccess() => new()
    {
        Sid = "LakeFormationDataAccess",
        Actions = PolicyTerms.Of("lakeformation:GetDataAccess"),
        Resources = PolicyTerms.Any(
            "the action has no resources in IAM: Lake Formation's own grants decide for which tables it is answered"),
    };
}
