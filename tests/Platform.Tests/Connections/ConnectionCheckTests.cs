using DataPlatform.Components.Catalog;
using DataPlatform.Components.Connections;
using DataPlatform.Components.Lake;
using NUnit.Framework;
using static DataPlatform.Tests.Platform.Connections.TestConnections;

namespace DataPlatform.Tests.Platform.Connections;

public sealed class ConnectionCheckTests
{
    private const string NameForm =
        "a lower-case letter, then lower-case letters, digits and hyphens, no hyphen last, at most 30 characters";

    private const string PrefixForm =
        "letters, digits, '_', '=' and '-' with single slashes between, a lower-case letter or digit first, "
        + "no slash first or last, at most 256 characters";

    private const string BucketForm =
        "raw, curated, workspace, or 3 to 63 lower-case letters, digits and hyphens, no hyphen first or last";

    [TestCaseSource(typeof(TestConnections), nameof(Mixed))]
    public void Find_AGoodConnection_NoMistake(ConnectionSpec spec) =>
        Assert.That(ConnectionCheck.Find(spec), Is.Empty);

    [TestCase("a")]
    [TestCase("team-2")]
    [TestCase("abcdefghijabcdefghijabcdefghij")]
    public void Find_AName_Accepted(string name) => Assert.That(ConnectionCheck.Find(Spec(name)), Is.Empty);

    [TestCase("")]
    [TestCase("Sales")]
    [TestCase("1sales")]
    [TestCase("sales-")]
    [TestCase("sales_eu")]
    [TestCase("sales*")]
    [TestCase("sales\n")]
    [TestCase("abcdefghijabcdefghijabcdefghijk")]
    public void Find_ANameOfAnotherForm_IsRefused(string name) =>
        Assert.That(
            Lines(Spec(name)),
            Is.EqualTo(new[] { $"name: '{name}' is not a connection's name; accepted: {NameForm}" }));

    [TestCase("raw")]
    [TestCase("results")]
    [TestCase("metastore")]
    [TestCase("default")]
    public void Find_ANameOfThePlatform_IsRefused(string name) =>
        Assert.That(
            Lines(Spec(name)),
            Is.EqualTo(new[]
            {
                $"name: '{name}' is the platform's own; accepted: any other name than assets, curated, default, logs, "
                    + "metastore, raw, results, studio, workspace",
            }));

    [TestCase("a")]
    [TestCase("0")]
    [TestCase("teams/Sales_EU/year=2026-01")]
    public void Find_APrefix_Accepted(string prefix) =>
        Assert.That(ConnectionCheck.Find(Spec("a") with { Prefix = prefix }), Is.Empty);

    [TestCase("/a")]
    [TestCase("a/")]
    [TestCase("a//b")]
    [TestCase("a/../b")]
    [TestCase("a/*")]
    [TestCase("a?")]
    [TestCase("${aws:username}")]
    [TestCase("a b")]
    [TestCase("_a")]
    public void Find_APrefixOfAnotherForm_IsRefused(string prefix) =>
        Assert.That(
            Lines(Spec("a") with { Prefix = prefix }),
            Is.EqualTo(new[] { $"prefix: '{prefix}' is not a prefix; accepted: {PrefixForm}" }));

    // There as well, a wildcard would open what others have in the bucket.
    [Test]
    public void Find_APrefixOfAnotherFormInAnExistingBucket_IsRefused() =>
        Assert.That(
            Lines(Spec("a") with { Bucket = Existing("bucket", "eu-west-1", null), Prefix = "a/*" }),
            Is.EqualTo(new[] { $"prefix: 'a/*' is not a prefix; accepted: {PrefixForm}" }));

    [TestCase(256, 0)]
    [TestCase(257, 1)]
    public void Find_ALongPrefix_EndsAtTheLimit(int length, int mistakes) =>
        Assert.That(
            ConnectionCheck.Find(Spec("a") with { Prefix = new string('a', length) }), Has.Length.EqualTo(mistakes));

    [TestCase(LakeBucketRole.Results)]
    [TestCase(LakeBucketRole.Logs)]
    [TestCase(LakeBucketRole.Assets)]
    public void Find_ABucketOfTheLakeForOtherThings_IsRefused(LakeBucketRole role) =>
        Assert.That(
            Lines(OfLake(role, "a")),
            Is.EqualTo(new[]
            {
                $"bucket: '{LakeBucketNames.Label(role)}' is not for the data of connections; "
                    + "accepted: raw, curated, workspace",
            }));

    [Test]
    public void Find_AWholeBucketOfTheLake_IsRefused() =>
        Assert.That(
            Lines(OfLake(LakeBucketRole.Raw, "")),
            Is.EqualTo(new[]
            {
                "prefix: is empty in a bucket that others use as well; accepted: a place of the connection's own",
            }));

    [TestCase(LakeBucketRole.Curated, "default", "default")]
    [TestCase(LakeBucketRole.Curated, "default/a", "default")]
    [TestCase(LakeBucketRole.Workspace, "sagemaker", "sagemaker")]
    [TestCase(LakeBucketRole.Workspace, "warehouse", "warehouse")]
    [TestCase(LakeBucketRole.Workspace, "spark/a", "spark")]
    public void Find_APlaceOfThePlatform_IsRefused(LakeBucketRole role, string prefix, string taken) =>
        Assert.That(
            Lines(OfLake(role, prefix)),
            Is.EqualTo(new[] { $"prefix: '{prefix}' lies in the platform's own '{taken}'; accepted: another prefix" }));

    [TestCase(LakeBucketRole.Raw, "default")]
    [TestCase(LakeBucketRole.Curated, "defaults")]
    [TestCase(LakeBucketRole.Workspace, "a/spark")]
    public void Find_APlaceThatOnlyLooksLikeIt_Accepted(LakeBucketRole role, string prefix) =>
        Assert.That(Lines(OfLake(role, prefix)), Is.Empty);

    [TestCase("ab")]
    [TestCase("Bucket")]
    [TestCase("my.bucket")]
    [TestCase("-bucket")]
    [TestCase("bucket-")]
    [TestCase("my_bucket")]
    [TestCase("xn--bucket")]
    [TestCase("bucket-s3alias")]
    [TestCase("bucket--x-s3")]
    [TestCase("bucket*")]
    public void Find_ABucketNameThatS3OrWeRefuse_IsRefused(string name) =>
        Assert.That(
            Lines(Spec("a") with { Bucket = Existing(name, "eu-west-1", null) }),
            Is.EqualTo(new[] { $"bucket: '{name}' is not a bucket's name; accepted: {BucketForm}" }));

    [TestCase("arn:aws:kms:eu-west-1:123456789012:alias/a")]
    [TestCase("arn:aws:kms:eu-west-1:1:key/a")]
    [TestCase("arn:aws:kms:*:123456789012:key/*")]
    [TestCase("a")]
    public void Find_AKeyThatIsNone_IsRefused(string arn) =>
        Assert.That(
            Lines(Spec("a") with { Bucket = Existing("bucket", "eu-west-1", arn) }),
            Is.EqualTo(new[]
            {
                $"kmsKeyArn: '{arn}' is not the ARN of a key; "
                    + "accepted: arn:aws:kms:<region>:<account>:key/<ID>, no alias",
            }));

    [TestCase("eu-west-1", PartnerKey, "eu-west-1 (aws)")]
    [TestCase("cn-north-1", "arn:aws:kms:cn-north-1:123456789012:key/a", "cn-north-1 (aws-cn)")]
    public void Find_AKeyInAnotherRegion_IsRefused(string region, string arn, string accepted) =>
        Assert.That(
            Lines(Spec("a") with { Bucket = Existing("bucket", region, arn) }),
            Is.EqualTo(new[]
            {
                $"kmsKeyArn: '{arn}' is in another region than the bucket; accepted: a key in {accepted}",
            }));

    [TestCase("Sales")]
    [TestCase("my-db")]
    [TestCase("default")]
    public void Find_ADatabaseNameThatTheCatalogRefuses_IsRefused(string name) =>
        Assert.That(
            ConnectionCheck.Find(Spec("a") with { Database = name }),
            Is.EqualTo(new[] { CatalogNames.FindDatabaseMistake(name) }));

    [TestCase(1, 0)]
    [TestCase(3, 2)]
    public void Find_GenerationsOfAKeyPair_Accepted(int generation, int retired) =>
        Assert.That(Lines(KeyPair(generation, retired)), Is.Empty);

    [TestCase(0, 0, "generation: '0' is no number of a key pair; accepted: 1 or more")]
    [TestCase(3, 3, "retiredGeneration: '3' leaves no key pair in use at generation 3; accepted: 0 to 2")]
    [TestCase(1, 2, "retiredGeneration: '2' leaves no key pair in use at generation 1; accepted: 0")]
    [TestCase(2, -1, "retiredGeneration: '-1' is no number of a key pair; accepted: 0 to 1")]
    public void Find_GenerationsThatDoNotFit_AreRefused(int generation, int retired, string line) =>
        Assert.That(Lines(KeyPair(generation, retired)), Is.EqualTo(new[] { line }));

    [Test]
    public void Find_GenerationsOfARole_AreRefused() =>
        Assert.That(
            Lines(Spec("a") with { Generation = 2, RetiredGeneration = 1 }),
            Is.EqualTo(new[]
            {
                "generation: '2' is of key pairs, and this connection assumes a role; "
                    + "accepted: none, or credentials keypair",
                "retiredGeneration: '1' is of key pairs, and this connection assumes a role; "
                    + "accepted: none, or credentials keypair",
            }));

    [Test]
    public void Find_NoGroups_IsRefused() =>
        Assert.That(
            Lines(Spec("a") with { Groups = [] }),
            Is.EqualTo(new[]
            {
                "groups: is empty, so that nobody could use the connection; accepted: one group or more",
            }));

    [Test]
    public void Find_AGroupTwice_IsRefused() =>
        Assert.That(
            Lines(Spec("a") with { Groups = ["readers", "writers", "readers"] }),
            Is.EqualTo(new[] { "groups: 'readers' is given twice; accepted: each once" }));

    [TestCase(0)]
    [TestCase(1048577)]
    public void Find_AScanLimitOutOfRange_IsRefused(int limit) =>
        Assert.That(
            Lines(Spec("a") with { ScanLimitGiB = limit }),
            Is.EqualTo(new[] { $"scanLimitGiB: '{limit}' is out of range; accepted: 1 to 1048576" }));

    [Test]
    public void Find_SeveralMistakes_GivesAllInOrder() =>
        Assert.That(
            ConnectionCheck.Find(new() { Name = "A", Prefix = "/", Database = "-", Generation = 2, Groups = [] })
                .Select(mistake => mistake.Property),
            Is.EqualTo(new[] { "name", "prefix", "database", "generation", "groups" }));

    private static IEnumerable<string> Lines(ConnectionSpec spec) =>
        ConnectionCheck.Find(spec).Select(m => m.ToString());

    private static ConnectionSpec OfLake(LakeBucketRole role, string prefix) =>
        Spec("a") with { Bucket = new ConnectionBucket.OfLake(role), Prefix = prefix };

    private static ConnectionSpec KeyPair(int generation, int retired) =>
        Spec("a") with
        {
            Credentials = CredentialsKind.Keypair,
            Generation = generation,
            RetiredGeneration = retired,
        };
}
