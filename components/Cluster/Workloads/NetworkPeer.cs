using DataPlatform.Components.Network;

namespace DataPlatform.Components.Cluster.Workloads;

/// <summary>The other side of a connection of pods.</summary>
internal abstract record NetworkPeer
{
    private NetworkPeer()
    {
    }

    /// <summary>All pods of the policy's own namespace.</summary>
    public sealed record SameNamespace : NetworkPeer;

    /// <summary>The pods with a label in another namespace.</summary>
    /// <param name="Namespace">Its name.</param>
    /// <param name="Key">The label's key.</param>
    /// <param name="Value">The label's value.</param>
    public sealed record Pods(string Namespace, string Key, string Value) : NetworkPeer;

    /// <summary>Addresses. With the VPC CNI these can be pods' too, which have addresses of the VPC.</summary>
    /// <param name="Cidr">The addresses.</param>
    /// <param name="Except">Those of them that are not meant; null: none.</param>
    public sealed record Addresses(Ipv4Block Cidr, Ipv4Block? Except = null) : NetworkPeer;
}
