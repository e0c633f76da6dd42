using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DataPlatform.Components.Common;

namespace DataPlatform.Components.Cluster.Nodes;

/// <summary>The rules that hold for one node pool by itself.</summary>
public static partial class NodePoolCheck
{
    /// <summary>Most nodes of a node group, which is EKS' quota.</summary>
    public const int MostNodes = 450;

    /// <summary>
    /// Longest name of a pool: node group names end at 63 characters, of which the provider takes 26 to make them
    /// unique, and the letter of the zone takes 3.
    /// </summary>
    public const int LongestName = 34;

    /// <summary>Smallest root volume in GiB: what the machine images need.</summary>
    public const int SmallestDisk = 20;

    /// <summary>Largest root volume in GiB, which is gp3's limit.</summary>
    public const int LargestDisk = 16384;

    /// <summary>Finds all mistakes, in the order of the properties.</summary>
    public static ImmutableArray<Mistake> Find(NodePool pool)
    {
        ArgumentNullException.ThrowIfNull(pool);
        return
        [
            .. Name(pool.Name),
            .. NodeInstanceRules.Find(pool),
            .. Zones(pool.Zones),
            .. Sizes(pool),
            .. NodeLabelRules.Find(pool),
            .. NodeTaintRules.Find(pool.Taints),
            .. Range("diskGiB", pool.DiskGiB, SmallestDisk, LargestDisk),
        ];
    }

    internal static IEnumerable<Mistake> Repeated(string property, ImmutableArray<string> items) =>
        from index in Enumerable.Range(0, items.Length)
        where items.IndexOf(items[index]) < index
        select new Mistake($"{property}[{index}]", $"'{items[index]}' is given twice", "each once");

    private static IEnumerable<Mistake> Name(string name)
    {
        if (name.Length > LongestName || !NameForm().IsMatch(name))
        {
            yield return new(
                "name",
                $"'{name}' is not a pool name",
                "a lower-case letter, then lower-case letters, digits and hyphens, no hyphen last, "
                + $"at most {LongestName} characters");
        }

        // Otherwise the pool critical-a and the node group of the pool critical in zone a would have one name.
        else if (name.Length > 2 && name[^2] == '-' && char.IsAsciiLetterLower(name[^1]))
        {
            yield return new(
                "name", $"'{name}' ends like the node group of a zone", "a name without a hyphen and one letter last");
        }
    }

    private static IEnumerable<Mistake> Zones(ImmutableArray<char> zones)
    {
        if (zones.IsDefaultOrEmpty)
            return [new("zones", "is empty", "one or more zones of the network")];
        ImmutableArray<string> names = [.. zones.Select(zone => $"{zone}")];
        return
        [
            .. from index in Enumerable.Range(0, zones.Length)
               where !char.IsAsciiLetterLower(zones[index])
               select new Mistake($"zones[{index}]", $"'{zones[index]}' is not the letter of a zone", "a to z"),
            .. Repeated("zones", names),
        ];
    }

    private static ImmutableArray<Mistake> Sizes(NodePool pool)
    {
        ImmutableArray<Mistake> outside =
        [
            .. Range("minSize", pool.MinSize, 0, MostNodes),
            .. Range("maxSize", pool.MaxSize, 1, MostNodes),
        ];
        return outside.IsEmpty && pool.MinSize > pool.MaxSize
            ? [new("minSize", $"'{pool.MinSize}' is more than maxSize '{pool.MaxSize}'", $"0 to {pool.MaxSize}")]
            : outside;
    }

    private static IEnumerable<Mistake> Range(string property, int value, int lowest, int highest)
    {
        if (value < lowest || value > highest)
            yield return new(property, $"'{value}' is out of range", $"{lowest} to {highest}");
    }

    [GeneratedRegex(@"^[a-z]([a-z0-9-]*[a-z0-9])?\z")]
    private static partial Regex NameForm();
}
