using System.Collections.Immutable;

namespace DataPlatform.Components.Dss;

/// <summary>What a container of DSS gets: a configuration that users choose by its name.</summary>
public sealed record DssContainerSpec
{
    /// <summary>Its name in DSS.</summary>
    public required string Name { get; init; }

    /// <summary>The Kubernetes namespace. Default: <c>dss</c>.</summary>
    public string Namespace { get; init; } = "dss";

    /// <summary>CPUs that a node must have free. Default: 1.</summary>
    public double CpuRequest { get; init; } = 1;

    /// <summary>CPUs that it may use at most; null, the default: what the node has.</summary>
    public double? CpuLimit { get; init; }

    /// <summary>Memory in MiB that a node must have free. Default: 4096.</summary>
    public int MemoryRequestMiB { get; init; } = 4096;

    /// <summary>Memory in MiB above which it is ended. Default: 4096.</summary>
    public int MemoryLimitMiB { get; init; } = 4096;

    /// <summary>NVIDIA GPUs. Default: 0.</summary>
    public int Gpus { get; init; }

    /// <summary>Groups of DSS that may use it; empty, the default: everyone.</summary>
    public ImmutableArray<string> Groups { get; init; } = [];
}
