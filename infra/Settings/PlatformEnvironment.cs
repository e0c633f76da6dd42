namespace DataPlatform.Settings;

/// <summary>What a stack is for. It decides whether data is protected from deletion.</summary>
public enum PlatformEnvironment
{
    /// <summary>For work on the platform: everything in it may be deleted.</summary>
    Dev,

    /// <summary>For the users of the platform: what holds data is protected and retained.</summary>
    Prod,
}
