using System.Diagnostics.CodeAnalysis;

namespace DataPlatform.Components.Cluster.Nodes;

/// <summary>What is known of EC2 instance types.</summary>
public static class InstanceTypes
{
    /// <summary>Finds an instance type by its name.</summary>
    public static bool TryGet(string name, [NotNullWhen(true)] out InstanceType? type) =>
        throw new NotSupportedException(name);
}
