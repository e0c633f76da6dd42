using System.Collections.Immutable;
using DataPlatform.Components.Dss;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Settings;

public sealed class DssSparkConfigSettingsTests
{
    private const string Key = "sparkConfigs";

    [Test]
    public void Read_NoConfigurations_HasTheStandardOne() =>
        Assert.That(
            DssConfigurations.ReadGood().SparkConfigs, Is.EqualTo(new[] { new DssSparkSpec { Name = "standard" } }));

    [Test]
    public void Read_Item_IsTheSpec()
    {
        var spec = DssConfigurations.ReadGood((Key, """
            [{
                "name": "large", "namespace": "dss", "executorCores": 4, "executorMemoryGiB": 16, "executors": 20,
                "conf": { "spark.sql.shuffle.partitions": 400, "spark.executor.memoryOverhead": "2g" }
            }]
            """)).SparkConfigs.Single();
        Assert.Multiple(() =>
        {
            Assert.That(
                spec with { Conf = ImmutableSortedDictionary<string, string>.Empty },
                Is.EqualTo(new DssSparkSpec
                {
                    Name = "large",
                    Namespace = "dss",
                    ExecutorCores = 4,
                    ExecutorMemoryGiB = 16,
                    Executors = 20,
                }));
            Assert.That(spec.Conf, Is.EqualTo(new Dictionary<string, string>
            {
                ["spark.executor.memoryOverhead"] = "2g",
                ["spark.sql.shuffle.partitions"] = "400",
            }));
        });
    }

    [TestCase("\"executorCores\":0", "executorCores: '0' is out of range; accepted: 1 to 64")]
    [TestCase("\"executorMemoryGiB\":513", "executorMemoryGiB: '513' is out of range; accepted: 1 to 512")]
    [TestCase("\"executors\":0", "executors: '0' is out of range; accepted: 1 to 10000")]
    [TestCase("\"namespace\":\"lab\"",
        "namespace: 'lab' is no namespace with the workload dss in cluster:namespaces; accepted: dss")]
    [TestCase("\"conf\":{\"spark.executor.cores\":\"4\"}",
        "conf[\"spark.executor.cores\"]: the key is what executorCores says; accepted: executorCores")]
    [TestCase("\"conf\":{\"hive.exec\":\"4\"}",
        "conf[\"hive.exec\"]: the key is not a property of Spark; accepted: names that begin with spark.")]
    public void Read_WrongItem_IsRefused(string property, string line) =>
        Assert.That(
            DssConfigurations.Errors((Key, $"[{{\"name\":\"a\",{property}}}]")),
            Is.EqualTo(new[] { $"dss:sparkConfigs[0].{line}" }));

    [Test]
    public void Read_ConfigurationsWithoutACluster_AreRefused() =>
        Assert.That(
            DssConfigurations.Errors(DssConfigurations.NoCluster, (Key, """[{"name":"a"}]""")),
            Is.EqualTo(new[]
            {
                "dss:sparkConfigs: wants a cluster, and dss:clusterMode is none; "
                    + "accepted: nothing, or items with attach or dynamic",
            }));
}
