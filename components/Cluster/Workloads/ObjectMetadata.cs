using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace DataPlatform.Components.Cluster.Workloads;

/// <summary>
/// Metadata of objects. Names are fixed: whoever looks into a cluster finds the same names in every one.
/// </summary>
internal static class ObjectMetadata
{
    private const string ManagedByLabel = "app.kubernetes.io/managed-by";

    /// <summary>Of an object that belongs to the whole cluster.</summary>
    public static ObjectMetaArgs Of(string name) => new()
    {
        Name = name,
        Labels = { [ManagedByLabel] = "pulumi" },
    };

    /// <summary>Of an object in a namespace.</summary>
    public static ObjectMetaArgs In(string @namespace, string name)
    {
        var metadata = Of(name);
        metadata.Namespace = @namespace;
        return metadata;
    }
}
