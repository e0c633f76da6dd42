using System.Collections.Immutable;

namespace DataPlatform.Components.Cluster.Workloads;

/// <summary>Connections that a network policy allows.</summary>
/// <param name="Peer">The other side.</param>
/// <param name="Ports">Ports at the side that is connected to; empty: all ports of all protocols.</param>
internal sealed record NetworkRule(NetworkPeer Peer, ImmutableArray<NetworkPort> Ports);
