using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DataPlatform.Components.Common;
using DataPlatform.Components.Lake;

namespace DataPlatform.Components.Connections;

/// <summary>The rules of a connection's bucket and prefix.</summary>
internal static partial class ConnectionPlaceRules
{
    // What the other buckets of the lake hold is not tenants' data.
    private static readonly ImmutableSortedSet<LakeBucketRole> LakeRoles =
        [LakeBucketRole.Raw, LakeBucketRole.Curated, LakeBucketRole.Workspace];

    // Where the platform itself keeps data in buckets that connections may have a place in: the tables of its own
    // database, models and their inputs, programs of Spark jobs, what the warehouse loads and unloads.
    private static readonly ImmutableDictionary<LakeBucketRole, ImmutableArray<string>> PlatformPrefixes =
        new Dictionary<LakeBucketRole, ImmutableArray<string>>
        {
            [LakeBucketRole.Curated] = ["default"],
            [LakeBucketRole.Workspace] = ["sagemaker", "spark", "warehouse"],
        }.ToImmutableDictionary();

    /// <summary>Finds all mistakes.</summary>
    public static IEnumerable<Mistake> Find(ConnectionSpec spec) => spec.Bucket switch
    {
        ConnectionBucket.Own => Form(spec.Prefix),
        ConnectionBucket.OfLake lake => OfLake(lake.Role, spec.Prefix),
        ConnectionBucket.Existing existing => [.. Name(existing.Name), .. Form(spec.Prefix), .. Key(existing)],
        _ => throw new ArgumentOutOfRangeException(nameof(spec), spec.Bucket, "not a bucket of connections"),
    };

    /// <summary>Whether two prefixes are the same or one lies in the other; an empty one is the whole bucket.</summary>
    public static bool Overlap(string one, string other) => Contains(one, other) || Contains(other, one);

    /// <summary>
    /// Finds what is wrong with how a prefix is written: wildcards and <c>$</c> would mean something else in policies,
    /// and folders called <c>.</c> or <c>..</c> elsewhere. An empty one is the whole bucket.
    /// </summary>
    public static IEnumerable<Mistake> Form(string prefix)
    {
        if (prefix.Length > 0 && (prefix.Length > ConnectionCheck.LongestPrefix || !PrefixForm().IsMatch(prefix)))
        {
            yield return new(
                "prefix",
                $"'{prefix}' is not a prefix",
                "letters, digits, '_', '=' and '-' with single slashes between, a lower-case letter or digit first, "
                + $"no slash first or last, at most {ConnectionCheck.LongestPrefix} characters");
        }
    }

    private static bool Contains(string outer, string inner) =>
        outer.Length == 0 || inner == outer || inner.StartsWith($"{outer}/", StringComparison.Ordinal);

    private static IEnumerable<Mistake> OfLake(LakeBucketRole role, string prefix)
    {
        if (!LakeRoles.Contains(role))
        {
            return
            [
                new(
                    "bucket",
                    $"'{LakeBucketNames.Label(role)}' is not for the data of connections",
                    string.Join(", ", LakeRoles.Select(LakeBucketNames.Label))),
            ];
        }

        if (prefix.Length == 0)
            return [new("prefix", "is empty in a bucket that others use as well", "a place of the connection's own")];
        return
        [
            .. Form(prefix),
            .. from taken in PlatformPrefixes.GetValueOrDefault(role, [])
               where Contains(taken, prefix)
               select new Mistake("prefix", $"'{prefix}' lies in the platform's own '{taken}'", "another prefix"),
        ];
    }

    // Dots are legal, and fit no certificate of S3's.
    private static IEnumerable<Mistake> Name(string name)
    {
        if (!BucketForm().IsMatch(name) || ForbiddenBucketForm().IsMatch(name))
        {
            yield return new(
                "bucket",
                $"'{name}' is not a bucket's name",
                "raw, curated, workspace, or 3 to 63 lower-case letters, digits and hyphens, no hyphen first or last");
        }
    }

    // S3 takes a key of the bucket's own region only, and policies take a key by its ID, not by an alias.
    private static IEnumerable<Mistake> Key(ConnectionBucket.Existing bucket)
    {
        if (bucket.KeyArn is not { } arn)
            yield break;
        var match = KeyForm().Match(arn);
        if (!match.Success)
        {
            yield return new(
                "kmsKeyArn", $"'{arn}' is not the ARN of a key", "arn:aws:kms:<region>:<account>:key/<ID>, no alias");
        }
        else if (match.Groups["region"].Value != bucket.Region.Name
            || match.Groups["partition"].Value != bucket.Region.Partition)
        {
            yield return new(
                "kmsKeyArn",
                $"'{arn}' is in another region than the bucket",
                $"a key in {bucket.Region.Name} ({bucket.Region.Partition})");
        }
    }

    [GeneratedRegex(@"^[a-z0-9][a-zA-Z0-9_=-]*(/[a-zA-Z0-9_=-]+)*\z")]
    private static partial Regex PrefixForm();

    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]\z")]
    private static partial Regex BucketForm();

    [GeneratedRegex(@"^(xn--|sthree-|amzn-s3-demo-)|(-s3alias|--ol-s3|--x-s3|--table-s3)\z")]
    private static partial Regex ForbiddenBucketForm();

    [GeneratedRegex(
        @"^arn:(?<partition>aws[a-z-]*):kms:(?<region>[a-z0-9-]+):[0-9]{12}:key/[a-zA-Z0-9-]+\z")]
    private static partial Regex KeyForm();
}
