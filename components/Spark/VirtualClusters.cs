using System.Collections.Immutable;
using DataPlatform.Components.Common;

namespace DataPlatform.Components.Spark;

/// <summary>The rules that hold for all virtual clusters of a stack together.</summary>
public static class VirtualClusters
{
    /// <summary>
    /// Finds what only shows beside the other virtual clusters or the name of the stack; mistakes of each by itself are
    /// found by <see cref="VirtualClusterCheck"/>.
    /// </summary>
    /// <param name="specs">The virtual clusters.</param>
    /// <param name="namePrefix">Start of all physical names.</param>
    /// <returns>The position of the virtual cluster and what is wrong; of two that collide, the later one.</returns>
    public static ImmutableArray<(int Index, Mistake Mistake)> Find(
        IReadOnlyList<VirtualClusterSpec> specs, string namePrefix)
    {
        ArgumentNullException.ThrowIfNull(specs);
        ArgumentException.ThrowIfNullOrEmpty(namePrefix);
        return
        [
            .. from index in Enumerable.Range(0, specs.Count)
               let spec = specs[index]
               let before = specs.Take(index)
               from mistake in (IEnumerable<Mistake>)
               [
                   .. Collisions(spec, before),
                   .. Templates(spec, before, namePrefix),
                   .. Lengths(spec, namePrefix),
               ]
               select (index, mistake),
        ];
    }

    private static IEnumerable<Mistake> Collisions(VirtualClusterSpec spec, IEnumerable<VirtualClusterSpec> before)
    {
        if (before.Any(other => other.Name == spec.Name))
            yield return new("name", $"'{spec.Name}' is given twice", "each name once");
        if (before.FirstOrDefault(other => other.Namespace == spec.Namespace) is { } owner)
        {
            yield return new(
                "namespace",
                $"'{spec.Namespace}' is the one of virtual cluster '{owner.Name}'",
                "a namespace of its own");
        }
    }

    // The names of both are joined by a hyphen, which they may have themselves: kind b-c in a, and kind c in a-b.
    private static IEnumerable<Mistake> Templates(
        VirtualClusterSpec spec, IEnumerable<VirtualClusterSpec> before, string namePrefix) =>
        from index in Enumerable.Range(0, spec.Kinds.Length)
        let name = SparkNames.PrefixedJobTemplate(namePrefix, spec.Name, spec.Kinds[index])
        from other in before
        where other.Name != spec.Name
            && other.Kinds.Any(kind => SparkNames.PrefixedJobTemplate(namePrefix, other.Name, kind) == name)
        select new Mistake(
            $"kinds[{index}]",
            $"the job template would be named '{name}', as one of virtual cluster '{other.Name}' is",
            "a virtual cluster or a kind of another name");

    // The name of the execution role is the longest of those that the virtual cluster's name alone is part of.
    private static IEnumerable<Mistake> Lengths(VirtualClusterSpec spec, string namePrefix) =>
    [
        .. TooLong("name", "the execution role", SparkNames.PrefixedExecutionRole(namePrefix, spec.Name)),
        .. spec.Kinds.SelectMany((kind, index) => TooLong(
            $"kinds[{index}]", "the job template", SparkNames.PrefixedJobTemplate(namePrefix, spec.Name, kind))),
    ];

    private static IEnumerable<Mistake> TooLong(string property, string of, string name)
    {
        if (name.Length > SparkNames.LongestName)
        {
            yield return new(
                property,
                $"{of} would be named '{name}', of {name.Length} characters",
                $"a name with which that has at most {SparkNames.LongestName} characters");
        }
    }
}
