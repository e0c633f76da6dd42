using System.Collections.Immutable;
using DataPlatform.Components.Catalog;
using DataPlatform.Components.Cluster.Workloads;
using DataPlatform.Components.Spark;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>
/// The virtual clusters in the cluster's namespaces: the default ones with what the stack changes, and the stack's own.
/// </summary>
/// <param name="kinds">Names of the kinds of jobs.</param>
/// <param name="namespaces">The cluster's namespaces.</param>
/// <param name="namespacesAreKnown">Whether all of them could be read.</param>
internal sealed class VirtualClusterSettings(
    JobKindNames kinds, ImmutableArray<NamespaceSpec> namespaces, bool namespacesAreKnown)
{
    /// <summary>The key of the list, without its namespace.</summary>
    public const string Key = "virtualClusters";

    /// <summary>The key that turns the default ones off.</summary>
    public const string Defaults = "defaultVirtualClusters";

    /// <summary>The default virtual cluster of notebooks.</summary>
    public const string Notebooks = "emrvcplatform";

    private static readonly Scalar<string> Namespace =
        Scalars.Text("the name of a namespace", "a namespace of cluster:namespaces");

    private static readonly SparkGrants PlatformData = new() { PlatformData = DataAccess.ReadWrite };

    private ImmutableSortedSet<string> SparkNamespaces { get; } =
        [.. namespaces.Where(space => space.Workload == NamespaceWorkload.Spark).Select(space => space.Name)];

    private string AcceptedNamespaces =>
        NamedItems.Accepted(SparkNamespaces, "none, for no namespace has the workload spark");

    /// <summary>The virtual clusters in the order of their names.</summary>
    /// <param name="section">The keys of Spark.</param>
    public ImmutableArray<NamedItem<VirtualClusterSpec>> Read(SettingsSection section)
    {
        var isOn = section.Get(Defaults, Scalars.TrueOrFalse, true);
        var isStated = section.IsGiven(Defaults);
        var presets = NamedItems.ByName(
            [
                Preset("batchjob", "batchjob", JobKindNames.OfBatch),
                Preset(Notebooks, "dataanalysis", [JobKindNames.Notebook]),
            ],
            spec => spec.Name);
        var found = new NamedItems(section, Key, "virtual clusters").Read(
            presets, spec => isOn && (isStated || SparkNamespaces.Contains(spec.Namespace)), ReadSpec);

        // Who writes the key down counts on the default ones. Otherwise they come as far as their namespaces are there.
        foreach (var spec in found.Where(item => item.Section is null).Select(item => item.Value))
        {
            if (namespacesAreKnown && !SparkNamespaces.Contains(spec.Namespace))
                section.Refuse(
                    Defaults,
                    $"'true' wants '{spec.Name}', and cluster:namespaces has no '{spec.Namespace}' with the workload "
                    + "spark; accepted: false, or with such a namespace");
        }

        return found;
    }

    private VirtualClusterSpec Preset(string name, string space, ImmutableArray<string> wanted) => new()
    {
        Name = name,
        Namespace = space,
        Kinds = kinds.ThatAreThere(wanted),
        Grants = PlatformData,
    };

    private VirtualClusterSpec ReadSpec(
        SettingsSection item, string name, VirtualClusterSpec? preset, bool isWanted)
    {
        var start = preset ?? new() { Name = name, Namespace = name, Kinds = kinds.ThatAreThere(JobKindNames.OfBatch) };
        var spec = start with
        {
            Namespace = item.Get("namespace", Namespace, start.Namespace),
            Kinds = item.IsGiven(JobKindNames.Property) ? kinds.Read(item, isWanted) : start.Kinds,
            Grants = SparkGrantSettings.Read(item, start.Grants),
            FineGrained = item.Get("fineGrained", Scalars.TrueOrFalse, start.FineGrained),
        };
        if (isWanted && name.Length > 0 && namespacesAreKnown && !SparkNamespaces.Contains(spec.Namespace))
            RefuseNamespace(item, spec.Namespace);
        return spec;
    }

    private void RefuseNamespace(SettingsSection item, string name)
    {
        var problem = namespaces.Any(space => space.Name == name)
            ? "is a namespace with another workload than spark in cluster:namespaces"
            : "is not a namespace of cluster:namespaces";
        if (!item.HasErrors("namespace"))
            item.Refuse("namespace", $"'{name}' {problem}; accepted: {AcceptedNamespaces}");
    }
}
