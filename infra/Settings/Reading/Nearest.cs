namespace DataPlatform.Settings.Reading;

/// <summary>Finds what somebody meant to write.</summary>
internal static class Nearest
{
    /// <summary>
    /// The candidate that goes on with a dot where the text ends, else the one with the fewest edits, letter case
    /// aside; the first in ordinal order of equals.
    /// </summary>
    public static string To(string text, IEnumerable<string> candidates) =>
        candidates.Order(StringComparer.Ordinal).MinBy(candidate =>
            (!candidate.StartsWith(text + '.', StringComparison.OrdinalIgnoreCase), Distance(text, candidate)))!;

    /// <summary>
    /// Edits that turn one text into the other, letter case aside: characters inserted, removed, replaced, or two
    /// neighbours swapped, each counting one.
    /// </summary>
    public static int Distance(string left, string right)
    {
        var (a, b) = (left.ToUpperInvariant(), right.ToUpperInvariant());
        var cost = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            cost[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            cost[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = cost[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                var best = Math.Min(replaced, Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1);
                var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                cost[i, j] = swapped ? Math.Min(best, cost[i - 2, j - 2] + 1) : best;
            }
        }

        return cost[a.Length, b.Length];
    }
}
