namespace DataPlatform.Components.Operations;

/// <summary>The tag of EBS volumes that the platform's backup plan covers.</summary>
public static class BackupTag
{
    /// <summary>The tag's name.</summary>
    public const string Key = "backup";

    /// <summary>The tag's value.</summary>
    public const string Value = "true";
}
