using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DataPlatform.Components.Cluster.Workloads;
using DataPlatform.Components.Common;

namespace DataPlatform.Components.Spark;

/// <summary>The rules that hold for one virtual cluster by itself.</summary>
public static partial class VirtualClusterCheck
{
    /// <summary>Longest name of a virtual cluster.</summary>
    public const int LongestName = 28;

    /// <summary>Finds all mistakes, in the order of the properties, named as in the stack file.</summary>
    /// <param name="spec">The virtual cluster.</param>
    public static ImmutableArray<Mistake> Find(VirtualClusterSpec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        return [.. Name(spec.Name), .. Namespace(spec), .. Kinds(spec.Kinds)];
    }

    private static IEnumerable<Mistake> Name(string name)
    {
        if (name.Length > LongestName || !NameForm().IsMatch(name))
        {
            yield return new(
                "name",
                $"'{name}' is not a name of a virtual cluster",
                $"a lower-case letter, then lower-case letters, digits and hyphens, at most {LongestName} characters");
        }
    }

    // What is wrong with a namespace of its own is said of the virtual cluster's own properties: it is stated there.
    private static IEnumerable<Mistake> Namespace(VirtualClusterSpec spec)
    {
        var own = spec.OwnNamespace;
        foreach (var mistake in NamespaceCheck.Find((own ?? new() { Name = "" }) with { Name = spec.Namespace }))
            yield return mistake.Property == "name" ? mistake with { Property = "namespace" } : mistake;
        if (own is null)
            yield break;
        if (own.Name != spec.Namespace)
            yield return new("namespace", $"'{spec.Namespace}' is made as '{own.Name}'", "one name");
        if (own.Workload != NamespaceWorkload.Spark)
        {
            yield return new(
                "workload",
                $"'{own.Workload}' leaves out connections that Spark needs",
                $"{NamespaceWorkload.Spark}");
        }
    }

    private static IEnumerable<Mistake> Kinds(ImmutableArray<string> kinds) =>
        from index in Enumerable.Range(0, kinds.Length)
        where kinds.IndexOf(kinds[index]) < index
        select new Mistake($"kinds[{index}]", $"'{kinds[index]}' is given twice", "each once");

    [GeneratedRegex(@"^[a-z][a-z0-9-]*\z")]
    private static partial Regex NameForm();
}
