using System.Collections.Immutable;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>Mistakes in an item of a list that a check found when all of the item was read.</summary>
internal static class ClusterItems
{
    /// <summary>
    /// Reports mistakes under the item's path, but those in a property to which reading has objected: there the check
    /// saw a stand-in.
    /// </summary>
    /// <param name="item">The item.</param>
    /// <param name="mistakes">
    /// What is wrong and what would be accepted, each with its property: the name, of a list with the position
    /// (<c>taints[0].value</c>), of a map with the entry (<c>labels.team</c>).
    /// </param>
    public static void Refuse(
        SettingsSection item, params IEnumerable<(string Property, string Problem, string Accepted)> mistakes)
    {
        ImmutableArray<(string Path, string Message)> found =
        [
            .. from mistake in mistakes
               let place = PlaceOf(mistake.Property)
               where !item.HasErrors(place.Cause)
               select (place.Path, $"{mistake.Problem}; accepted: {mistake.Accepted}"),
        ];
        foreach (var (path, message) in found)
            item.Refuse(path, message);
    }

    // Where to report, and where an error of reading would make the mistake meaningless. Positions in a list count for
    // nothing where reading left out an item; the entries of a map do not move.
    private static (string Path, string Cause) PlaceOf(string property)
    {
        var end = property.IndexOfAny(['.', '[']);
        if (end < 0)
            return (property, property);
        if (property[end] == '[')
            return (property, property[..end]);
        var path = SettingsSection.EntryOf(property[..end], property[(end + 1)..]);
        return (path, path);
    }
}
