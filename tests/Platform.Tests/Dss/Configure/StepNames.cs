namespace DataPlatform.Tests.Platform.Dss.Configure;

/// <summary>The steps of the script.</summary>
internal static class StepNames
{
    /// <summary>All of them, in their order.</summary>
    public static string[] All { get; } =
    [
        "licence", "admin-password", "groups", "address", "connections", "metastore", "athena", "redshift",
        "containers", "spark", "base-images", "plugin", "code-environment", "presets", "cluster", "default-cluster",
        "smoke-test",
    ];
}
