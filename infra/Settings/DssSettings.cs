using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>Dataiku DSS: keys <c>dss:…</c>.</summary>
public sealed partial record DssSettings
{
    /// <summary>
    /// Groups that every DSS has: https://knowledge.dataiku.com/latest/admin-configuring/user-groups/
    /// (of its third one, for the data team, the spelling differs by source: list it to use it).
    /// </summary>
    public static ImmutableArray<string> BuiltInGroups { get; } = ["administrators", "readers"];

    /// <summary>
    /// <c>dss:groups</c>: the groups of DSS that connections may be given to, beside <see cref="BuiltInGroups"/>, in
    /// the order of their names; default none.
    /// </summary>
    public required ImmutableArray<string> Groups { get; init; }

    /// <summary>Every group there is.</summary>
    public ImmutableSortedSet<string> KnownGroups =>
        BuiltInGroups.Concat(Groups).ToImmutableSortedSet(StringComparer.Ordinal);

    private static Scalar<string> Group { get; } = Scalars.Matching(
        "a group's name", "letters, digits, '_', '-' and '.', a letter or digit first, at most 80", GroupPattern());

    internal static DssSettings Read(SettingsSection section) => new()
    {
        Groups = [.. section.List("groups", Group, "group names").Order(StringComparer.Ordinal)],
    };

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9_.-]{0,79}\\z")]
    private static partial Regex GroupPattern();
}
