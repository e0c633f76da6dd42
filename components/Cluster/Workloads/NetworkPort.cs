namespace DataPlatform.Components.Cluster.Workloads;

/// <summary>A port of a protocol.</summary>
/// <param name="Protocol"><c>TCP</c> or <c>UDP</c>.</param>
/// <param name="Number">The port; null: all ports of the protocol.</param>
internal readonly record struct NetworkPort(string Protocol, int? Number)
{
    /// <summary>All ports of TCP.</summary>
    public static NetworkPort AllTcp { get; } = new("TCP", null);

    /// <summary>A TCP port.</summary>
    public static NetworkPort Tcp(int number) => new("TCP", number);

    /// <summary>A UDP port.</summary>
    public static NetworkPort Udp(int number) => new("UDP", number);
}
