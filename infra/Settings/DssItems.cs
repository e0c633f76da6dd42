using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DataPlatform.Components.Dss;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>What the items of <c>dss:containers</c> and <c>dss:sparkConfigs</c> have in common.</summary>
/// <param name="section">The keys.</param>
/// <param name="surroundings">What was read of others.</param>
/// <param name="mode">Which cluster DSS runs containers on.</param>
/// <param name="groups">Groups of DSS beside the built-in ones; null: they could not be read.</param>
internal sealed partial class DssItems(
    SettingsSection section,
    DssSurroundings surroundings,
    DssClusterMode mode,
    ImmutableArray<string>? groups)
{
    private const string NameProperty = "name";
    private const string NamespaceProperty = "namespace";

    private static readonly Scalar<string> Name = Scalars.Matching(
        "a name", "letters, digits, '_' and '-', a letter or digit first, at most 80", NamePattern());

    private static readonly Scalar<string> Label = Scalars.Matching(
        "a name of a namespace",
        "lower-case letters, digits and hyphens, a letter or digit first and last, at most 63",
        LabelPattern());

    // Only what the platform makes is checked against; in a cluster of its own, DSS makes the namespaces.
    private readonly bool _mustExist = mode == DssClusterMode.Attach && surroundings.NamespacesAreKnown;

    private readonly ImmutableArray<string> _namespaces = surroundings.DssNamespaces;

    /// <summary>Groups of DSS beside the built-in ones; null: they could not be read.</summary>
    public ImmutableArray<string>? Groups => groups;

    /// <summary>The namespace for which none is asked.</summary>
    public string DefaultNamespace =>
        mode == DssClusterMode.Attach && !_namespaces.IsEmpty && !_namespaces.Contains("dss") ? _namespaces[0] : "dss";

    /// <summary>Reads a list in the order of its items, of which the first is the default of DSS.</summary>
    /// <param name="key">The list's key.</param>
    /// <param name="usual">What there is where none is listed, and there is a cluster.</param>
    /// <param name="read">Reads an item, whose name is empty where it could not be read.</param>
    public ImmutableArray<T> Read<T>(string key, T usual, Func<SettingsSection, string, T> read)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        var items = section.Objects(key, key, item =>
        {
            var isNamed = item.TryRequire(NameProperty, Name, out var name);
            if (isNamed && !named.Add(name!))
                item.Refuse(NameProperty, $"'{name}' is given twice; accepted: each once");
            return read(item, isNamed ? name! : "");
        });
        if (mode != DssClusterMode.None)
            return section.IsGiven(key) ? items : [usual];
        if (!items.IsEmpty && !section.HasErrors(DssRules.Mode))
            section.Refuse(
                key,
                section.IsGiven(DssRules.Mode) || !surroundings.HasCluster
                    ? $"wants a cluster, and {section.PathOf(DssRules.Mode)} is none; "
                    + "accepted: nothing, or items with attach or dynamic"
                    : "wants a namespace with the workload dss in cluster:namespaces; "
                    + $"accepted: nothing, or items with one, or with {section.PathOf(DssRules.Mode)} dynamic");
        return [];
    }

    /// <summary>Reads an item's namespace.</summary>
    public string ReadNamespace(SettingsSection item)
    {
        if (!item.TryGet(NamespaceProperty, Label, out var name))
            return DefaultNamespace;
        if (_mustExist && !_namespaces.IsEmpty && !_namespaces.Contains(name))
            item.Refuse(
                NamespaceProperty,
                $"'{name}' is no namespace with the workload dss in cluster:namespaces; "
                + $"accepted: {string.Join(", ", _namespaces)}");
        return name;
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9_-]{0,79}\\z")]
    private static partial Regex NamePattern();

    [GeneratedRegex("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\z")]
    private static partial Regex LabelPattern();
}
