using System.Collections.Immutable;

namespace DataPlatform.Components.Dss;

/// <summary>What Spark gets on Kubernetes: a configuration that users choose by its name.</summary>
public sealed record DssSparkSpec
{
    /// <summary>Its name in DSS.</summary>
    public required string Name { get; init; }

    /// <summary>The Kubernetes namespace. Default: <c>dss</c>.</summary>
    public string Namespace { get; init; } = "dss";

    /// <summary>Tasks that an executor runs at once. Default: 2.</summary>
    public int ExecutorCores { get; init; } = 2;

    /// <summary>Java heap of an executor in GiB. Default: 4.</summary>
    public int ExecutorMemoryGiB { get; init; } = 4;

    /// <summary>Executors at most; they come and go with the work. Default: 4.</summary>
    public int Executors { get; init; } = 4;

    /// <summary>Further properties of Spark, which win. Default: none.</summary>
    public ImmutableSortedDictionary<string, string> Conf { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;
}
