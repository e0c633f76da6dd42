using DataPlatform.Components.Cluster.Workloads;
using DataPlatform.Components.Network;
using DataPlatform.Settings;
using DataPlatform.Settings.Reading;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Settings;

/// <summary>Keys of DSS to read in tests, beside others that are good unless a test says otherwise.</summary>
internal static class DssConfigurations
{
    public static DssSurroundings Dev { get; } = new()
    {
        Environment = PlatformEnvironment.Dev,
        Region = AwsRegions.All.Single(region => region.Name == "eu-west-1"),
        Zones = ['a', 'b', 'c'],
        HasCluster = true,
        Namespaces = NamespaceSpecs.Default,
        NamespacesAreKnown = true,
        NamePrefix = "dataplatform-dev",
    };

    public static DssSurroundings Prod { get; } = Dev with { Environment = PlatformEnvironment.Prod };

    public static DssSurroundings NoCluster { get; } = Dev with { HasCluster = false };

    /// <summary>The lines of the mistakes in keys, which are given without their namespace.</summary>
    public static string[] Errors(params (string Key, string Value)[] keys) => Errors(Dev, keys);

    public static string[] Errors(DssSurroundings surroundings, params (string Key, string Value)[] keys)
    {
        var reader = Reader(keys);
        DssSettings.Read(reader.Section("dss"), surroundings);
        return [.. reader.Errors.Select(error => error.ToString())];
    }

    public static DssSettings ReadGood(params (string Key, string Value)[] keys) => ReadGood(Dev, keys);

    public static DssSettings ReadGood(DssSurroundings surroundings, params (string Key, string Value)[] keys)
    {
        var reader = Reader(keys);
        var settings = DssSettings.Read(reader.Section("dss"), surroundings);
        Assert.That(reader.Errors.Select(error => error.ToString()), Is.Empty);
        return settings;
    }

    private static SettingsReader Reader((string Key, string Value)[] keys) =>
        new(keys.ToDictionary(pair => $"dss:{pair.Key}", pair => pair.Value));
}
