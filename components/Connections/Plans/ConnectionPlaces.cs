using System.Text.RegularExpressions;
using DataPlatform.Components.Common;
using DataPlatform.Components.Lake;
using DataPlatform.Components.Network;

namespace DataPlatform.Components.Connections;

/// <summary>The rules of the connections' places in S3: no one's place reaches another's, or the platform's.</summary>
internal static class ConnectionPlaces
{
    /// <summary>Finds the mistakes of a connection beside others.</summary>
    /// <param name="spec">The connection.</param>
    /// <param name="before">The connections before it.</param>
    /// <param name="namePrefix">Start of all physical names.</param>
    /// <param name="region">The region of the platform.</param>
    public static IEnumerable<Mistake> Find(
        ConnectionSpec spec, IEnumerable<ConnectionSpec> before, string namePrefix, AwsRegion region) =>
        spec.Bucket switch
        {
            ConnectionBucket.Own => OwnBucket(spec.Name, namePrefix, region),
            ConnectionBucket.Existing existing =>
            [
                .. Existing(existing, namePrefix, region),
                .. Regions(existing, before),
                .. Overlaps(spec, existing.Name, before.Where(IsIn(existing))),
            ],
            ConnectionBucket.OfLake lake =>
                Overlaps(spec, LakeBucketNames.Label(lake.Role), before.Where(other => other.Bucket == lake)),
            _ => [],
        };

    private static IEnumerable<Mistake> OwnBucket(string name, string namePrefix, AwsRegion region)
    {
        var length = LakeBucketNames.Of(name, namePrefix, AwsTarget.AnyAccount, region).Length;
        var surplus = length - LakeBucketNames.LongestName;
        if (surplus > 0)
        {
            yield return new(
                "name",
                $"'{name}' makes a bucket name of {length} characters, and they end at "
                + $"{LakeBucketNames.LongestName}",
                name.Length > surplus
                    ? $"at most {name.Length - surplus} characters for a connection with a bucket of its own"
                    : "shorter names of platform and stack");
        }
    }

    // By its name, a bucket of the platform would escape the rules for its buckets; the account is not known here.
    private static IEnumerable<Mistake> Existing(
        ConnectionBucket.Existing bucket, string namePrefix, AwsRegion region)
    {
        var digits = AwsTarget.AnyAccount.Length;
        var own = $"^{Regex.Escape(namePrefix)}-.+-[0-9]{{{digits}}}-{Regex.Escape(region.Name)}\\z";
        if (Regex.IsMatch(bucket.Name, own))
        {
            yield return new(
                "bucket", $"'{bucket.Name}' is named like the platform's own", "raw, curated, workspace, or none");
        }

        if (bucket.Region.Partition != region.Partition)
        {
            yield return new(
                "region",
                $"'{bucket.Region.Name}' is in the partition {bucket.Region.Partition}",
                $"a region of {region.Partition}");
        }
    }

    private static IEnumerable<Mistake> Regions(ConnectionBucket.Existing bucket, IEnumerable<ConnectionSpec> before) =>
        from other in before.Where(IsIn(bucket)).Take(1)
        where ((ConnectionBucket.Existing)other.Bucket).Region != bucket.Region
        select new Mistake(
            "region",
            $"'{bucket.Region.Name}' is not where connection '{other.Name}' says that bucket '{bucket.Name}' is",
            "the region that the bucket is in, in both");

    private static IEnumerable<Mistake> Overlaps(
        ConnectionSpec spec, string bucketName, IEnumerable<ConnectionSpec> others) =>
        from other in others
        where ConnectionPlaceRules.Overlap(spec.Prefix, other.Prefix)
        select new Mistake(
            "prefix",
            $"{Describe(spec.Prefix)} of bucket '{bucketName}' overlaps {Describe(other.Prefix)} of connection "
            + $"'{other.Name}'",
            "a place that no other connection's contains or lies in");

    private static string Describe(string prefix) => prefix.Length == 0 ? "all" : $"'{prefix}'";

    private static Func<ConnectionSpec, bool> IsIn(ConnectionBucket.Existing bucket) =>
        other => other.Bucket is ConnectionBucket.Existing existing && existing.Name == bucket.Name;
}
