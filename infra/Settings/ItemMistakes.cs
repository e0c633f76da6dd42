using System.Collections.Immutable;
using System.Globalization;
using DataPlatform.Components.Common;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>Mistakes in an item of a list that a check found when all of the item was read.</summary>
internal static class ItemMistakes
{
    /// <summary>
    /// Reports mistakes under the item's path, but those in something to which reading has objected: there the check
    /// saw a stand-in, or nothing.
    /// </summary>
    /// <param name="item">The item.</param>
    /// <param name="mistakes">
    /// What is wrong and what would be accepted, each with its property: the name, of a list with the position
    /// (<c>taints[0].value</c>), of a map with the entry (<c>labels.team</c>).
    /// </param>
    public static void Refuse(SettingsSection item, params IEnumerable<Mistake> mistakes)
    {
        ImmutableArray<(string Path, string Message)> found =
        [
            .. from mistake in mistakes
               let path = PathOf(item, mistake.Property)
               where path is not null && !item.HasErrors(path)
               select (path, $"{mistake.Problem}; accepted: {mistake.Accepted}"),
        ];
        foreach (var (path, message) in found)
            item.Refuse(path, message);
    }

    // Where to report; null where the list or map as a whole was refused.
    private static string? PathOf(SettingsSection item, string property)
    {
        var end = property.IndexOfAny(['.', '[']);
        if (end < 0)
            return property;
        var name = property[..end];
        if (item.IsRefused(name))
            return null;
        if (property[end] == '.')
            return SettingsSection.EntryOf(name, property[(end + 1)..]);
        var close = property.IndexOf(']', end);
        var read = int.Parse(property.AsSpan((end + 1)..close), CultureInfo.InvariantCulture);
        return ItemOf(name, Written(item, name, read)) + property[(close + 1)..];
    }

    // Reading leaves out the items that it refuses: the position in the file of an item that was read.
    private static int Written(SettingsSection item, string list, int read) =>
        Enumerable.Range(0, int.MaxValue).Where(index => !item.IsRefused(ItemOf(list, index))).ElementAt(read);

    private static string ItemOf(string list, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]");
}
