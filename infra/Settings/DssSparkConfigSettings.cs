using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DataPlatform.Components.Dss;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>What Spark gets on Kubernetes: <c>dss:sparkConfigs</c>.</summary>
internal static partial class DssSparkConfigSettings
{
    private const string Key = "sparkConfigs";

    // What an item has a property for, and what DSS itself says of each job.
    private static readonly ImmutableSortedDictionary<string, string> Taken =
        ImmutableSortedDictionary<string, string>.Empty
            .Add("spark.executor.cores", "executorCores")
            .Add("spark.executor.memory", "executorMemoryGiB")
            .Add("spark.dynamicAllocation.maxExecutors", "executors")
            .Add("spark.kubernetes.namespace", "namespace");

    private static Scalar<string> Property { get; } = new(
        "a property of Spark",
        "names that begin with spark.",
        text => !PropertyPattern().IsMatch(text)
            ? Property!.Not()
            : Taken.TryGetValue(text, out var property)
                ? new("", $"is what {property} says", property)
                : new(text));

    private static readonly Scalar<string> Value = Scalars.Text("text", "any text");

    /// <summary>Reads them in the order of the items.</summary>
    public static ImmutableArray<DssSparkSpec> Read(DssItems items) => items.Read(
        Key,
        new DssSparkSpec { Name = "standard", Namespace = items.DefaultNamespace },
        (item, name) => ReadItem(items, item, new() { Name = name }));

    private static DssSparkSpec ReadItem(DssItems items, SettingsSection item, DssSparkSpec usual) => usual with
    {
        Namespace = items.ReadNamespace(item),
        ExecutorCores = item.Get("executorCores", Scalars.Whole(1, 64), usual.ExecutorCores),
        ExecutorMemoryGiB = item.Get("executorMemoryGiB", Scalars.Whole(1, 512), usual.ExecutorMemoryGiB),
        Executors = item.Get("executors", Scalars.Whole(1, 10_000), usual.Executors),
        Conf = item.Map("conf", Property, Value),
    };

    [GeneratedRegex(@"^spark(\.[A-Za-z0-9_-]+)+\z")]
    private static partial Regex PropertyPattern();
}
