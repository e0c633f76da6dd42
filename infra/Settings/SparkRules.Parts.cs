using System.Collections.Immutable;
using DataPlatform.Components.Common;
using DataPlatform.Components.Spark;
using DataPlatform.Components.Spark.Endpoints;

namespace DataPlatform.Settings;

/// <content>What is wrong with kinds, virtual clusters and endpoints.</content>
internal sealed partial class SparkRules
{
    private const int LongestNamespace = 63;

    private ImmutableSortedSet<string> ClusterNamespaces { get; } =
        [.. settings.Cluster.Namespaces.Select(space => space.Name)];

    // With the shortest stand-in no name is too long.
    private string Prefix => namePrefix ?? "a";

    private void CheckVirtualClusters()
    {
        // The default ones first, so that of two that collide the one that somebody listed is the mistake.
        var items = spark.VirtualClusters.OrderBy(item => item.Section is not null).ToImmutableArray();
        var together = VirtualClusters.Find([.. items.Select(item => item.Value)], Prefix);
        foreach (var (index, item) in items.Index())
        {
            var isTeam = item.Value.OwnNamespace is not null;
            IEnumerable<Mistake> mistakes =
            [
                .. isTeam ? FindTeam(item.Value.Name) : [],
                .. VirtualClusterCheck.Find(item.Value),
                .. together.Where(found => found.Index == index).Select(found => found.Mistake),
                .. item.Value.FineGrained ? FindFineGrained(item.Value) : [],
            ];
            Refuse(
                item,
                VirtualClusterSettings.Key,
                spec => spec.Name,
                mistakes.Select(mistake => isTeam ? OfTeam(mistake) : mistake));
        }
    }

    // The namespace of a team is its name.
    private static Mistake OfTeam(Mistake mistake) =>
        mistake.Property == "namespace" ? mistake with { Property = "name" } : mistake;

    private IEnumerable<Mistake> FindTeam(string name)
    {
        if (ClusterNamespaces.Contains(name))
        {
            yield return new(
                "name",
                $"'{name}' is a namespace of cluster:namespaces, and a team has one of its own",
                $"another name, or an item of {spark.Section.PathOf(VirtualClusterSettings.Key)} for the namespace");
        }
    }

    private IEnumerable<Mistake> FindFineGrained(VirtualClusterSpec spec)
    {
        if (!settings.Catalog.LakeFormation)
        {
            yield return new(
                FineGrained,
                "'true' wants Lake Formation to grant tables",
                "false, or true with catalog:lakeFormation true");
        }
        else if (!SparkReleaseLabels.IsFrom(Release, FirstWithFineGrained))
        {
            yield return new(
                FineGrained,
                $"'true' wants a release that knows it, and {Release} does not",
                $"false, or true with {spark.Section.PathOf("releaseLabel")} from emr-7.{FirstWithFineGrained}.0");
        }

        var system = $"{spec.Namespace}-system";
        if (system.Length > LongestNamespace)
        {
            yield return new(
                "namespace",
                $"'{spec.Namespace}' is too long for a second namespace named '{system}'",
                $"at most {LongestNamespace} characters together");
        }
        else if (ClusterNamespaces.Contains(system)
            || spark.VirtualClusters.Any(item => item.Value.Namespace == system))
        {
            yield return new(
                FineGrained,
                $"'true' wants the namespace '{system}' for itself, and there is another of that name",
                "false, or another name for one of them");
        }
    }

    private void CheckEndpoints()
    {
        var kinds = NamedItems.ByName(spark.Settings.JobKinds, kind => kind.Name);
        // What is wrong with a pool is said once, of the first endpoint that somebody listed.
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in spark.Endpoints.OrderBy(item => item.Section is null))
        {
            var places = spark.VirtualClusters.Where(place => place.Value.Name == item.Value.VirtualCluster);
            var taken = spark.VirtualClusters.Any(place => place.Value.Name == item.Value.Name);
            IEnumerable<Mistake> mistakes =
            [
                .. spark.PoolsAreKnown && kinds.TryGetValue(item.Value.Kind, out var kind)
                    ? EndpointCheck.Find(item.Value, kind, settings.Cluster.NodePools)
                        .Where(mistake => mistake.Property != "kind" || told.Add(mistake.Problem))
                    : [],
                .. taken ? [NameTaken(item.Value.Name)] : (IEnumerable<Mistake>)[],
                .. FindLength(item.Value.Name),
                .. places.Any(place => place.Value.FineGrained) ? [FineGrainedPlace] : (IEnumerable<Mistake>)[],
            ];
            Refuse(item, EndpointSettings.Key, spec => spec.Name, mistakes);
        }
    }

    // Both have a role that is named by it.
    private static Mistake NameTaken(string name) =>
        new("name", $"'{name}' is the name of a virtual cluster", "another name");

    private static Mistake FineGrainedPlace =>
        new("virtualCluster", "has fineGrained, which EMR has for jobs only", "a virtual cluster without it");

    // Its role is named as that of a virtual cluster with its name would be.
    private IEnumerable<Mistake> FindLength(string name) =>
        VirtualClusters.Find([new() { Name = name, Namespace = name }], Prefix)
            .Select(found => found.Mistake);
}
