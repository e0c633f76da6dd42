using System.Collections.Immutable;
using DataPlatform.Preview.Estimates;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Estimates;

/// <summary>What the data services cost at idle.</summary>
public sealed class DataCostTests
{
    private const string Cluster = "aws:emr/cluster:Cluster";

    [Test]
    public void Cost_EmrCluster_CountsMachinesTheirVolumesAndWhatEmrAdds()
    {
        const string Machine =
            "\"instanceTypeConfigs\":[{\"instanceType\":\"m5.xlarge\",\"weightedCapacity\":1,\"ebsConfigs\":"
            + "[{\"size\":50,\"type\":\"gp3\",\"volumesPerInstance\":2}]},{\"instanceType\":\"m6i.xlarge\"}]";
        var cost = EstimatePlans.Cost(
            "us-east-1",
            EstimatePlans.Make(
                Cluster,
                "emr",
                $$"""
                {"masterInstanceFleet":{ {{Machine}},"targetOnDemandCapacity":1},
                "coreInstanceFleet":{ {{Machine}},"targetOnDemandCapacity":2} }
                """),
            EstimatePlans.Make(
                "aws:emr/instanceFleet:InstanceFleet", "task", $$"""{ {{Machine}},"targetSpotCapacity":1}"""));
        Assert.Multiple(() =>
        {
            Assert.That(cost.Lines, Is.EqualTo(new[]
            {
                new CostLine("EC2 m5.xlarge", 3, 140.16m, "us-east-1"),
                new CostLine("EC2 m5.xlarge, spot", 1, 140.16m, "us-east-1"),
                new CostLine("EMR on m5.xlarge", 4, 35.04m, ""),
                new CostLine("EBS gp3 storage (GB)", 400, 0.08m, "us-east-1"),
            }));
            Assert.That(cost.NotPriced, Is.Empty);
        });
    }

    [Test]
    public void Cost_EmrClusterThatEndsWhenIdle_IsNothing()
    {
        var cluster = EstimatePlans.Make(
            Cluster,
            "emr",
            """
            {"autoTerminationPolicy":{"idleTimeout":3600},"coreInstanceFleet":{"targetOnDemandCapacity":2,
            "instanceTypeConfigs":[{"instanceType":"m5.xlarge"}]} }
            """);
        var task = EstimatePlans.Make(
            "aws:emr/instanceFleet:InstanceFleet",
            "task",
            """{"targetSpotCapacity":1,"instanceTypeConfigs":[{"instanceType":"m5.large"}]}""") with
        {
            PropertyDependencies = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty
                .Add("clusterId", [cluster.Urn]),
        };
        Assert.That(
            EstimatePlans.Cost("us-east-1", cluster, task).Lines.Select(line => (line.Item, line.Quantity)),
            Is.EquivalentTo(new[]
            {
                ("EC2 m5.xlarge", 0m),
                ("EMR on m5.xlarge", 0m),
                ("EC2 m5.large, spot", 0m),
                ("EMR on m5.large", 0m),
            }));
    }

    [TestCase(16, 4, 4)]
    [TestCase(16, 5, 4)]
    [TestCase(17, 8, 3)]
    public void Cost_EmrFleet_OfWeightedTypes_RoundsUpToMachines(int units, int weight, int machines)
    {
        var cost = EstimatePlans.Cost(
            "us-east-1",
            EstimatePlans.Make(
                Cluster,
                "emr",
                $$"""
                {"coreInstanceFleet":{"targetOnDemandCapacity":{{units}},
                "instanceTypeConfigs":[{"instanceType":"m5.4xlarge","weightedCapacity":{{weight}} }]} }
                """));
        Assert.That(cost.Lines.Single(line => line.Item == "EC2 m5.4xlarge").Quantity, Is.EqualTo(machines));
    }

    [TestCase("m5.xlarge", 0.048)]
    [TestCase("m5.4xlarge", 0.192)]
    [TestCase("m5.8xlarge", 0.27)]
    public void Cost_WhatEmrAdds_IsAQuarterUpToALimit(string type, double hourly)
    {
        var cost = EstimatePlans.Cost(
            "eu-west-1",
            EstimatePlans.Make(
                Cluster,
                "emr",
                $$"""
                {"coreInstanceFleet":{"targetOnDemandCapacity":1,"instanceTypeConfigs":[{"instanceType":"{{type}}"}]} }
                """));
        Assert.That(
            cost.Lines.Single(line => line.Item == $"EMR on {type}"),
            Is.EqualTo(new CostLine($"EMR on {type}", 1, (decimal)hourly * 730m, "")));
    }

    [Test]
    public void Cost_EmrTypesWithoutPrice_AreListed() => Assert.That(
        EstimatePlans.Cost(
            "us-east-1",
            EstimatePlans.Make(
                Cluster,
                "emr",
                """
                {"coreInstanceFleet":{"targetOnDemandCapacity":1,"instanceTypeConfigs":[{"instanceType":"zz9.large"}]}}
                """))
            .NotPriced,
        Is.EqualTo(new[] { new TypeCount("EC2 zz9.large", 1) }));

    [TestCase("""{"metricName":"m"}""", 1)]
    [TestCase("""{"metricQueries":[{"id":"a","metric":{}},{"id":"b","metric":{}},{"id":"c","expression":"a+b"}]}""", 2)]
    public void Cost_Alarm_IsPaidForEachMetric(string inputs, int metrics) => Assert.That(
        EstimatePlans.Cost(
            "us-east-1", EstimatePlans.Make("aws:cloudwatch/metricAlarm:MetricAlarm", "a", inputs)).Lines,
        Is.EqualTo(new[] { new CostLine("CloudWatch alarm", metrics, 0.10m, "us-east-1") }));

    [Test]
    public void Cost_OfCatalogWarehouseAndBackups_IsWhatIsUsed()
    {
        string[] types =
        [
            "aws:athena/namedQuery:NamedQuery", "aws:athena/workgroup:Workgroup", "aws:backup/plan:Plan",
            "aws:backup/vault:Vault", "aws:budgets/budget:Budget", "aws:ecr/repository:Repository",
            "aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate",
            "aws:glue/dataCatalogEncryptionSettings:DataCatalogEncryptionSettings",
            "aws:lakeformation/permissions:Permissions", "aws:redshiftserverless/namespace:Namespace",
            "aws:redshiftserverless/usageLimit:UsageLimit", "aws:redshiftserverless/workgroup:Workgroup",
            "aws:secretsmanager/secretVersion:SecretVersion", "aws:sns/topic:Topic", "aws:sns/topicPolicy:TopicPolicy",
        ];
        var cost = EstimatePlans.Cost("us-east-1", [.. types.Select(type => EstimatePlans.Make(type, "x"))]);
        Assert.Multiple(() =>
        {
            Assert.That(cost.Total, Is.Zero);
            Assert.That(cost.NotPriced, Is.Empty);
            Assert.That(cost.UsageBased.Select(used => used.Type), Is.EqualTo(new[]
            {
                "aws:athena/workgroup:Workgroup", "aws:backup/vault:Vault", "aws:ecr/repository:Repository",
                "aws:redshiftserverless/workgroup:Workgroup", "aws:sns/topic:Topic",
            }));
        });
    }

    [Test]
    public void Cost_ManagedEndpoint_IsThatOfItsLoadBalancer()
    {
        const string CloudControl = "aws:cloudcontrol/resource:Resource";
        var cost = EstimatePlans.Cost(
            "eu-west-1",
            EstimatePlans.Make(CloudControl, "endpoint", """{"typeName":"AWS::EMRContainers::Endpoint"}"""),
            EstimatePlans.Make(CloudControl, "secured", """{"typeName":"AWS::EMRContainers::VirtualCluster"}"""),
            EstimatePlans.Make(CloudControl, "other", """{"typeName":"AWS::X::Y"}"""),
            EstimatePlans.Make("aws:s3tables/tableBucket:TableBucket", "tables"),
            EstimatePlans.Make("aws:s3tables/tableBucketPolicy:TableBucketPolicy", "policy"),
            EstimatePlans.Make("aws:ec2/tag:Tag", "tag"));
        Assert.Multiple(() =>
        {
            Assert.That(
                cost.Lines,
                Is.EqualTo(new[] { new CostLine("Application load balancer", 1, 18.396m, "eu-west-1") }));
            Assert.That(cost.NotPriced, Is.EqualTo(new[] { new TypeCount("AWS::X::Y", 1) }));
            Assert.That(
                cost.UsageBased, Is.EqualTo(new[] { new TypeCount("aws:s3tables/tableBucket:TableBucket", 1) }));
        });
    }
}
