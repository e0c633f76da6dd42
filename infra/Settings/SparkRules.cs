using System.Collections.Immutable;
using DataPlatform.Components.Common;
using DataPlatform.Components.Spark;
using DataPlatform.Components.Spark.Packing;

namespace DataPlatform.Settings;

/// <summary>Rules for what Spark has, beside the rest of it and beside the rest of the stack.</summary>
/// <param name="spark">The keys of Spark.</param>
/// <param name="settings">What was read of all keys.</param>
/// <param name="namePrefix">Start of all physical names; null: it is wrong itself.</param>
internal sealed partial class SparkRules(SparkReading spark, PlatformSettings settings, string? namePrefix)
{
    /// <summary>
    /// Most connections, places and databases together that one role is granted: its IAM policies have no room for
    /// more, where names are of a common length.
    /// </summary>
    public const int MostGrants = 18;

    private const string FineGrained = "fineGrained";
    private const string TableBucket = "tableBucket";

    // First releases of line 7 with the parts that these keys turn on.
    private const int FirstWithFineGrained = 7;
    private const int FirstWithTableBuckets = 5;

    private string Release => spark.Settings.ReleaseLabel;

    /// <summary>Reports what is wrong, each under its own item.</summary>
    /// <param name="connections">The connections; null: they could not be read.</param>
    public void Check(ImmutableArray<ConnectionItem>? connections)
    {
        CheckTables();
        if (spark.PoolsAreKnown)
        {
            foreach (var item in spark.JobKinds)
                Refuse(item, JobKindSettings.Key, kind => kind.Name, PodPacking.Find(item.Value));
        }

        CheckVirtualClusters();
        CheckEndpoints();
        foreach (var item in spark.VirtualClusters)
            CheckGrants(item, item.Value.Grants, connections);
        foreach (var item in spark.Endpoints)
            CheckGrants(item, item.Value.Grants, connections);
    }

    private void CheckTables()
    {
        if (spark.Settings.Tables.TableBucket && !SparkReleaseLabels.IsFrom(Release, FirstWithTableBuckets))
            spark.Section.Refuse(
                TableBucket,
                $"'true' wants a release that knows table buckets, and {Release} does not; accepted: false, or true "
                + $"with {spark.Section.PathOf("releaseLabel")} from emr-7.{FirstWithTableBuckets}.0");
    }

    private static void CheckGrants<T>(
        NamedItem<T> item, SparkGrants grants, ImmutableArray<ConnectionItem>? connections)
    {
        // What is granted by default names nothing.
        if (item.Section is not { } section)
            return;
        if (connections is { } known)
            ConnectionRules.CheckNames(section, grants.Connections, known);
        var count = grants.Connections.Length + grants.Places.Length + grants.Databases.Length;
        if (count > MostGrants && !section.HasErrors(SparkGrantSettings.Connections))
            section.Refuse(
                SparkGrantSettings.Connections,
                $"{count} connections, places and databases together are more than the IAM policies of one role have "
                + $"room for; accepted: at most {MostGrants}");
    }

    // Where nobody listed what is wrong, the list's key is where it can be mended. Without Spark nobody need mend it.
    private void Refuse<T>(NamedItem<T> item, string key, Func<T, string> nameOf, IEnumerable<Mistake> mistakes)
    {
        var first = mistakes.DistinctBy(mistake => mistake.Property);
        if (item.Section is { } section)
            ItemMistakes.Refuse(section, first);
        else if (spark.Settings.Enabled)
            foreach (var mistake in first)
                spark.Section.Refuse(
                    key,
                    $"the default '{nameOf(item.Value)}' is not to be had: {mistake.Property}: {mistake.Problem}; "
                    + $"accepted: {mistake.Accepted}, or an item with the name and enabled: false");
    }
}
