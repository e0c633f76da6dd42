namespace DataPlatform.Components.Studio;

/// <summary>By what users sign in to EMR Studio.</summary>
public enum StudioAuthMode
{
    /// <summary>As users, groups or roles of IAM, or by an identity provider of their own.</summary>
    Iam,

    /// <summary>By IAM Identity Center, which is on in the same region.</summary>
    Sso,
}
