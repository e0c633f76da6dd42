namespace DataPlatform.Components.Iam;

/// <summary>
/// Limits of IAM, unless AWS raised them for the account.
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
/// </summary>
internal static class IamLimits
{
    /// <summary>Characters of a managed policy, white space not counted: the platform's policies have none.</summary>
    public const int ManagedPolicyLength = 6144;

    /// <summary>Characters of all of a role's own policies together, white space not counted.</summary>
    public const int OwnPoliciesOfRole = 10240;

    /// <summary>Characters of the name of a role.</summary>
    public const int RoleName = 64;

    /// <summary>Managed policies that one role or user can have.</summary>
    public const int AttachedPolicies = 10;
}
