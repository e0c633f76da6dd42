namespace DataPlatform.Components.Studio;

/// <summary>What a user of EMR Studio may do.</summary>
public enum StudioUserLevel
{
    /// <summary>Work in notebooks on the endpoints that are theirs, and manage their own workspaces.</summary>
    Basic,

    /// <summary>That, and look at jobs, work in others' workspaces that are shared, and keep repositories.</summary>
    Intermediate,

    /// <summary>That, and query with SQL by Athena.</summary>
    Advanced,
}
