using System.Collections.Immutable;
using System.Globalization;
using DataPlatform.Components.Cluster.Nodes;

namespace DataPlatform.Components.Spark.Packing;

/// <summary>The number of pods for which a node's kubelet keeps memory back, whatever runs there.</summary>
internal static class ReservedPods
{
    private const string Table = "pods-by-instance-type.txt";

    // EKS limits nodes to so many where pods get addresses by prefix, by vCPUs.
    private const int SmallNodePods = 110;
    private const int LargeNodePods = 250;
    private const int LargeNodeCpus = 30;

    private static ImmutableDictionary<string, int> ByType { get; } = ReadTable();

    /// <summary>
    /// Amazon Linux goes by the addresses of the type's network interfaces, although prefixes let other numbers of pods
    /// run. Bottlerocket goes by the number that may run: in node groups the one that EKS gives, with Karpenter that of
    /// the addresses; the larger counts.
    /// </summary>
    /// <param name="type">A type of the table of instance types.</param>
    /// <param name="system">The operating system.</param>
    public static int Of(InstanceType type, NodeSystem system)
    {
        var addresses = ByType[type.Name];
        if (system == NodeSystem.AmazonLinux2023)
            return addresses;
        return Math.Max(addresses, type.Cpus < LargeNodeCpus ? SmallNodePods : LargeNodePods);
    }

    private static ImmutableDictionary<string, int> ReadTable()
    {
        using var stream = typeof(ReservedPods).Assembly.GetManifestResourceStream(Table)
            ?? throw new InvalidOperationException($"the assembly lacks its resource {Table}");
        using var reader = new StreamReader(stream);
        var pods = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var number = int.Parse(line[..colon], CultureInfo.InvariantCulture);
            foreach (var type in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                pods.Add(type, number);
        }

        return pods.ToImmutable();
    }
}
