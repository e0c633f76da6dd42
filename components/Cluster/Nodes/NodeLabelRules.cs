using System.Collections.Immutable;
using DataPlatform.Components.Common;

namespace DataPlatform.Components.Cluster.Nodes;

/// <summary>What the labels of a pool may be.</summary>
internal static class NodeLabelRules
{
    /// <summary>The label by which the NVIDIA device plugin finds its nodes.</summary>
    public const string GpuPresent = "nvidia.com/gpu.present";

    // The API of EKS refuses the first three, the kubelet everything below the first two, Karpenter the last two.
    private static readonly ImmutableArray<string> Reserved =
        ["kubernetes.io", "k8s.io", "eks.amazonaws.com", "karpenter.sh", "karpenter.k8s.aws"];

    public static IEnumerable<Mistake> Find(NodePool pool) =>
        pool.Labels.SelectMany(label => One(label.Key, label.Value)).Concat(GpuPlugin(pool));

    private static IEnumerable<Mistake> One(string key, string value)
    {
        if (!LabelSyntax.IsKey(key))
            yield return new($"labels.{key}", $"the key '{key}' is not a label key", LabelSyntax.AcceptedKey);
        else if (IsReserved(key))
        {
            yield return new(
                $"labels.{key}",
                "has a prefix that Kubernetes, EKS or Karpenter keeps for itself",
                $"no prefix, or one that is neither {string.Join(", ", Reserved)} nor below one of them");
        }

        if (!LabelSyntax.IsValue(value))
            yield return new($"labels.{key}", $"'{value}' is not a label value", LabelSyntax.AcceptedValue);
    }

    private static bool IsReserved(string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && Reserved.Any(domain =>
            key[..slash] == domain || key[..slash].EndsWith($".{domain}", StringComparison.Ordinal));
    }

    // The plugin makes a node's GPUs known to Kubernetes. Amazon Linux needs it; Bottlerocket brings its own, and two
    // of them would be one too many.
    private static IEnumerable<Mistake> GpuPlugin(NodePool pool)
    {
        var hasGpus = !pool.InstanceTypes.IsDefaultOrEmpty && pool.InstanceTypes.All(InstanceTypes.HasGpus);
        var needed = hasGpus && pool.System == NodeSystem.AmazonLinux2023;
        var value = pool.Labels.GetValueOrDefault(GpuPresent);
        if (needed && value != "true")
        {
            yield return new(
                $"labels.{GpuPresent}",
                value is null ? "is missing on nodes with NVIDIA GPUs" : $"'{value}' keeps the device plugin away",
                "true, by which the NVIDIA device plugin finds the nodes");
        }
        else if (!needed && value is not null)
        {
            yield return new(
                $"labels.{GpuPresent}",
                hasGpus ? "is set on Bottlerocket, which has a device plugin built in" : "is set on nodes without GPUs",
                "pools without this label");
        }
    }
}
