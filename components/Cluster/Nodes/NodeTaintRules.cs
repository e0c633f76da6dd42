using System.Collections.Immutable;
using DataPlatform.Components.Common;

namespace DataPlatform.Components.Cluster.Nodes;

/// <summary>What the taints of a pool may be.</summary>
internal static class NodeTaintRules
{
    private const int Most = 50;

    public static IEnumerable<Mistake> Find(ImmutableArray<NodeTaint> taints)
    {
        if (taints.Length > Most)
            yield return new("taints", $"has {taints.Length} taints", $"at most {Most}");
        var keys = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < taints.Length; index++)
        {
            var (key, value, _) = taints[index];
            if (!LabelSyntax.IsKey(key))
                yield return new($"taints[{index}].key", $"'{key}' is not a taint key", LabelSyntax.AcceptedKey);

            // Kubernetes would take one for each effect, but the tag that tells Cluster Autoscaler holds one.
            else if (!keys.Add(key))
                yield return new($"taints[{index}].key", $"'{key}' is given twice", "each key once");
            if (!LabelSyntax.IsValue(value))
            {
                yield return new(
                    $"taints[{index}].value", $"'{value}' is not a taint value", LabelSyntax.AcceptedValue);
            }
        }
    }
}
