using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Running;

/// <summary>Orders that make a plan the same in every run.</summary>
internal static class PlanOrder
{
    /// <summary>The worst first, then by rule, resource, property and message.</summary>
    public static IComparer<Finding> OfFindings { get; } = Comparer<Finding>.Create((left, right) =>
    {
        var order = right.Severity.CompareTo(left.Severity);
        foreach (var (a, b) in (ReadOnlySpan<(string, string)>)
                 [
                     (left.Rule, right.Rule), (left.Urn, right.Urn), (left.Property, right.Property),
                     (left.Message, right.Message),
                 ])
            order = order != 0 ? order : string.CompareOrdinal(a, b);
        return order;
    });

    /// <summary>The stack, then each resource before its children, siblings by URN.</summary>
    /// <param name="stack">The stack's record.</param>
    /// <param name="records">All records; of those with one URN the first made is taken.</param>
    public static IReadOnlyList<ResourceRecord> OfRecords(ResourceRecord stack, IEnumerable<ResourceRecord> records)
    {
        var children = records
            .Where(record => record.Parent is not null)
            .GroupBy(record => record.Parent!.Urn)
            .ToDictionary(
                group => group.Key,
                group => group.OrderBy(record => record.Number)
                    .DistinctBy(record => record.Urn)
                    .OrderByDescending(record => record.Urn, StringComparer.Ordinal)
                    .ToList());
        var ordered = new List<ResourceRecord>();
        var open = new Stack<ResourceRecord>([stack]);
        while (open.TryPop(out var record))
        {
            ordered.Add(record);
            foreach (var child in children.GetValueOrDefault(record.Urn) ?? [])
                open.Push(child);
        }

        return ordered;
    }
}
