using System.Text.RegularExpressions;
using DataPlatform.Components.Cluster.Versions;
using DataPlatform.Components.Dss.Bundle;
using DataPlatform.Components.Dss.Configuration;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Bundle;

public sealed partial class DownloadPlanTests
{
    [Test]
    public void Files_Of14_AreThoseThatDataikuPublishes()
    {
        var plan = DownloadPlan.Of(new() { Version = "14.7.6" }, null);
        const string Folder = "https://cdn.downloads.dataiku.com/public/studio/14.7.6";
        Assert.Multiple(() =>
        {
            Assert.That(plan.Mirror, Is.Null);
            Assert.That(plan.Kit, Is.EqualTo(new DownloadFile($"{Folder}/dataiku-dss-14.7.6.tar.gz")));
            Assert.That(plan.Hadoop, Is.EqualTo(new DownloadFile(
                $"{Folder}/dataiku-dss-hadoop-standalone-libs-generic-hadoop3-14.7.6.tar.gz")));
            Assert.That(plan.Spark, Is.EqualTo(new DownloadFile(
                $"{Folder}/dataiku-dss-spark-standalone-14.7.6-3.4.1-generic-hadoop3.tar.gz")));
            Assert.That(plan.Plugin, Is.Null);
            Assert.That(plan.Drivers.Keys, Is.EqualTo(new[] { "athena" }));
            Assert.That(plan.Tools.Select(tool => tool.Name), Is.EqualTo(new[] { "aws" }));
        });
    }

    [Test]
    public void Files_OfAChoice_AreFromThereWithItsChecksums()
    {
        var plan = DownloadPlan.Of(
            new()
            {
                Version = "15.2.1",
                Mirror = "s3://mirror/dss",
                Url = "https://files.example",
                KitSha256 = "a",
                HadoopSha256 = "b",
                SparkSha256 = "c",
                SparkVersion = "4.2.0",
                AthenaDriverSha256 = "d",
                RedshiftDriver = true,
                RedshiftDriverSha256 = "e",
                PluginUrl = "https://files.example/eks.zip",
                PluginSha256 = "f",
            },
            "1.36");
        Assert.Multiple(() =>
        {
            Assert.That(plan.Mirror, Is.EqualTo("s3://mirror/dss"));
            Assert.That(plan.Kit, Is.EqualTo(new DownloadFile(
                "https://files.example/15.2.1/dataiku-dss-15.2.1.tar.gz", "a")));
            Assert.That(plan.Hadoop.Sha256, Is.EqualTo("b"));
            Assert.That(
                plan.Spark.Url, Does.EndWith("/dataiku-dss-spark-standalone-15.2.1-4.2.0-generic-hadoop3.tar.gz"));
            Assert.That(plan.Spark.Sha256, Is.EqualTo("c"));
            Assert.That(plan.Plugin, Is.EqualTo(new DownloadFile("https://files.example/eks.zip", "f")));
            Assert.That(
                plan.Drivers.Select(driver => $"{driver.Key} {driver.Value.Sha256}"),
                Is.EqualTo(new[] { "athena d", "redshift e" }));
        });
    }

    [TestCase("14.0.0", "3.4.1")]
    [TestCase("15.2.1", "4.1.2")]
    public void Spark_ByMajorVersion_IsTheOneItComesWith(string version, string spark) =>
        Assert.That(DownloadPlan.SparkOf(version), Is.EqualTo(spark));

    [TestCase("13.5.7")]
    [TestCase("16.0.0")]
    public void Spark_OfAnUnknownMajorVersion_IsRefused(string version) => Assert.That(
        () => DownloadPlan.SparkOf(version),
        Throws.ArgumentException.With.Message.StartsWith($"Version has '{version}'; accepted: 14 and 15"));

    [Test]
    public void Tools_OfEveryVersionThatIsDeployed_ArePinnedWithinOneMinorVersion()
    {
        foreach (var kubernetes in KubernetesVersions.Deployable)
        {
            var tools = HostTools.For(kubernetes.Name);
            Assert.Multiple(() =>
            {
                Assert.That(
                    tools.Select(tool => tool.Name),
                    Is.EqualTo(new[] { "aws", "aws-iam-authenticator", "eksctl", "kubectl" }));
                Assert.That(
                    Minor(tools[^1].Version) - Minor(kubernetes.Name), Is.InRange(-1, 1), kubernetes.Name);
                Assert.That(tools.Select(tool => tool.Url), Is.All.StartsWith("https://"));
                Assert.That(tools.Select(tool => tool.Sha256), Is.All.Matches<string>(Sha256().IsMatch));
                Assert.That(tools.Where(tool => !Names(tool)), Is.Empty, "an address of another version");
            });
        }
    }

    [Test]
    public void Tools_OfAVersionWithoutKubectl_AreRefused() => Assert.That(
        () => HostTools.For("1.20"),
        Throws.ArgumentException.With.Message.StartsWith(
            "no kubectl for Kubernetes '1.20'; accepted: 1.33, 1.34, 1.35, 1.36"));

    private static int Minor(string version) => int.Parse(version.Split('.')[1]);

    private static bool Names(DownloadTool tool) => tool.Url.Contains(tool.Version, StringComparison.Ordinal);

    [GeneratedRegex("^[0-9a-f]{64}$")]
    private static partial Regex Sha256();
}
