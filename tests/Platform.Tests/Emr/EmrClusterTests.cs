using System.Collections.Immutable;
using DataPlatform.Components.Emr;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Platform.Emr;

public sealed class EmrClusterTests
{
    private const string Managed = "\"for-use-with-amazon-emr-managed-policies\":\"true\"";
    private const string Glue = "com.amazonaws.glue.catalog.metastore.AWSGlueDataCatalogHiveClientFactory";

    [Test]
    public async Task Cluster_ByDefault_HasExactlyTheseResources()
    {
        var run = await EmrRun.Of(() => EmrRun.Args());
        Assert.That(
            run.Options.Where(options => options.Parent == "emr").CountBy(options => options.Type)
                .ToDictionary(type => type.Key, type => type.Value),
            Is.EquivalentTo(new Dictionary<string, int>
            {
                ["aws:ec2/securityGroup:SecurityGroup"] = 4,
                [EmrRun.Cluster] = 1,
                [EmrRun.Fleet] = 1,
                [EmrRun.Scaling] = 1,
                [EmrRun.Security] = 1,
                ["aws:iam/instanceProfile:InstanceProfile"] = 1,
                ["aws:iam/policy:Policy"] = 1,
                ["aws:iam/role:Role"] = 2,
                ["aws:iam/rolePolicy:RolePolicy"] = 2,
                ["aws:iam/rolePolicyAttachment:RolePolicyAttachment"] = 3,
                ["aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule"] = 10,
                ["aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"] = 1,
            }));
    }

    [Test]
    public async Task Cluster_ByDefault_IsThis()
    {
        var run = await EmrRun.Of(() => EmrRun.Args());
        const string Volume = "\"ebsConfigs\":[{\"size\":100,\"type\":\"gp3\",\"volumesPerInstance\":1}]";
        const string Cheapest =
            "\"launchSpecifications\":{\"onDemandSpecifications\":[{\"allocationStrategy\":\"lowest-price\"}]}";
        Assert.That(
            run.Single(EmrRun.Cluster).Json,
            Is.EqualTo(
                $$$$"""
                {"applications":["Hadoop","Hive","Spark"],"autoTerminationPolicy":{"idleTimeout":3600},
                "configurationsJson":"[{\"Classification\":\"hive-site\",\"Properties\":
                {\"hive.metastore.client.factory.class\":\"{{{{Glue}}}}\"}},
                {\"Classification\":\"spark-hive-site\",\"Properties\":
                {\"hive.metastore.client.factory.class\":\"{{{{Glue}}}}\"}},
                {\"Classification\":\"yarn-site\",\"Properties\":
                {\"yarn.node-labels.am.default-node-label-expression\":\"CORE\",
                \"yarn.node-labels.enabled\":\"true\"}}]",
                "coreInstanceFleet":{"instanceTypeConfigs":[{{{{{Volume}}}},"instanceType":"m6g.2xlarge",
                "weightedCapacity":1}],{{{{Cheapest}}}},"name":"core","targetOnDemandCapacity":1},
                "ec2Attributes":{"additionalMasterSecurityGroups":"emr-clients-id",
                "emrManagedMasterSecurityGroup":"emr-primary-id","emrManagedSlaveSecurityGroup":"emr-core-id",
                "instanceProfile":"arn:aws:mock:::emr-node-profile",
                "serviceAccessSecurityGroup":"emr-service-access-id",
                "subnetIds":["net-private-a-id","net-private-b-id"]},
                "keepJobFlowAliveWhenNoSteps":true,"logEncryptionKmsKeyId":"{{{{EmrRun.DataKey}}}}",
                "logUri":"s3://dataplatform-dev-logs-123456789012-eu-west-1/emr/",
                "masterInstanceFleet":{"instanceTypeConfigs":[{{{{{Volume}}}},"instanceType":"m6g.xlarge",
                "weightedCapacity":1}],{{{{Cheapest}}}},"name":"primary","targetOnDemandCapacity":1},
                "name":"dataplatform-dev-emr","releaseLabel":"emr-7.13.0",
                "scaleDownBehavior":"TERMINATE_AT_TASK_COMPLETION","securityConfiguration":"emr-security",
                "serviceRole":"arn:aws:mock:::emr-service-role",
                "tags":{"Name":"dataplatform-dev-emr",{{{{Managed}}}}},"terminationProtection":false}
                """.JoinLines()));
    }

    [Test]
    public async Task Cluster_OfOptions_HasThem()
    {
        var run = await EmrRun.Of(() => EmrRun.Args(new EmrOptions
        {
            ReleaseLabel = "emr-7.14.0",
            Applications = ["Spark", "Livy"],
            PrimaryInstanceTypes = ["m5.xlarge", "m5d.xlarge"],
            CoreInstanceTypes = ["r5.xlarge"],
            TaskInstanceTypes = ["c5.xlarge", "m5.xlarge"],
            MinUnits = 2,
            MaxCoreUnits = 3,
            MaxUnits = 50,
            IdleMinutes = 0,
            VolumeGiB = 64,
        }));
        var cluster = run.Single(EmrRun.Cluster);
        Assert.Multiple(() =>
        {
            Assert.That(cluster["releaseLabel"], Is.EqualTo("emr-7.14.0"));
            Assert.That(cluster["applications"], Is.EqualTo(new[] { "Livy", "Spark" }));
            Assert.That(
                cluster["configurationsJson"], Does.Not.Contain("\"hive-site\"").And.Contain("spark-hive-site"));
            Assert.That(cluster.Inputs.Keys, Has.No.Member("autoTerminationPolicy"));
            Assert.That(StableJson.Of(cluster["masterInstanceFleet"]), Does.Contain("m5.xlarge").And.Contain("m5d"));
            Assert.That(
                StableJson.Of(cluster["coreInstanceFleet"]),
                Does.Contain("r5.xlarge").And.Contain("\"size\":64").And.Contain("\"targetOnDemandCapacity\":2"));
            Assert.That(
                run.Single(EmrRun.Scaling).Json,
                Is.EqualTo(
                    """
                    {"clusterId":"emr-cluster-id","computeLimits":[{"maximumCapacityUnits":50,
                    "maximumCoreCapacityUnits":3,"maximumOndemandCapacityUnits":3,"minimumCapacityUnits":2,
                    "unitType":"InstanceFleetUnits"}]}
                    """.JoinLines()));
        });
    }

    [Test]
    public async Task TaskFleet_Always_IsOnSpotCapacity()
    {
        var run = await EmrRun.Of(() => EmrRun.Args());
        static string Type(string type) =>
            "{\"bidPriceAsPercentageOfOnDemandPrice\":100,\"ebsConfigs\":[{\"size\":100,\"type\":\"gp3\","
            + $"\"volumesPerInstance\":1}}],\"instanceType\":\"{type}\",\"weightedCapacity\":1}}";
        Assert.That(
            run.Single(EmrRun.Fleet).Json,
            Is.EqualTo(
                $$"""
                {"clusterId":"emr-cluster-id","instanceTypeConfigs":[{{Type("m6g.2xlarge")}},
                {{Type("m6gd.2xlarge")}},{{Type("r6g.2xlarge")}}],
                "launchSpecifications":{"onDemandSpecifications":[{"allocationStrategy":"lowest-price"}],
                "spotSpecifications":[{"allocationStrategy":"price-capacity-optimized",
                "timeoutAction":"SWITCH_TO_ON_DEMAND","timeoutDurationMinutes":15}]},
                "name":"task","targetSpotCapacity":1}
                """.JoinLines()));
    }

    [Test]
    public async Task Cluster_Always_ComesAfterPermissionsRulesAndTheWaysOut()
    {
        string[] ways = [];
        var run = await EmrRun.Of(() =>
        {
            var args = EmrRun.Args();
            ways = [.. args.Network.Connectivity.Select(way => way.GetResourceName())];
            return args;
        });
        Assert.Multiple(() =>
        {
            Assert.That(ways, Is.Not.Empty);
            Assert.That(
                run.OptionsOf(EmrRun.Cluster, "emr-cluster").DependsOn,
                Is.EquivalentTo(ways.Concat(
                    run.Options
                        .Where(options => options.Parent == "emr")
                        .Where(options => options.Type.EndsWith("Rule", StringComparison.Ordinal)
                            || options.Type.EndsWith("RolePolicy", StringComparison.Ordinal)
                            || options.Type.EndsWith("RolePolicyAttachment", StringComparison.Ordinal))
                        .Select(options => options.Name))));
            Assert.That(
                run.OptionsOf(EmrRun.Scaling, "emr-scaling").DependsOn, Is.EqualTo(new[] { "emr-task" }));
            Assert.That(run.OptionsOf(EmrRun.Fleet, "emr-task").DependsOn, Is.Empty);
        });
    }

    [Test]
    public async Task Parts_OfTheCluster_GoWithItAndLeaveItsSizeToManagedScaling()
    {
        var seen = new Dictionary<string, CustomResourceOptions>();
        await EmrRun.Of(() => EmrRun.Args(), _ => { }, (name, options) => seen[name] = options);
        Assert.Multiple(() =>
        {
            Assert.That(
                seen.Where(part => part.Value.IgnoreChanges.Count > 0)
                    .Select(part => $"{part.Key}: {string.Join(' ', part.Value.IgnoreChanges)}"),
                Is.EquivalentTo(new[]
                {
                    "emr-cluster: coreInstanceFleet.targetOnDemandCapacity coreInstanceFleet.targetSpotCapacity",
                    "emr-task: targetOnDemandCapacity targetSpotCapacity",
                }));
            Assert.That(
                seen.Where(part => part.Value.DeletedWith is not null)
                    .Select(part => $"{part.Key} {part.Value.DeletedWith!.GetResourceName()}"),
                Is.EquivalentTo(new[] { "emr-task emr-cluster", "emr-scaling emr-cluster" }));
            Assert.That(
                seen.Where(part => part.Value.DeleteBeforeReplace == true).Select(part => part.Key),
                Is.EqualTo(new[] { "emr-scaling" }));
            Assert.That(
                seen.Where(part => part.Value.ReplacementTrigger is not null).Select(part => part.Key),
                Is.EqualTo(new[] { "emr-cluster" }));
        });
    }

    [TestCase(false, null)]
    [TestCase(true, true)]
    public async Task Cluster_WhenProtected_IsAloneInThatAndIsNotRetained(bool protect, bool? expected)
    {
        var run = await EmrRun.Of(() => EmrRun.Args(protect: protect));
        var parts = run.Options.Where(options => options.Parent == "emr").ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(parts.Single(part => part.Type == EmrRun.Cluster).Protect, Is.EqualTo(expected));
            Assert.That(parts.Where(part => part.Type != EmrRun.Cluster).Select(part => part.Protect), Is.All.Null);
            Assert.That(parts.Select(part => part.RetainOnDelete), Is.All.Null);
        });
    }

    [Test]
    public async Task PublicAccessBlock_WhenManaged_AllowsNoPortAndStays()
    {
        var run = await EmrRun.Of(() => EmrRun.Args(new EmrOptions { ManageBlockPublicAccess = true }));
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single(EmrRun.PublicAccess).Json, Is.EqualTo("""{"blockPublicSecurityGroupRules":true}"""));
            Assert.That(
                run.OptionsOf(EmrRun.PublicAccess, "emr-block-public-access").RetainOnDelete, Is.True);
        });
    }

    [Test]
    public async Task Outputs_OfACluster_AreWhatOthersNeed()
    {
        var seen = ImmutableArray<string>.Empty;
        await EmrRun.Of(() => EmrRun.Args(), cluster =>
            Output.All(
                    cluster.ClusterId, cluster.NodeRoleArn, cluster.LogUri, cluster.MasterDns,
                    cluster.SecurityGroupIds["clients"], cluster.SecurityGroupIds["core"],
                    cluster.SecurityGroupIds["primary"], cluster.SecurityGroupIds["serviceAccess"])
                .Apply(values => seen = values));
        Assert.That(seen, Is.EqualTo(new[]
        {
            "emr-cluster-id", "arn:aws:mock:::emr-node-role",
            "s3://dataplatform-dev-logs-123456789012-eu-west-1/emr/", "ip-10-0-0-1.mock",
            "emr-clients-id", "emr-core-id", "emr-primary-id", "emr-service-access-id",
        }));
    }

    [Test]
    public void Cluster_OfWrongOptions_IsRefused() =>
        Assert.That(
            async () => await EmrRun.Of(() => EmrRun.Args(new EmrOptions { MinUnits = 0 })),
            Throws.Exception.With.Message.Contains("Options.minUnits: '0' is out of range; accepted: 1 to 1000"));
}
