using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace DataPlatform.Components.Cluster.Workloads;

/// <summary>Names of resources in limit ranges and quotas.</summary>
internal static partial class ResourceNames
{
    private static readonly FrozenDictionary<string, ResourceUnit> Containers = new Dictionary<string, ResourceUnit>
    {
        ["cpu"] = ResourceUnit.Cpu,
        ["ephemeral-storage"] = ResourceUnit.Bytes,
        ["memory"] = ResourceUnit.Bytes,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, ResourceUnit> Quotas = new Dictionary<string, ResourceUnit>
    {
        ["configmaps"] = ResourceUnit.Pieces,
        ["cpu"] = ResourceUnit.Cpu,
        ["ephemeral-storage"] = ResourceUnit.Bytes,
        ["limits.cpu"] = ResourceUnit.Cpu,
        ["limits.ephemeral-storage"] = ResourceUnit.Bytes,
        ["limits.memory"] = ResourceUnit.Bytes,
        ["memory"] = ResourceUnit.Bytes,
        ["persistentvolumeclaims"] = ResourceUnit.Pieces,
        ["pods"] = ResourceUnit.Pieces,
        ["replicationcontrollers"] = ResourceUnit.Pieces,
        ["requests.cpu"] = ResourceUnit.Cpu,
        ["requests.ephemeral-storage"] = ResourceUnit.Bytes,
        ["requests.memory"] = ResourceUnit.Bytes,
        ["requests.storage"] = ResourceUnit.Bytes,
        ["resourcequotas"] = ResourceUnit.Pieces,
        ["secrets"] = ResourceUnit.Pieces,
        ["services"] = ResourceUnit.Pieces,
        ["services.loadbalancers"] = ResourceUnit.Pieces,
        ["services.nodeports"] = ResourceUnit.Pieces,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a container can ask for, as a message lists it.</summary>
    public static string OfContainers { get; } = string.Join(", ", Containers.Keys.Order(StringComparer.Ordinal));

    /// <summary>What a quota can count, as a message lists it.</summary>
    public static string OfQuotas { get; } = string.Join(", ", Quotas.Keys.Order(StringComparer.Ordinal))
        + ", count/<resource>.<group>, requests.<domain>/<resource>, "
        + "<class>.storageclass.storage.k8s.io/requests.storage or …/persistentvolumeclaims";

    /// <summary>The unit of what a container asks for; null: containers cannot ask for it.</summary>
    public static ResourceUnit? InContainer(string name) => Containers.GetValueOrDefault(name);

    /// <summary>The unit of what a quota counts; null: Kubernetes refuses it, or never counts it.</summary>
    public static ResourceUnit? InQuota(string name)
    {
        if (Quotas.TryGetValue(name, out var unit))
            return unit;
        if (StorageOfClass().IsMatch(name))
            return ResourceUnit.Bytes;
        return CountedPieces().IsMatch(name) ? ResourceUnit.Pieces : null;
    }

    [GeneratedRegex(@"^[a-z0-9]([a-z0-9.-]*[a-z0-9])?\.storageclass\.storage\.k8s\.io/requests\.storage\z")]
    private static partial Regex StorageOfClass();

    // Objects of any kind; extended resources such as GPUs, which only quotas of requests count; claims of a class.
    [GeneratedRegex(
        @"^(count/[a-z]([a-z0-9.-]*[a-z0-9])?"
        + @"|requests\.[a-z0-9]([a-z0-9.-]*[a-z0-9])?/[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?"
        + @"|[a-z0-9]([a-z0-9.-]*[a-z0-9])?\.storageclass\.storage\.k8s\.io/persistentvolumeclaims)\z")]
    private static partial Regex CountedPieces();
}
