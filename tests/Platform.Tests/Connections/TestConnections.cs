using System.Collections.Immutable;
using DataPlatform.Components.Ai;
using DataPlatform.Components.Catalog;
using DataPlatform.Components.Common;
using DataPlatform.Components.Connections;
using DataPlatform.Components.Lake;
using DataPlatform.Tests.Platform.Common;

namespace DataPlatform.Tests.Platform.Connections;

/// <summary>Connections of every kind.</summary>
internal static class TestConnections
{
    public const string Account = "123456789012";
    public const string DssRole = $"arn:aws:iam::{Account}:role/dataplatform-dev-dss";
    public const string PartnerKey = $"arn:aws:kms:us-east-1:{Account}:key/11111111-2222-3333-4444-555555555555";
    public const string SharedKey = $"arn:aws:kms:eu-west-1:{Account}:key/66666666-7777-8888-9999-000000000000";

    private const int Seed = 20260402;

    // Few letters and short paths, so that names and prefixes begin with one another often.
    private static readonly string[] Words = ["a", "b", "ab", "a-b", "team", "team-b", "team-b-a", "teams"];

    private static readonly ConnectionBucket[] Buckets =
    [
        new ConnectionBucket.Own(),
        new ConnectionBucket.OfLake(LakeBucketRole.Raw),
        new ConnectionBucket.OfLake(LakeBucketRole.Curated),
        new ConnectionBucket.OfLake(LakeBucketRole.Workspace),
        Existing("shared", "eu-west-1", SharedKey),
        Existing("plain", "eu-west-1", null),
        Existing("partner", "us-east-1", PartnerKey),
    ];

    public static AwsTarget Target { get; } = RecordingCloud.Target();

    /// <summary>Every kind of bucket, both of credentials, and names that begin with one another.</summary>
    public static ImmutableArray<ConnectionSpec> Mixed { get; } =
    [
        Spec("sales") with { AiServices = [AiService.SageMaker, AiService.Comprehend] },
        Spec("sales-eu") with { Credentials = CredentialsKind.Keypair, Access = DataAccess.ReadOnly },
        Spec("marketing") with
        {
            Bucket = new ConnectionBucket.OfLake(LakeBucketRole.Raw),
            Prefix = "team",
            Credentials = CredentialsKind.Keypair,
        },
        Spec("finance") with
        {
            Bucket = new ConnectionBucket.OfLake(LakeBucketRole.Raw),
            Prefix = "team-b",
            Access = DataAccess.ReadOnly,
            Database = "ledgers",
        },
        Spec("team") with { Bucket = Existing("shared", "eu-west-1", SharedKey), Prefix = "data/team" },
        Spec("team-b") with { Bucket = Existing("shared", "eu-west-1", SharedKey), Prefix = "data/team-b" },
        Spec("partner") with
        {
            Bucket = Existing("partner", "us-east-1", PartnerKey),
            Access = DataAccess.ReadOnly,
            AiServices = [AiService.Rekognition],
        },
    ];

    public static ConnectionSpec Spec(string name) => new() { Name = name, Groups = ["readers"] };

    public static ConnectionBucket.Existing Existing(string name, string region, string? keyArn) =>
        new(name, RecordingCloud.Region(region), keyArn);

    public static ConnectionPlan Plan(ConnectionSpec spec) => ConnectionPlan.Of(spec, Target, Account);

    /// <summary>
    /// As many connections as asked for, always the same, any that the rules accept beside each other: what overlaps
    /// with others is left out by the rules, not by the generator.
    /// </summary>
    public static ImmutableArray<ConnectionSpec> Generated(int count)
    {
        const int Surplus = 6;
        var random = new Random(Seed);
        ConnectionSpec[] tried = [.. Enumerable.Range(0, count * Surplus).Select(_ => Any(random))];
        var refused = Mistakes(tried).Select(found => found.Index).ToHashSet();
        return [.. tried.Where((_, index) => !refused.Contains(index)).Take(count)];
    }

    public static ImmutableArray<(int Index, Mistake Mistake)> Mistakes(params IReadOnlyList<ConnectionSpec> specs) =>
        ConnectionSet.Find(specs, Target.NamePrefix, Target.Region, ["readers", "writers"]);

    private static ConnectionSpec Any(Random random)
    {
        var bucket = Pick(random, Buckets);
        return Spec(Path(random, '-')) with
        {
            Bucket = bucket,
            Prefix = bucket is ConnectionBucket.Own && random.Next(2) == 0 ? "" : Path(random, '/'),
            Access = Pick(random, Enum.GetValues<DataAccess>()),
            Credentials = Pick(random, Enum.GetValues<CredentialsKind>()),
            Database = random.Next(3) == 0 ? Path(random, '_').Replace('-', '_') : null,
            AiServices = [.. Enum.GetValues<AiService>().Where(_ => random.Next(3) == 0)],
        };
    }

    private static string Path(Random random, char separator) =>
        string.Join(separator, Enumerable.Range(0, random.Next(2, 4)).Select(_ => Pick(random, Words)));

    private static T Pick<T>(Random random, T[] items) => items[random.Next(items.Length)];
}
