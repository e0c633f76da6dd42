using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DataPlatform.Components.Common;
using DataPlatform.Components.Connections;
using DataPlatform.Components.Lake;

namespace DataPlatform.Components.Spark;

/// <summary>The rules of what execution roles are granted beside connections, which have rules of their own.</summary>
public static partial class SparkGrantsCheck
{
    private static readonly ImmutableSortedSet<LakeBucketRole> Buckets =
        [LakeBucketRole.Raw, LakeBucketRole.Curated, LakeBucketRole.Workspace];

    /// <summary>Finds all mistakes of places and databases, in their order.</summary>
    /// <param name="places">The places.</param>
    /// <param name="databases">The databases.</param>
    public static ImmutableArray<Mistake> Find(
        IEnumerable<SparkPlace> places, IEnumerable<SparkDatabase> databases) =>
    [
        .. places.SelectMany((place, index) => Place($"places[{index}]", place)),
        .. databases.SelectMany((database, index) => Database($"databases[{index}]", database)),
    ];

    private static IEnumerable<Mistake> Place(string path, SparkPlace place)
    {
        if (!Buckets.Contains(place.Bucket))
        {
            yield return new(
                $"{path}.bucket",
                $"'{LakeBucketNames.Label(place.Bucket)}' is not for the data of jobs",
                string.Join(", ", Buckets.Select(LakeBucketNames.Label)));
        }

        foreach (var mistake in Prefix(place.Prefix))
            yield return mistake with { Property = $"{path}.{mistake.Property}" };
    }

    private static IEnumerable<Mistake> Prefix(string prefix) => prefix.Length == 0
        ? [new("prefix", "is empty in a bucket that others use as well", "a place in the bucket")]
        : ConnectionPlaceRules.Form(prefix);

    // Wildcards would reach the databases of others.
    private static IEnumerable<Mistake> Database(string path, SparkDatabase database)
    {
        if (!DatabaseForm().IsMatch(database.Name))
        {
            yield return new(
                $"{path}.name",
                $"'{database.Name}' is not the name of a database",
                "lower-case letters, digits, underscores and hyphens, at most 255 characters");
        }
    }

    [GeneratedRegex(@"^[a-z0-9_-]{1,255}\z")]
    private static partial Regex DatabaseForm();
}
