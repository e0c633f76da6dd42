using DataPlatform.Components.Catalog;
using DataPlatform.Components.Lake;
using DataPlatform.Components.Spark;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>Reads what a virtual cluster, a team or an endpoint may work with.</summary>
internal static class SparkGrantSettings
{
    /// <summary>The property with names of connections.</summary>
    public const string Connections = "connections";

    private static readonly Scalar<string> Connection =
        Scalars.Text("the name of a connection", "names of connections");

    private static readonly Scalar<DataAccess?> PlatformData = Scalars.OneOf<DataAccess?>(
        ("readWrite", DataAccess.ReadWrite), ("readOnly", DataAccess.ReadOnly), ("none", null));

    private static readonly Scalar<LakeBucketRole> Buckets = Scalars.OneOf(
        [
            .. ((LakeBucketRole[])[LakeBucketRole.Raw, LakeBucketRole.Curated, LakeBucketRole.Workspace])
                .Select(role => (LakeBucketNames.Label(role), role)),
        ]);

    /// <summary>Reads the properties of an item; lists keep their order, by which mistakes are reported.</summary>
    /// <param name="item">The item.</param>
    /// <param name="start">What holds where it states nothing.</param>
    public static SparkGrants Read(SettingsSection item, SparkGrants start)
    {
        var grants = new SparkGrants
        {
            PlatformData = item.Get("platformData", PlatformData, start.PlatformData),
            Connections = item.IsGiven(Connections)
                ? item.List(Connections, Connection, "names of connections")
                : start.Connections,
            Places = item.IsGiven("places") ? item.Objects("places", "places in the lake", ReadPlaces()) : start.Places,
            Databases = item.IsGiven("databases")
                ? item.Objects("databases", "databases", ReadDatabases())
                : start.Databases,
        };
        ItemMistakes.Refuse(item, SparkGrantsCheck.Find(grants.Places, grants.Databases));
        return grants;
    }

    /// <summary>The same with its lists in order, so that the order of what was written changes nothing.</summary>
    public static SparkGrants InOrder(SparkGrants grants) => grants with
    {
        Connections = [.. grants.Connections.Order(StringComparer.Ordinal)],
        Places =
        [
            .. grants.Places.OrderBy(place => LakeBucketNames.Label(place.Bucket), StringComparer.Ordinal)
                .ThenBy(place => place.Prefix, StringComparer.Ordinal),
        ],
        Databases = [.. grants.Databases.OrderBy(database => database.Name, StringComparer.Ordinal)],
    };

    private static Func<SettingsSection, SparkPlace> ReadPlaces()
    {
        var seen = new HashSet<(LakeBucketRole, string)>();
        return item =>
        {
            var isIn = item.TryRequire("bucket", Buckets, out var bucket);
            var isAt = item.TryRequire("prefix", DataScalars.Prefix, out var prefix);
            if (isIn && isAt && !seen.Add((bucket, prefix!)))
                item.Refuse("prefix", $"'{prefix}' is given twice for this bucket; accepted: each once");
            return new(bucket, prefix ?? "", item.Get("access", DataScalars.Access, DataAccess.ReadWrite));
        };
    }

    private static Func<SettingsSection, SparkDatabase> ReadDatabases()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return item =>
        {
            if (item.TryRequire("name", DataScalars.Database, out var name) && !seen.Add(name))
                item.Refuse("name", $"'{name}' is given twice; accepted: each once");
            return new(name ?? "", item.Get("access", DataScalars.Access, DataAccess.ReadWrite));
        };
    }
}
