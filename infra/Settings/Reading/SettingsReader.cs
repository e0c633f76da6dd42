using System.Collections.Immutable;

namespace DataPlatform.Settings.Reading;

/// <summary>
/// Reads a stack's configuration section by section and remembers what was asked for, so that what nobody asked for
/// can be told from a misspelt key. Every section must therefore ask for all its keys on every pass.
/// </summary>
internal sealed class SettingsReader(
    IReadOnlyDictionary<string, string> config,
    IReadOnlyCollection<string>? secretKeys = null)
{
    // Namespaces of Pulumi and its packages: never ours, however near one of ours they are.
    private static readonly ImmutableHashSet<string> OtherNamespaces =
        ["pulumi", "aws", "awsx", "aws-native", "datadog", "eks", "kubernetes", "random"];

    private readonly ImmutableHashSet<string> _secretKeys = secretKeys?.ToImmutableHashSet() ?? [];
    private readonly ImmutableArray<SettingError>.Builder _errors = ImmutableArray.CreateBuilder<SettingError>();
    private readonly SortedSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>The errors found up to now.</summary>
    public ImmutableArray<SettingError> Errors => _errors.ToImmutable();

    /// <summary>Full names of all keys asked for up to now, in ordinal order.</summary>
    public ImmutableArray<string> KnownKeys => [.. _asked];

    /// <summary>The keys of one namespace.</summary>
    public SettingsSection Section(string space) =>
        new(this, name => $"{space}:{name}", name =>
        {
            var key = $"{space}:{name}";
            _asked.Add(key);
            return config.TryGetValue(key, out var text)
                ? SettingValue.FromConfig(text, _secretKeys.Contains(key))
                : null;
        });

    /// <summary>Adds an error; what is in quotes in the message on a secret value is not shown.</summary>
    public void Refuse(string key, string message) =>
        _errors.Add(new(key, _secretKeys.Any(secret => IsWithin(secret, key)) ? WithoutValues(message) : message));

    /// <summary>Whether there is an error of this key or of anything inside its value.</summary>
    public bool HasErrors(string key) => _errors.Any(error => IsWithin(key, error.Key));

    /// <summary>Whether there is an error of just this key.</summary>
    public bool IsRefused(string key) => _errors.Any(error => error.Key == key);

    /// <summary>Reports every configured key that looks like one of ours and was not asked for.</summary>
    public void RefuseUnknownKeys()
    {
        var spaces = _asked.Select(SpaceOf).Except(OtherNamespaces).ToImmutableHashSet();
        foreach (var key in config.Keys.Where(key => !_asked.Contains(key)).Order(StringComparer.Ordinal))
        {
            var space = SpaceOf(key);
            if (spaces.Contains(space))
                Refuse(key, $"is not a known key; the nearest known key is {NearestKey(space, key)}");
            else if (!OtherNamespaces.Contains(space) && spaces.Any(ours => IsMisspelt(space, ours)))
                Refuse(key, $"is not a known key; the nearest known key is {Nearest.To(key, _asked)}");
        }
    }

    private static bool IsWithin(string key, string path) =>
        path == key || path.StartsWith($"{key}[", StringComparison.Ordinal)
        || path.StartsWith($"{key}.", StringComparison.Ordinal);

    // From the first quote to the last: the values may have quotes in them.
    private static string WithoutValues(string message)
    {
        var (first, last) = (message.IndexOf('\''), message.LastIndexOf('\''));
        return first < 0 ? message : $"{message[..first]}{SettingValue.Secret}{message[(last + 1)..]}";
    }

    private static string SpaceOf(string key) => key.Split(':', 2)[0];

    private static bool IsMisspelt(string space, string ours) =>
        Nearest.Distance(space, ours) <= (ours.Length <= 4 ? 1 : 2);

    // A right name in the wrong namespace is nearer than a similar name in the right one.
    private string NearestKey(string space, string key) =>
        _asked.FirstOrDefault(known => known.Split(':', 2)[1] == key.Split(':', 2)[^1])
        ?? Nearest.To(key, _asked.Where(known => SpaceOf(known) == space));
}
