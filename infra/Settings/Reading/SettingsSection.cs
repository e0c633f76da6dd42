using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace DataPlatform.Settings.Reading;

/// <summary>
/// The keys of one namespace, or the properties of one map inside a value. Whatever is wrong is reported to the reader
/// and a stand-in value is returned, so that one pass finds all errors.
/// </summary>
internal sealed class SettingsSection(
    SettingsReader reader,
    Func<string, string> pathOf,
    Func<string, SettingValue?> find)
{
    /// <summary>Whether the key has a value, right or wrong.</summary>
    public bool IsGiven(string name) => find(name) is not null;

    /// <summary>Whether an error of this key, or of anything inside its value, was reported.</summary>
    public bool HasErrors(string name) => reader.HasErrors(pathOf(name));

    /// <summary>Whether an error of just this key, and not of something inside its value, was reported.</summary>
    public bool IsRefused(string name) => reader.IsRefused(pathOf(name));

    /// <summary>The full key, as a user writes it.</summary>
    public string PathOf(string name) => pathOf(name);

    /// <summary>An entry of a map, to be spoken of like a key.</summary>
    /// <param name="name">The map's key.</param>
    /// <param name="entry">The entry's key.</param>
    public static string EntryOf(string name, string entry) =>
        entry.Length > 0 && entry.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
            ? $"{name}.{entry}"
            : $"{name}[\"{entry}\"]";

    /// <summary>Reports an error of this key.</summary>
    public void Refuse(string name, string message) => reader.Refuse(pathOf(name), message);

    /// <summary>A scalar with a default.</summary>
    public T Get<T>(string name, Scalar<T> type, T fallback) => TryGet(name, type, out var value) ? value : fallback;

    /// <summary>A scalar without a default; false when it is absent or wrong.</summary>
    public bool TryGet<T>(string name, Scalar<T> type, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return find(name) is { } given && TryRead(pathOf(name), given, type, out value);
    }

    /// <summary>A scalar that must be there; false when it is absent or wrong.</summary>
    public bool TryRequire<T>(string name, Scalar<T> type, [MaybeNullWhen(false)] out T value)
    {
        if (!IsGiven(name))
            Refuse(name, $"is required; accepted: {type.Accepted}");
        return TryGet(name, type, out value);
    }

    /// <summary>A list of different scalars, empty when it is absent; items that are wrong are left out.</summary>
    /// <param name="name">The key.</param>
    /// <param name="type">Type of the items.</param>
    /// <param name="plural">What the items are: "AWS account ids".</param>
    public ImmutableArray<T> List<T>(string name, Scalar<T> type, string plural)
    {
        var values = ImmutableArray.CreateBuilder<T>();
        foreach (var (path, item) in Items(name, plural))
        {
            if (!TryRead(path, item, type, out var value))
                continue;
            if (values.Contains(value))
                reader.Refuse(path, $"{item.Shown} is given twice; accepted: each once");
            else
                values.Add(value);
        }

        return values.ToImmutable();
    }

    /// <summary>A map from text to scalars, empty when it is absent; entries that are wrong are left out.</summary>
    /// <param name="name">The key.</param>
    /// <param name="keys">Type of the entries' keys.</param>
    /// <param name="values">Type of the entries' values.</param>
    public ImmutableSortedDictionary<string, T> Map<T>(string name, Scalar<string> keys, Scalar<T> values)
    {
        var map = ImmutableSortedDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        if (find(name) is not { } given)
            return map.ToImmutable();
        if (!given.IsMap)
        {
            Refuse(name, $"{given.Shown} is not a map; accepted: a map of {keys.Noun} to {values.Noun}");
            return map.ToImmutable();
        }

        foreach (var (key, entry) in given.Entries())
        {
            var path = pathOf(EntryOf(name, key));
            if (keys.Parse(key) is { Problem: { } problem } wrong)
                reader.Refuse(path, $"the key {problem}; accepted: {wrong.Accepted ?? keys.Accepted}");
            else if (TryRead(path, entry, values, out var value))
                map[key] = value;
        }

        return map.ToImmutable();
    }

    /// <summary>A list of maps with fixed properties, empty when it is absent.</summary>
    /// <param name="name">The key.</param>
    /// <param name="plural">What the items are: "teams".</param>
    /// <param name="read">Reads one item; it must ask for all properties that exist.</param>
    public ImmutableArray<T> Objects<T>(string name, string plural, Func<SettingsSection, T> read)
    {
        var objects = ImmutableArray.CreateBuilder<T>();
        foreach (var (path, item) in Items(name, plural))
        {
            if (item.IsMap)
                objects.Add(ReadObject(path, item, read));
            else
                reader.Refuse(path, $"{item.Shown} is not a map; accepted: a map with the properties of one item");
        }

        return objects.ToImmutable();
    }

    /// <summary>A map with fixed properties; null when it is absent or is none.</summary>
    /// <param name="name">The key.</param>
    /// <param name="read">Reads it; it must ask for all properties that exist.</param>
    public T? Object<T>(string name, Func<SettingsSection, T> read)
        where T : class
    {
        var given = find(name);
        if (given is { IsMap: false })
            Refuse(name, $"{given.Shown} is not a map; accepted: a map of properties");
        return given is { IsMap: true } ? ReadObject(pathOf(name), given, read) : null;
    }

    private T ReadObject<T>(string path, SettingValue item, Func<SettingsSection, T> read)
    {
        var entries = item.Entries().ToImmutableSortedDictionary(StringComparer.Ordinal);
        var asked = new HashSet<string>(StringComparer.Ordinal);
        var value = read(new SettingsSection(reader, name => $"{path}.{name}", name =>
        {
            asked.Add(name);
            return entries.GetValueOrDefault(name);
        }));
        foreach (var name in entries.Keys.Where(name => !asked.Contains(name)))
            reader.Refuse($"{path}.{name}", $"is not a known property; the nearest is {Nearest.To(name, asked)}");
        return value;
    }

    private IEnumerable<(string Path, SettingValue Item)> Items(string name, string plural)
    {
        var given = find(name);
        if (given is { IsList: false })
            Refuse(name, $"{given.Shown} is not a list; accepted: a list of {plural}");
        return given is { IsList: true }
            ? given.Items().Select((item, i) => (pathOf(name) + $"[{i.ToString(CultureInfo.InvariantCulture)}]", item))
            : [];
    }

    private bool TryRead<T>(string path, SettingValue given, Scalar<T> type, [MaybeNullWhen(false)] out T value)
    {
        var reading = given.Text is null || (type.TextOnly && given.IsNumberOrBoolean)
            ? type.Not()
            : type.Parse(given.Text);
        value = reading.Value;
        if (reading.Problem is null)
            return true;
        reader.Refuse(path, $"{given.Shown} {reading.Problem}; accepted: {reading.Accepted ?? type.Accepted}");
        return false;
    }
}
