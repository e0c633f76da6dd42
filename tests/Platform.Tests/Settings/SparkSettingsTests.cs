using DataPlatform.Components.Spark;
using NUnit.Framework;
using static DataPlatform.Tests.Platform.Settings.SparkConfigurations;

namespace DataPlatform.Tests.Platform.Settings;

public sealed class SparkSettingsTests
{
    private const string Labels =
        "emr-7.<minor>.<patch> from emr-7.3.0, a variant if any (-java8, -java11, -java17, -al2023, -spark-rapids), "
        + "and -<yyyymmdd> or -latest, such as emr-7.13.0-20260410";

    [Test]
    public void Read_Nothing_GivesTheDefaults()
    {
        var spark = ReadSpark();
        Assert.Multiple(() =>
        {
            Assert.That(spark.Enabled, Is.True);
            Assert.That(spark.ServiceLinkedRole, Is.False);
            Assert.That(spark.ReleaseLabel, Is.EqualTo("emr-7.13.0-20260410"));
            Assert.That(spark.LogRetentionDays, Is.EqualTo(365));
            Assert.That(spark.Tables, Is.EqualTo(new SparkTables()));
        });
    }

    [Test]
    public void Read_AllScalars_GivesTheirValues()
    {
        var spark = ReadSpark(
            ("spark:enabled", "false"),
            ("spark:serviceLinkedRole", "true"),
            ("spark:releaseLabel", "emr-7.14.0-latest"),
            ("spark:logRetentionDays", "30"),
            ("spark:iceberg", "true"),
            ("spark:tableBucket", "true"));
        Assert.Multiple(() =>
        {
            Assert.That(spark.Enabled, Is.False);
            Assert.That(spark.ServiceLinkedRole, Is.True);
            Assert.That(spark.ReleaseLabel, Is.EqualTo("emr-7.14.0-latest"));
            Assert.That(spark.LogRetentionDays, Is.EqualTo(30));
            Assert.That(spark.Tables, Is.EqualTo(new SparkTables { Iceberg = true, TableBucket = true }));
        });
    }

    [Test]
    public void Read_NoCluster_MeansNoSpark() =>
        Assert.That(ReadSpark(("cluster:enabled", "false")).Enabled, Is.False);

    [Test]
    public void Read_SparkWithoutCluster_IsRefused() =>
        Assert.That(
            Errors(("cluster:enabled", "false"), ("spark:enabled", "true")),
            Is.EqualTo(new[]
            {
                "spark:enabled: 'true' wants a cluster; accepted: false, or true with cluster:enabled true",
            }));

    [TestCase("emr-7.13.0-20260410")]
    [TestCase("emr-7.3.0-latest")]
    [TestCase("emr-7.13.0-java8-latest")]
    [TestCase("emr-7.13.0-spark-rapids-java11-20260410")]
    [TestCase("emr-7.20.1-al2023-latest")]
    public void ReleaseLabel_OfTheForm_IsAccepted(string label) =>
        Assert.That(ReadSpark(("spark:releaseLabel", label)).ReleaseLabel, Is.EqualTo(label));

    [TestCase("7.13.0", "is not the label of a release of EMR on EKS")]
    [TestCase("emr-7.13.0", "is not the label of a release of EMR on EKS")]
    [TestCase("emr-7.13-latest", "is not the label of a release of EMR on EKS")]
    [TestCase("emr-7.13.0-20261301", "is not the label of a release of EMR on EKS")]
    [TestCase("emr-7.13.0-flink-latest", "is not the label of a release of EMR on EKS")]
    [TestCase("emr-7.13.0-latest\n", "is not the label of a release of EMR on EKS", "emr-7.13.0-latest\uFFFD")]
    [TestCase("notebook-spark/emr-7.13.0-latest", "is not the label of a release of EMR on EKS")]
    [TestCase("emr-7.2.0-latest", "is a release whose jobs cannot take their role by Pod Identity")]
    [TestCase("emr-6.15.0-latest", "is a release whose jobs cannot take their role by Pod Identity")]
    [TestCase("emr-8.0.0-latest", "is of a line that the platform does not know")]
    [TestCase("emr-spark-8.1.0-latest", "is a release with a Spark whose settings the platform does not write")]
    public void ReleaseLabel_OfAnotherForm_IsRefused(string label, string problem, string? shown = null) =>
        Assert.That(
            Errors(("spark:releaseLabel", label)),
            Is.EqualTo(new[] { $"spark:releaseLabel: '{shown ?? label}' {problem}; accepted: {Labels}" }));

    [TestCase("enabled", "yes", "'yes' is not true or false; accepted: true, false")]
    [TestCase("serviceLinkedRole", "1", "'1' is not true or false; accepted: true, false")]
    [TestCase("iceberg", "v2", "'v2' is not true or false; accepted: true, false")]
    [TestCase("tableBucket", "on", "'on' is not true or false; accepted: true, false")]
    [TestCase("defaultVirtualClusters", "[]", "a list is not true or false; accepted: true, false")]
    [TestCase("defaultEndpoints", "no", "'no' is not true or false; accepted: true, false")]
    [TestCase("virtualClusters", "team-a", "'team-a' is not a list; accepted: a list of virtual clusters")]
    [TestCase("teams", "{}", "a map is not a list; accepted: a list of teams")]
    [TestCase("jobKinds", "etl", "'etl' is not a list; accepted: a list of kinds of jobs")]
    [TestCase("endpoints", "e", "'e' is not a list; accepted: a list of managed endpoints")]
    public void Read_WrongValue_GivesOneLine(string key, string value, string message) =>
        Assert.That(Errors(($"spark:{key}", value)), Is.EqualTo(new[] { $"spark:{key}: {message}" }));

    [Test]
    public void LogRetentionDays_NoPeriodOfCloudWatch_IsRefused() =>
        Assert.That(
            Errors(("spark:logRetentionDays", "10")),
            Has.One.StartsWith("spark:logRetentionDays: '10' is not among the choices; accepted: 1, 3, 5, 7, 14"));

    [TestCase("emr-7.4.0-latest", "spark:tableBucket: 'true' wants a release that knows table buckets, and "
        + "emr-7.4.0-latest does not; accepted: false, or true with spark:releaseLabel from emr-7.5.0")]
    [TestCase("emr-7.5.0-latest")]
    public void TableBucket_OfAReleaseThatHasNone_IsRefused(string label, params string[] lines) =>
        Assert.That(Errors(("spark:tableBucket", "true"), ("spark:releaseLabel", label)), Is.EqualTo(lines));
}
