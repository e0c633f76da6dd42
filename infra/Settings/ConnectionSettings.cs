using System.Collections.Immutable;
using DataPlatform.Components.Catalog;
using DataPlatform.Components.Connections;
using DataPlatform.Components.Lake;
using DataPlatform.Components.Network;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>Reads <c>connections</c> of the project's namespace: the platform's tenants.</summary>
internal static class ConnectionSettings
{
    /// <summary>The key, without its namespace.</summary>
    public const string Key = "connections";

    private const string Bucket = "bucket";
    private const string Region = "region";
    private const string BucketKey = "kmsKeyArn";

    private static readonly Scalar<string> Name = Scalars.Text("a name", "a name such as sales");

    private static readonly Scalar<string> BucketName =
        Scalars.Text("a bucket", "raw, curated, workspace, or the name of an existing bucket");

    private static readonly Scalar<string> KeyArn =
        Scalars.Text("an ARN", "an ARN such as arn:aws:kms:eu-west-1:123456789012:key/…");

    private static readonly Scalar<string> Group = Scalars.Text("a group", "names of groups in DSS");

    private static readonly Scalar<CredentialsKind> Kinds =
        Scalars.OneOf(("assumeRole", CredentialsKind.AssumeRole), ("keypair", CredentialsKind.Keypair));

    // All of them, also those that are not for connections: their names are not meant as those of existing buckets.
    private static readonly ImmutableSortedDictionary<string, LakeBucketRole> LakeBuckets =
        LakeBucketNames.Roles.ToImmutableSortedDictionary(LakeBucketNames.Label, role => role, StringComparer.Ordinal);

    private static readonly Scalar<int> Limit = Scalars.Whole(1, 1024 * 1024);
    private static readonly Scalar<int> Number = Scalars.Whole(0, 999_999);

    /// <summary>The connections in the order of their names, so that the order of the items changes nothing.</summary>
    /// <param name="own">The project's own namespace.</param>
    /// <param name="region">The stack's region; null: unknown.</param>
    public static ImmutableArray<ConnectionItem> Read(SettingsSection own, AwsRegion? region)
    {
        var items = own.Objects(Key, Key, section => new ConnectionItem(section, ReadSpec(section, region)));
        return [.. items.OrderBy(item => item.Spec.Name, StringComparer.Ordinal)];
    }

    private static ConnectionSpec ReadSpec(SettingsSection item, AwsRegion? region)
    {
        var name = item.TryRequire("name", Name, out var read) ? read : "";
        var bucket = ReadBucket(item, region);
        return new()
        {
            Name = name,
            Bucket = bucket,
            // In a bucket that others share, a connection has a place of its own.
            Prefix = item.Get("prefix", DataScalars.Prefix, bucket is ConnectionBucket.OfLake ? name : ""),
            Access = item.Get("access", DataScalars.Access, DataAccess.ReadWrite),
            Database = item.TryGet("database", DataScalars.Database, out var database) ? database : null,
            Credentials = item.Get("credentials", Kinds, CredentialsKind.AssumeRole),
            Generation = item.Get("generation", Number, 1),
            RetiredGeneration = item.Get("retiredGeneration", Number, 0),
            Groups = ReadGroups(item),
            ScanLimitGiB = item.TryGet("scanLimitGiB", Limit, out var limit) ? limit : null,
            AiServices = [.. item.List("aiServices", AiSettings.ServiceIn(region), "AI services").Order()],
            Protect = item.Get("protect", Scalars.TrueOrFalse, true),
            Retain = item.Get("retain", Scalars.TrueOrFalse, true),
        };
    }

    private static ImmutableArray<string> ReadGroups(SettingsSection item)
    {
        if (!item.IsGiven("groups"))
            item.Refuse("groups", $"is required; accepted: a list of {Group.Accepted}");
        return [.. item.List("groups", Group, "group names").Order(StringComparer.Ordinal)];
    }

    private static ConnectionBucket ReadBucket(SettingsSection item, AwsRegion? region)
    {
        var isGiven = item.TryGet(Bucket, BucketName, out var name);
        var isOfLake = LakeBuckets.TryGetValue(name ?? "", out var role);
        var where = ReadRegion(item, isExisting: isGiven && !isOfLake, region);
        var key = item.TryGet(BucketKey, KeyArn, out var arn) ? arn : null;
        if (isGiven && !isOfLake)
            return new ConnectionBucket.Existing(name!, where, key);
        foreach (var property in (string[])[Region, BucketKey])
        {
            if (item.IsGiven(property) && !item.HasErrors(property) && !item.HasErrors(Bucket))
                item.Refuse(property, "is of an existing bucket, and this is one of the platform's; accepted: none");
        }

        return isOfLake ? new ConnectionBucket.OfLake(role) : new ConnectionBucket.Own();
    }

    // A request that goes to another region's endpoint than the bucket's is turned away.
    private static AwsRegion ReadRegion(SettingsSection item, bool isExisting, AwsRegion? region)
    {
        if (item.TryGet(Region, AwsSettings.KnownRegion, out var read))
        {
            if (region is not null && read.Partition != region.Partition)
                item.Refuse(
                    Region,
                    $"'{read.Name}' is in the partition {read.Partition}, and the platform in {region.Partition}; "
                    + $"accepted: a region of {region.Partition}");
            return read;
        }

        if (isExisting && !item.IsGiven(Region))
            item.Refuse(
                Region, "is required for an existing bucket; accepted: the code of the region the bucket is in");
        return region ?? AwsRegions.All[0];
    }
}
