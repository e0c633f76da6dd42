using System.Collections.Immutable;
using DataPlatform.Components.Catalog;
using DataPlatform.Components.Spark;
using DataPlatform.Components.Spark.Endpoints;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>The managed endpoints: the default one with what the stack changes, and the stack's own.</summary>
/// <param name="kinds">Names of the kinds of jobs.</param>
/// <param name="virtualClusters">Names of the virtual clusters.</param>
/// <param name="virtualClustersAreKnown">Whether all of them could be read.</param>
internal sealed class EndpointSettings(
    JobKindNames kinds, ImmutableSortedSet<string> virtualClusters, bool virtualClustersAreKnown)
{
    /// <summary>The key of the list, without its namespace.</summary>
    public const string Key = "endpoints";

    /// <summary>The key that turns the default one off.</summary>
    public const string Defaults = "defaultEndpoints";

    private const string Place = "virtualCluster";
    private const string Kind = "kind";

    private static readonly Scalar<string> VirtualCluster =
        Scalars.Text("the name of a virtual cluster", "the name of a virtual cluster");

    private static readonly Scalar<string> KindName =
        Scalars.Text("the name of a kind of jobs", "the name of a kind of jobs");

    private static readonly Scalar<int> Minutes =
        Scalars.Whole(EndpointCheck.FewestIdleMinutes, EndpointCheck.MostIdleMinutes);

    private static EndpointSpec Preset { get; } = new()
    {
        Name = "platform-myendpoint",
        VirtualCluster = VirtualClusterSettings.Notebooks,
        Kind = JobKindNames.Notebook,
        Grants = new() { PlatformData = DataAccess.ReadWrite },
    };

    private bool HasPlaceAndKind => virtualClusters.Contains(Preset.VirtualCluster) && !kinds.IsUnknown(Preset.Kind);

    private string AcceptedPlaces => NamedItems.Accepted(virtualClusters, "none, for there are no virtual clusters");

    /// <summary>The endpoints in the order of their names.</summary>
    /// <param name="section">The keys of Spark.</param>
    public ImmutableArray<NamedItem<EndpointSpec>> Read(SettingsSection section)
    {
        var isOn = section.Get(Defaults, Scalars.TrueOrFalse, true);
        var isStated = section.IsGiven(Defaults);
        var found = new NamedItems(section, Key, "managed endpoints").Read(
            NamedItems.ByName([Preset], spec => spec.Name), _ => isOn && (isStated || HasPlaceAndKind), ReadSpec);

        // Who writes the key down counts on the default one. Otherwise it comes if what it rests on is there.
        if (found.Any(item => item.Section is null) && !HasPlaceAndKind && virtualClustersAreKnown)
            section.Refuse(
                Defaults,
                $"'true' wants '{Preset.Name}', and there is not both a virtual cluster '{Preset.VirtualCluster}' and "
                + $"a kind '{Preset.Kind}' of jobs; accepted: false, or with both");
        return found;
    }

    private EndpointSpec ReadSpec(SettingsSection item, string name, EndpointSpec? preset, bool isWanted)
    {
        if (preset is null && isWanted && !item.IsGiven(Place))
            item.Refuse(Place, $"is required; accepted: {AcceptedPlaces}");
        var start = preset ?? new() { Name = name, VirtualCluster = "" };
        var spec = start with
        {
            VirtualCluster = item.Get(Place, VirtualCluster, start.VirtualCluster),
            Kind = item.Get(Kind, KindName, start.Kind),
            Grants = SparkGrantSettings.Read(item, start.Grants),
            IdleMinutes = item.Get("idleMinutes", Minutes, start.IdleMinutes),
        };
        if (!isWanted)
            return spec;
        if (virtualClustersAreKnown && !virtualClusters.Contains(spec.VirtualCluster) && !item.HasErrors(Place))
            item.Refuse(Place, $"'{spec.VirtualCluster}' is not a virtual cluster; accepted: {AcceptedPlaces}");
        if (kinds.IsUnknown(spec.Kind) && !item.HasErrors(Kind))
            item.Refuse(Kind, $"'{spec.Kind}' is not a kind of jobs; accepted: {kinds.Accepted}");
        return spec;
    }
}
