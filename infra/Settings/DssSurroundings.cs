using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Workloads;
using DataPlatform.Components.Network;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>What the keys <c>dss:…</c> are checked beside.</summary>
internal sealed record DssSurroundings
{
    /// <summary>What the stack is for; null: not known.</summary>
    public required PlatformEnvironment? Environment { get; init; }

    /// <summary>The platform's region; null: not known.</summary>
    public required AwsRegion? Region { get; init; }

    /// <summary>Letters of the network's zones, in order; empty: not known.</summary>
    public required ImmutableArray<char> Zones { get; init; }

    /// <summary>Whether the platform has an EKS cluster.</summary>
    public required bool HasCluster { get; init; }

    /// <summary>The cluster's namespaces for users in the order of their names.</summary>
    public required ImmutableArray<NamespaceSpec> Namespaces { get; init; }

    /// <summary>Whether nothing is wrong with them.</summary>
    public required bool NamespacesAreKnown { get; init; }

    /// <summary>Start of all physical names.</summary>
    public required string NamePrefix { get; init; }

    /// <summary>Takes what was read, but leaves out what is not sure for a mistake of its own.</summary>
    public static DssSurroundings Of(
        SettingsReader reader,
        PlatformEnvironment? environment,
        AwsRegion? region,
        NetworkSettings network,
        ClusterSettings cluster,
        string namePrefix)
    {
        var networkSection = reader.Section("network");
        return new()
        {
            Environment = environment,
            Region = region,
            Zones = networkSection.HasErrors("zones") || networkSection.HasErrors("zoneCount") ? [] : network.Zones,
            HasCluster = cluster.Enabled,
            Namespaces = cluster.Namespaces,
            NamespacesAreKnown = !reader.Section("cluster").HasErrors("namespaces"),
            NamePrefix = namePrefix,
        };
    }

    /// <summary>Names of the namespaces that are for containers of DSS.</summary>
    public ImmutableArray<string> DssNamespaces =>
        [.. Namespaces.Where(spec => spec.Workload == NamespaceWorkload.Dss).Select(spec => spec.Name)];

    /// <summary>Whether there is certainly none of them.</summary>
    public bool LacksNamespace => NamespacesAreKnown && DssNamespaces.IsEmpty;
}
