namespace DataPlatform.Components.Studio;

/// <summary>What the name of a user of EMR Studio is one of.</summary>
public enum StudioUserType
{
    /// <summary>A user of IAM, in SSO mode of IAM Identity Center.</summary>
    User,

    /// <summary>A group of IAM, in SSO mode of IAM Identity Center.</summary>
    Group,

    /// <summary>A role of IAM; not in SSO mode.</summary>
    Role,
}
