namespace DataPlatform.Tests.Platform.Iam;

/// <summary>What the policy of a resource can do for a caller of the same account.</summary>
internal enum IamResource
{
    /// <summary>Buckets, secrets and most others: their policy or the caller's allows.</summary>
    EitherAllows,

    /// <summary>
    /// Keys and roles: their policy must name the caller or everyone, or name the account, which leaves it to the
    /// caller's policies.
    /// </summary>
    OwnMustAllow,
}
