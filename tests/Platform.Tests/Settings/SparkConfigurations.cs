using DataPlatform.Settings;

namespace DataPlatform.Tests.Platform.Settings;

/// <summary>Configurations of Spark and EMR Studio in tests.</summary>
internal static class SparkConfigurations
{
    public static (string Key, string Value) Clusters(params string[] items) => List("spark:virtualClusters", items);

    public static (string Key, string Value) Teams(params string[] items) => List("spark:teams", items);

    public static (string Key, string Value) Kinds(params string[] items) => List("spark:jobKinds", items);

    public static (string Key, string Value) Endpoints(params string[] items) => List("spark:endpoints", items);

    public static (string Key, string Value) Users(params string[] items) => List("studio:users", items);

    public static SparkSettings ReadSpark(params (string Key, string Value)[] changes) =>
        Configurations.ReadGood(changes).Spark;

    public static StudioSettings ReadStudio(params (string Key, string Value)[] changes) =>
        Configurations.ReadGood(changes).Studio;

    public static string[] Errors(params (string Key, string Value)[] changes) =>
        Configurations.Lines(Configurations.Read(changes));

    private static (string Key, string Value) List(string key, string[] items) => (key, $"[{string.Join(',', items)}]");
}
