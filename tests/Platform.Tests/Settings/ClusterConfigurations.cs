using System.Text.Json;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Settings;

namespace DataPlatform.Tests.Platform.Settings;

/// <summary>Configurations of node pools and namespaces, and what came of them as text that can be compared.</summary>
internal static class ClusterConfigurations
{
    public static string[] PoolErrors(params string[] items) => Configurations.Lines(Configurations.Read(Pools(items)));

    public static ClusterSettings ReadPools(params string[] items) => Configurations.ReadGood(Pools(items)).Cluster;

    public static NodePool ReadPool(string item)
    {
        var name = JsonDocument.Parse(item).RootElement.GetProperty("name").GetString();
        return ReadPools(item).NodePools.Single(pool => pool.Name == name);
    }

    /// <summary>Every property of a record, those of its lists and maps included.</summary>
    public static string Text<T>(T value) => JsonSerializer.Serialize(value);

    public static (string Key, string Value) Pools(params string[] items) =>
        ("cluster:nodePools", $"[{string.Join(',', items)}]");

    public static (string Key, string Value) Namespaces(params string[] items) =>
        ("cluster:namespaces", $"[{string.Join(',', items)}]");
}
