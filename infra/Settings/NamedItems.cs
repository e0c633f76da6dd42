using System.Collections.Immutable;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>Reads a list whose items change defaults by giving their names, and add what has another name.</summary>
/// <param name="section">The keys.</param>
/// <param name="key">The list's key.</param>
/// <param name="plural">What the items are: "node pools".</param>
internal sealed class NamedItems(SettingsSection section, string key, string plural)
{
    private static readonly Scalar<string> Name = Scalars.Text("a name", "the name of a default, or a new one");

    /// <summary>What there is, in the order of the names, so that the order of the items changes nothing.</summary>
    /// <param name="presets">What items may change, by name.</param>
    /// <param name="isOn">Whether one of them is there without an item.</param>
    /// <param name="read">
    /// Reads an item: its name, empty where it could not be read, what it changes, and whether it is wanted at all.
    /// </param>
    public ImmutableArray<NamedItem<T>> Read<T>(
        ImmutableSortedDictionary<string, T> presets,
        Func<T, bool> isOn,
        Func<SettingsSection, string, T?, bool, T> read)
        where T : class
    {
        var found = presets.Where(preset => isOn(preset.Value)).ToImmutableSortedDictionary(
            preset => preset.Key, preset => new NamedItem<T>(preset.Value, null), StringComparer.Ordinal).ToBuilder();
        var named = new HashSet<string>(StringComparer.Ordinal);
        section.Objects(key, plural, item =>
        {
            var name = item.TryRequire("name", Name, out var given) ? given : "";
            var preset = presets.GetValueOrDefault(name);
            var isWanted = item.Get("enabled", Scalars.TrueOrFalse, true);
            var value = read(item, name, preset, isWanted);
            if (item.HasErrors("name"))
                return value;
            if (!named.Add(name))
                item.Refuse("name", $"'{name}' is given twice; accepted: each once");
            else if (isWanted)
                found[name] = new(value, item);
            else if (preset is not null)
                found.Remove(name);
            else
                item.Refuse(
                    "enabled",
                    $"'false' turns off defaults only, and '{name}' is none; accepted: true, or one of the names "
                    + string.Join(", ", presets.Keys));
            return value;
        });
        return [.. found.Values];
    }

    /// <summary>The order of names, for things that are found by them.</summary>
    public static ImmutableSortedDictionary<string, T> ByName<T>(IEnumerable<T> values, Func<T, string> nameOf) =>
        values.ToImmutableSortedDictionary(nameOf, value => value, StringComparer.Ordinal);

    /// <summary>What is accepted of a few names.</summary>
    /// <param name="names">The names.</param>
    /// <param name="none">What to say where there are none.</param>
    public static string Accepted(IEnumerable<string> names, string none) =>
        string.Join(", ", names.Order(StringComparer.Ordinal)) is { Length: > 0 } all ? all : none;
}
