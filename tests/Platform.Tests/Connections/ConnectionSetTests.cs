using System.Collections.Immutable;
using DataPlatform.Components.Ai;
using DataPlatform.Components.Common;
using DataPlatform.Components.Connections;
using DataPlatform.Components.Lake;
using DataPlatform.Tests.Platform.Common;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using static DataPlatform.Tests.Platform.Connections.TestConnections;

namespace DataPlatform.Tests.Platform.Connections;

public sealed class ConnectionSetTests
{
    private static readonly ConnectionBucket Shared = Existing("shared", "eu-west-1", null);
    private static readonly ConnectionBucket Raw = new ConnectionBucket.OfLake(LakeBucketRole.Raw);
    private static readonly ConnectionBucket Curated = new ConnectionBucket.OfLake(LakeBucketRole.Curated);

    [Test]
    public void Find_GoodConnections_NoMistake() => Assert.That(Mistakes(Mixed), Is.Empty);

    [Test]
    public void Find_MistakesOfOneConnection_AreAmongThem() =>
        Assert.That(
            Lines(Spec("a"), Spec("b") with { Generation = 0 }),
            Is.EqualTo(new[]
            {
                "1: generation: '0' is of key pairs, and this connection assumes a role; "
                    + "accepted: none, or credentials keypair",
            }));

    // No policy could be made of it, and none is tried.
    [Test]
    public void Find_AKeyThatStandsForEverything_IsAMistakeLikeOthers() =>
        Assert.That(
            Mistakes(In(Existing("bucket", "eu-west-1", "*"), "a", "")).Select(found => found.Mistake.Property),
            Is.EqualTo(new[] { "kmsKeyArn" }));

    [Test]
    public void Find_ANameTwice_IsRefusedAtTheSecond() =>
        Assert.That(
            Lines(Spec("a"), Spec("b"), Spec("a")),
            Is.EqualTo(new[] { "2: name: 'a' is given twice; accepted: each name once" }));

    [TestCase("data", "data", "'data' of bucket 'shared' overlaps 'data' of connection 'a'")]
    [TestCase("data", "data/b", "'data/b' of bucket 'shared' overlaps 'data' of connection 'a'")]
    [TestCase("data/b", "data", "'data' of bucket 'shared' overlaps 'data/b' of connection 'a'")]
    [TestCase("", "data", "'data' of bucket 'shared' overlaps all of connection 'a'")]
    [TestCase("data", "", "all of bucket 'shared' overlaps 'data' of connection 'a'")]
    [TestCase("", "", "all of bucket 'shared' overlaps all of connection 'a'")]
    public void Find_PlacesThatOverlap_AreRefused(string one, string other, string problem) =>
        Assert.That(
            Lines(In(Shared, "a", one), In(Shared, "b", other)),
            Is.EqualTo(new[]
            {
                $"1: prefix: {problem}; accepted: a place that no other connection's contains or lies in",
            }));

    [TestCase("data", "data-b")]
    [TestCase("data", "dat")]
    [TestCase("data/a", "data/b")]
    public void Find_PlacesThatOnlyBeginAlike_Accepted(string one, string other) =>
        Assert.That(Lines(In(Shared, "a", one), In(Shared, "b", other)), Is.Empty);

    [Test]
    public void Find_PlacesInTheLake_OverlapInOneBucketOnly() =>
        Assert.That(
            Lines(In(Raw, "a", "x"), In(Curated, "b", "x"), In(Raw, "c", "x/y")),
            Is.EqualTo(new[]
            {
                "2: prefix: 'x/y' of bucket 'raw' overlaps 'x' of connection 'a'; "
                    + "accepted: a place that no other connection's contains or lies in",
            }));

    [Test]
    public void Find_OwnBuckets_NeverOverlap() =>
        Assert.That(Lines(Spec("a"), Spec("b") with { Prefix = "x" }), Is.Empty);

    [Test]
    public void Find_OneBucketInTwoRegions_IsRefused() =>
        Assert.That(
            Lines(In(Shared, "a", "a"), In(Existing("shared", "us-east-1", null), "b", "b")),
            Is.EqualTo(new[]
            {
                "1: region: 'us-east-1' is not where connection 'a' says that bucket 'shared' is; "
                    + "accepted: the region that the bucket is in, in both",
            }));

    [Test]
    public void Find_ABucketOfAnotherPartition_IsRefused() =>
        Assert.That(
            Lines(In(Existing("shared", "cn-north-1", null), "a", "")),
            Is.EqualTo(new[]
            {
                "0: region: 'cn-north-1' is in the partition aws-cn; accepted: a region of aws",
            }));

    // By its name, it would be open to prefixes that the rules keep for the platform.
    [TestCase("dataplatform-dev-raw-123456789012-eu-west-1")]
    [TestCase("dataplatform-dev-results-210987654321-eu-west-1")]
    [TestCase("dataplatform-dev-other-connection-123456789012-eu-west-1")]
    public void Find_AnExistingBucketNamedLikeThePlatforms_IsRefused(string name) =>
        Assert.That(
            Lines(In(Existing(name, "eu-west-1", null), "a", "x")),
            Is.EqualTo(new[]
            {
                $"0: bucket: '{name}' is named like the platform's own; accepted: raw, curated, workspace, or none",
            }));

    [TestCase("dataplatform-dev-archive")]
    [TestCase("dataplatform-prod-raw-123456789012-eu-west-1")]
    [TestCase("dataplatform-dev-raw-123456789012-us-east-1")]
    public void Find_AnExistingBucketOfAnotherName_Accepted(string name) =>
        Assert.That(Lines(In(Existing(name, "eu-west-1", null), "a", "x")), Is.Empty);

    [Test]
    public void Find_OwnBucketNameTooLong_IsRefused()
    {
        const string Longest = "p1234567890";
        var spec = Spec("abcdefghijabcdefghijabcdefgh");
        Assert.Multiple(() =>
        {
            Assert.That(ConnectionSet.Find([spec], Longest, Target.Region, null), Is.Empty);
            Assert.That(
                ConnectionSet.Find([spec], $"{Longest}p", Target.Region, null).Select(m => m.Mistake.ToString()),
                Is.EqualTo(new[]
                {
                    "name: 'abcdefghijabcdefghijabcdefgh' makes a bucket name of 64 characters, and they end at 63; "
                        + "accepted: at most 27 characters for a connection with a bucket of its own",
                }));
            Assert.That(
                ConnectionSet.Find([Spec("ab")], new string('p', 40), Target.Region, null)
                    .Select(m => m.Mistake.ToString()),
                Is.EqualTo(new[]
                {
                    "name: 'ab' makes a bucket name of 66 characters, and they end at 63; "
                        + "accepted: shorter names of platform and stack",
                }));
            Assert.That(
                ConnectionSet.Find([spec with { Bucket = Shared }], $"{Longest}p", Target.Region, null), Is.Empty);
        });
    }

    [TestCase("ledgers", "ledgers")]
    [TestCase("dataplatform_dev_b", null)]
    public void Find_ADatabaseTwice_IsRefusedAtTheSecond(string one, string? other) =>
        Assert.That(
            Lines(Spec("a") with { Database = one }, Spec("b") with { Database = other }),
            Is.EqualTo(new[]
            {
                $"1: database: '{one}' is of connection 'a'; accepted: a database of the connection's own",
            }));

    [TestCase("dataplatform_dev", null)]
    [TestCase("lake", "lake")]
    public void Find_ThePlatformsDatabase_IsRefused(string database, string? platformDatabase) =>
        Assert.That(
            ConnectionSet.Find(
                [Spec("a") with { Database = database }], Target.NamePrefix, Target.Region, null, platformDatabase)
                .Select(found => found.Mistake.ToString()),
            Is.EqualTo(new[]
            {
                $"database: '{database}' is the platform's own; accepted: a database of the connection's own",
            }));

    [Test]
    public void Find_AGroupThatDssHasNot_IsRefused() =>
        Assert.That(
            Lines(Spec("a") with { Groups = ["readers", "analysts"] }),
            Is.EqualTo(new[]
            {
                "0: groups: 'analysts' is not a group of DSS; accepted: readers, writers, or others with dss:groups",
            }));

    [Test]
    public void Find_GroupsThatAreNotKnownHere_AreNotChecked() =>
        Assert.That(
            ConnectionSet.Find(
                [Spec("a") with { Groups = ["analysts"] }], Target.NamePrefix, Target.Region, groups: null),
            Is.Empty);

    [Test]
    public void Find_AnAiServiceThatTheRegionHasNot_IsRefused() =>
        Assert.That(
            ConnectionSet.Find(
                [Spec("a") with { AiServices = [AiService.SageMaker, AiService.Comprehend] }],
                Target.NamePrefix,
                RecordingCloud.Region("eu-north-1"),
                null).Select(found => found.Mistake.ToString()),
            Is.EqualTo(new[]
            {
                "aiServices: Comprehend is not there in eu-north-1; accepted: services of the region",
            }));

    // With everything else as long as it can be, only the prefix is left to be shortened.
    [Test]
    public void Find_APrefixThatMakesThePolicyTooLong_IsRefused()
    {
        var region = RecordingCloud.Region("us-gov-west-1");
        ConnectionSpec Longest(int prefix) => Spec(new string('c', ConnectionCheck.LongestName)) with
        {
            Bucket = new ConnectionBucket.Existing(
                new string('b', 63),
                region,
                $"arn:aws-us-gov:kms:us-gov-west-1:{Account}:key/mrk-{new string('0', 32)}"),
            Prefix = new string('x', prefix),
            Database = new string('d', 128),
            AiServices = [.. Enum.GetValues<AiService>()],
        };
        IEnumerable<string> Lines(int prefix) =>
            ConnectionSet.Find([Longest(prefix)], new string('p', 37), region, null).Select(m => m.Mistake.ToString());

        Assert.Multiple(() =>
        {
            Assert.That(Lines(1), Is.Empty);
            Assert.That(
                Lines(ConnectionCheck.LongestPrefix).Single(),
                Does.Match(
                    "^prefix: 'x{256}' makes the connection's policy 6[0-9]{3} characters long; "
                    + "accepted: a shorter prefix, so that it has 6144 at most$"));
        });
    }

    [Test]
    public void Find_MoreDatabasesThanOneIdentityCanDescribe_IsRefused()
    {
        ConnectionSpec[] specs = [.. Enumerable.Range(0, 250).Select(index => Spec($"connection-{index:D3}"))];
        var found = Mistakes(specs).Single();
        Assert.Multiple(() =>
        {
            Assert.That(found.Index, Is.EqualTo(249));
            Assert.That(
                found.Mistake.Problem,
                Does.Match("^all databases together take 1[1-9] policies of the identity that describes data"));
            Assert.That(Mistakes(specs[..120]), Is.Empty);
        });
    }

    // The platform's own database counts too: it may be what takes one policy more than IAM attaches.
    [Test]
    public void Find_AsManyDatabasesAsOneIdentityCanDescribe_CountsThePlatformsOwn()
    {
        ConnectionSpec[] specs =
        [
            .. Enumerable.Range(0, 110).Select(
                index => Spec($"connection-{index:D3}") with { Database = $"{new string('d', 125)}{index:D3}" }),
        ];
        int Policies(int count, params string[] further) => ConnectionPolicies.Metastore(
            specs[..count].Select(spec => ConnectionPlan.Of(spec, Target, Account)), further, Target, Account).Length;
        var edge = Enumerable.Range(1, specs.Length).First(
            count => Policies(count) == 10 && Policies(count, new string('z', 128)) == 11);
        ImmutableArray<(int, Mistake)> Found(int count) => ConnectionSet.Find(
            specs[..count], Target.NamePrefix, Target.Region, null, new string('z', 128));
        Assert.Multiple(() =>
        {
            Assert.That(Found(edge - 1), Is.Empty);
            Assert.That(Found(edge).Single().Item2.Problem, Does.StartWith("all databases together take 11 policies"));
        });
    }

    // Whoever comes first, two places that overlap are never both accepted.
    [Test]
    public void Find_InEitherOrder_FindsTheSameOverlaps() =>
        Prop.ForAll(
            Gen.Elements("", "a", "a/b", "a/b/c", "ab", "a-b", "b").Two().ToArbitrary(),
            pair =>
            {
                var (one, other) = (In(Shared, "one", pair.Item1), In(Shared, "other", pair.Item2));
                return Mistakes(one, other).Length == Mistakes(other, one).Length;
            }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    private static IEnumerable<string> Lines(params ConnectionSpec[] specs) =>
        Mistakes(specs).Select(found => $"{found.Index}: {found.Mistake}");

    private static ConnectionSpec In(ConnectionBucket bucket, string name, string prefix) =>
        Spec(name) with { Bucket = bucket, Prefix = prefix };
}
