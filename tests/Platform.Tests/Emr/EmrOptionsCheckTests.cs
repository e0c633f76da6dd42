using System.Collections.Immutable;
using DataPlatform.Components.Emr;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Emr;

public sealed class EmrOptionsCheckTests
{
    private const string Labels = "emr-7.<minor>.<patch> from emr-7.4.0, such as emr-7.13.0";

    [Test]
    public void Find_Defaults_HaveNoMistake() => Assert.That(Lines(new()), Is.Empty);

    [TestCase("emr-7.4.0")]
    [TestCase("emr-7.13.0")]
    [TestCase("emr-7.14.1")]
    public void Find_ReleaseOfLine7_IsAccepted(string label) =>
        Assert.That(Lines(new() { ReleaseLabel = label }), Is.Empty);

    [TestCase("emr-7.3.0", "is a release whose standard support has ended")]
    [TestCase("emr-6.15.0", "is a release whose standard support has ended")]
    [TestCase("emr-5.36.2", "is a release whose standard support has ended")]
    [TestCase("emr-8.0.0", "is of a line whose networking the platform does not set up")]
    [TestCase("emr-spark-8.0.0", "is a release without Hive")]
    [TestCase("7.13.0", "is not the label of an EMR release")]
    [TestCase("emr-7.13", "is not the label of an EMR release")]
    [TestCase("emr-7.13.0\n", "is not the label of an EMR release")]
    [TestCase("emr-7.99999999999.0", "is not the label of an EMR release")]
    public void Find_OtherRelease_IsRefused(string label, string problem) =>
        Assert.That(
            Lines(new() { ReleaseLabel = label }),
            Is.EqualTo(new[] { $"releaseLabel: '{label}' {problem}; accepted: {Labels}" }));

    [Test]
    public void Find_WrongApplications_AreNamed()
    {
        var accepted = string.Join(", ", EmrApplications.All);
        Assert.Multiple(() =>
        {
            Assert.That(
                Lines(new() { Applications = [] }),
                Is.EqualTo(new[] { $"applications: is empty; accepted: one or more of {accepted}" }));
            Assert.That(
                Lines(new() { Applications = ["Spark", "Trino", "Spark"] }),
                Is.EqualTo(new[]
                {
                    "applications[1]: 'Trino' is not an application that the platform installs; accepted: " + accepted,
                    "applications[2]: 'Spark' is given twice; accepted: each once",
                }));
        });
    }

    [Test]
    public void Find_WrongInstanceTypes_AreNamed() =>
        Assert.That(
            Lines(new()
            {
                PrimaryInstanceTypes = [],
                CoreInstanceTypes = ["m6g", "m6g.xlarge", "m6g.xlarge"],
                TaskInstanceTypes = ["m6g.xlarge"],
            }),
            Is.EqualTo(new[]
            {
                "primaryInstanceTypes: has 0 instance types; accepted: 1 to 30 EC2 instance types",
                "coreInstanceTypes[0]: 'm6g' is not an EC2 instance type; "
                    + "accepted: family and size, such as m6g.2xlarge",
                "coreInstanceTypes[2]: 'm6g.xlarge' is given twice; accepted: each once",
                "taskInstanceTypes: has only 'm6g.xlarge', and EC2 may take all spot nodes of one type back at once; "
                    + "accepted: 2 or more types with the same CPUs",
            }));

    [TestCase(30)]
    [TestCase(31, "taskInstanceTypes: has 31 instance types; accepted: 1 to 30 EC2 instance types")]
    public void Find_InstanceTypesOfAFleet_AreAtMost30(int count, params string[] lines) =>
        Assert.That(
            Lines(new()
            {
                TaskInstanceTypes = [.. Enumerable.Range(1, count).Select(number => $"m{number}g.2xlarge")],
            }),
            Is.EqualTo(lines));

    [Test]
    public void Find_TwoArchitectures_AreRefusedAcrossFleets() =>
        Assert.That(
            Lines(new() { CoreInstanceTypes = ["m6g.2xlarge", "m5.2xlarge"] }),
            Is.EqualTo(new[]
            {
                "coreInstanceTypes: 'm5.2xlarge' is x86_64 and 'm6g.xlarge' is arm64; accepted: types of one "
                    + "architecture for all nodes, because jobs bring programs that are built for one",
            }));

    [TestCase(1, 1, 2)]
    [TestCase(1, 2, 2)]
    [TestCase(2, 3, 1000)]
    [TestCase(1, 1, 1, "maxUnits: '1' is out of range; accepted: 2 to 1000")]
    [TestCase(2, 2, 2, "minUnits: '2' is more than maxUnits without a task node; accepted: 1 to 1")]
    [TestCase(0, 2, 10, "minUnits: '0' is out of range; accepted: 1 to 1000")]
    [TestCase(1, 2, 1001, "maxUnits: '1001' is out of range; accepted: 2 to 1000")]
    [TestCase(1, 11, 10, "maxCoreUnits: '11' is more than maxUnits; accepted: 1 to 10")]
    [TestCase(3, 2, 10, "minUnits: '3' is more than maxCoreUnits; accepted: 1 to 2")]
    public void Find_Units_AreInOrder(int min, int core, int max, params string[] lines) =>
        Assert.That(Lines(new() { MinUnits = min, MaxCoreUnits = core, MaxUnits = max }), Is.EqualTo(lines));

    [TestCase(0, 10)]
    [TestCase(10080, 1024)]
    [TestCase(-1, 9, "idleMinutes: '-1' is out of range; accepted: 0 to 10080",
        "volumeGiB: '9' is out of range; accepted: 10 to 1024")]
    [TestCase(10081, 1025, "idleMinutes: '10081' is out of range; accepted: 0 to 10080",
        "volumeGiB: '1025' is out of range; accepted: 10 to 1024")]
    public void Find_IdleTimeAndVolume_AreInRange(int minutes, int size, params string[] lines) =>
        Assert.That(Lines(new() { IdleMinutes = minutes, VolumeGiB = size }), Is.EqualTo(lines));

    [TestCase("s3://bucket/a.zip", "arn:aws:s3:::bucket/a.zip")]
    [TestCase("s3://my.bucket-1/emr/prod/a_b=c.zip", "arn:aws:s3:::my.bucket-1/emr/prod/a_b=c.zip")]
    [TestCase("s3://bucket/*.zip", null)]
    [TestCase("s3://bucket/a?.zip", null)]
    [TestCase("s3://bucket/.zip", null)]
    [TestCase("s3://bucket/a.jar", null)]
    [TestCase("s3://Bucket/a.zip", null)]
    [TestCase("s3://bucket/a.zip\n", null)]
    [TestCase("https://bucket/a.zip", null)]
    public void Certificates_OfAnAddress_AreOneObjectOrNone(string uri, string? arn)
    {
        var isAddress = EmrCertificates.TryParse(uri, out var certificates);
        Assert.Multiple(() =>
        {
            Assert.That(isAddress, Is.EqualTo(arn is not null));
            Assert.That(certificates?.Arn(Common.RecordingCloud.Ireland), Is.EqualTo(arn));
            Assert.That(certificates?.Uri, Is.EqualTo(arn is null ? null : uri));
        });
    }

    [Test]
    public void Certificates_InChina_AreOfItsPartition() =>
        Assert.That(
            new EmrCertificates("bucket", "a.zip").Arn(Common.RecordingCloud.Region("cn-north-1")),
            Is.EqualTo("arn:aws-cn:s3:::bucket/a.zip"));

    private static ImmutableArray<string> Lines(EmrOptions options) =>
        [.. EmrOptionsCheck.Find(options).Select(mistake => mistake.ToString())];
}
