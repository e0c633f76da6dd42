using DataPlatform.Preview.Estimates;
using DataPlatform.Preview.Plan;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Estimates;

public class DeploymentEstimateTests
{
    [Test]
    public void Deployment_Chain_IsTheSumAndWhatRunsBesideItIsNot()
    {
        var key = EstimatePlans.Make("aws:kms/key:Key", "key");
        var role = EstimatePlans.Make("aws:iam/role:Role", "role");
        var vpc = EstimatePlans.Make("aws:ec2/vpc:Vpc", "vpc", """{"enableDnsHostnames":true}""");
        var subnet = EstimatePlans.Make("aws:ec2/subnet:Subnet", "subnet").After(vpc);
        var nat = EstimatePlans.Make("aws:ec2/natGateway:NatGateway", "nat").After(subnet);
        var cluster = EstimatePlans.Make("aws:eks/cluster:Cluster", "cluster").After(key, role, subnet);
        var nodes = EstimatePlans.Make("aws:eks/nodeGroup:NodeGroup", "nodes").After(cluster);

        var deployment = EstimatePlans.Deployment(nodes, cluster, nat, subnet, vpc, role, key);

        Assert.Multiple(() =>
        {
            Assert.That(deployment.Seconds, Is.EqualTo(28 + 560 + 115));
            Assert.That(deployment.CriticalPath, Is.EqualTo(new[]
            {
                new DeploymentStep(key.Urn, key.Type, "key", 0, 28),
                new DeploymentStep(cluster.Urn, cluster.Type, "cluster", 28, 560),
                new DeploymentStep(nodes.Urn, nodes.Type, "nodes", 588, 115),
            }));
            Assert.That(deployment.Unknown, Is.Empty);
        });
    }

    [TestCase("aws:ec2/subnet:Subnet", """{"mapPublicIpOnLaunch":true}""", 11)]
    [TestCase("aws:ec2/subnet:Subnet", "{}", 1)]
    [TestCase("aws:ec2/vpc:Vpc", "{}", 1)]
    [TestCase("aws:ec2/vpcEndpoint:VpcEndpoint", """{"vpcEndpointType":"Interface"}""", 100)]
    [TestCase("aws:ec2/vpcEndpoint:VpcEndpoint", "{}", 7)]
    [TestCase("aws:eks/nodeGroup:NodeGroup", """{"scalingConfig":{"desiredSize":0}}""", 58)]
    [TestCase("aws:eks/addon:Addon", """{"addonName":"vpc-cni"}""", 35)]
    [TestCase("kubernetes:helm.sh/v3:Release", """{"chart":"oci://public.ecr.aws/karpenter/karpenter"}""", 25)]
    [TestCase("kubernetes:core/v1:Namespace", "{}", 1)]
    [TestCase("aws:glue/catalogDatabase:CatalogDatabase", "{}", 1)]
    [TestCase("aws:emr/cluster:Cluster", "{}", 540)]
    [TestCase("aws:redshiftserverless/namespace:Namespace", "{}", 20)]
    [TestCase("aws:redshiftserverless/workgroup:Workgroup", "{}", 270)]
    [TestCase("aws:emr/studio:Studio", "{}", 10)]
    [TestCase("aws:emrcontainers/virtualCluster:VirtualCluster", "{}", 2)]
    [TestCase("aws:s3tables/tableBucket:TableBucket", "{}", 1)]
    [TestCase("aws:iam/serviceLinkedRole:ServiceLinkedRole", "{}", 5)]
    [TestCase("aws:cloudcontrol/resource:Resource", """{"typeName":"AWS::EMRContainers::Endpoint"}""", 300)]
    [TestCase("aws:cloudcontrol/resource:Resource", """{"typeName":"AWS::EMRContainers::VirtualCluster"}""", 10)]
    [TestCase("random:index/randomId:RandomId", "{}", 0)]
    public void Deployment_Durations_FollowTypeAndInputs(string type, string inputs, int seconds) =>
        Assert.That(EstimatePlans.Deployment(EstimatePlans.Make(type, "x", inputs)).Seconds, Is.EqualTo(seconds));

    [Test]
    public void Deployment_UnknownTypes_CountWithTheStatedDefault()
    {
        var first = EstimatePlans.Make("aws:emr/instanceGroup:InstanceGroup", "a");
        var second = EstimatePlans.Make("aws:emr/instanceGroup:InstanceGroup", "b").After(first);
        var addon = EstimatePlans.Make("aws:eks/addon:Addon", "c", """{"addonName":"new"}""");

        var deployment = EstimatePlans.Deployment(first, second, addon);

        Assert.Multiple(() =>
        {
            Assert.That(deployment.DefaultSeconds, Is.EqualTo(5));
            Assert.That(deployment.Seconds, Is.EqualTo(10));
            Assert.That(deployment.Unknown, Is.EqualTo(new[]
            {
                new TypeCount("aws:eks/addon:Addon", 1),
                new TypeCount("aws:emr/instanceGroup:InstanceGroup", 2),
            }));
        });
    }

    [Test]
    public void Deployment_ParentsAndProviders_AreWaitedForUnlessTheyAreComponents()
    {
        var component = EstimatePlans.Make("dataplatform:network:Network", "net") with { Custom = false };
        var key = EstimatePlans.Make("aws:kms/key:Key", "key") with { Parent = component.Urn };
        var alias = EstimatePlans.Make("aws:kms/alias:Alias", "alias") with { Parent = key.Urn };
        var cluster = EstimatePlans.Make("eks:index:Cluster", "eks") with { Custom = false };
        var provider = EstimatePlans.Make("pulumi:providers:kubernetes", "k8s").After(cluster);
        var space = EstimatePlans.Make("kubernetes:core/v1:Namespace", "ns") with
        {
            Provider = provider.Urn + "::id",
        };

        Assert.Multiple(() =>
        {
            Assert.That(EstimatePlans.Deployment(component, key, alias).Seconds, Is.EqualTo(29));
            Assert.That(EstimatePlans.Deployment(space, provider, cluster).Seconds, Is.EqualTo(561));
        });
    }

    [Test]
    public void Deployment_ChildOfAComponent_WaitsForWhatTheComponentsAboveDependOn()
    {
        var key = EstimatePlans.Make("aws:kms/key:Key", "key");
        var outer = EstimatePlans.Make("dataplatform:a:Outer", "outer").After(key) with { Custom = false };
        var inner = EstimatePlans.Make("dataplatform:a:Inner", "inner") with { Custom = false, Parent = outer.Urn };
        var alias = EstimatePlans.Make("aws:kms/alias:Alias", "alias") with { Parent = inner.Urn };

        Assert.That(EstimatePlans.Deployment(key, outer, inner, alias).Seconds, Is.EqualTo(28 + 1));
    }

    [Test]
    public void Deployment_ParentsInACircle_EndAllTheSame()
    {
        var a = EstimatePlans.Make("dataplatform:a:A", "a") with { Custom = false };
        var b = EstimatePlans.Make("dataplatform:a:B", "b") with { Custom = false, Parent = a.Urn };
        var key = EstimatePlans.Make("aws:kms/key:Key", "key") with { Parent = b.Urn };

        Assert.That(EstimatePlans.Deployment(a with { Parent = b.Urn }, b, key).Seconds, Is.EqualTo(28));
    }

    [Test]
    public void Deployment_Cycle_EndsAllTheSame()
    {
        var a = EstimatePlans.Make("aws:kms/key:Key", "a");
        var b = EstimatePlans.Make("aws:kms/key:Key", "b").After(a);

        Assert.That(EstimatePlans.Deployment(a.After(b), b).Seconds, Is.EqualTo(56));
    }

    [Test]
    public void Deployment_LongChain_DoesNotOverflow()
    {
        var chain = new List<PlanResource> { EstimatePlans.Make("aws:iam/role:Role", "r0") };
        for (var i = 1; i < 20_000; i++)
        {
            chain.Add(EstimatePlans.Make("aws:iam/role:Role", $"r{i}").After(chain[^1]));
        }

        chain.Reverse();

        Assert.That(EstimatePlans.Deployment([.. chain]).Seconds, Is.EqualTo(20_000));
    }

    [Test]
    public void Deployment_EmptyPlan_TakesNoTime()
    {
        var deployment = EstimatePlans.Deployment();

        Assert.Multiple(() =>
        {
            Assert.That(deployment.Seconds, Is.Zero);
            Assert.That(deployment.CriticalPath, Is.Empty);
        });
    }

    [Test]
    public void Deployment_AnyGraph_PathIsGaplessAndOrderOfResourcesDoesNotMatter() =>
        Prop.ForAll<int[]>(seeds =>
        {
            var resources = RandomGraph(seeds);
            var deployment = EstimatePlans.Deployment(resources);
            var reversed = EstimatePlans.Deployment([.. resources.Reverse()]);
            var end = 0;
            foreach (var step in deployment.CriticalPath)
            {
                Assert.That(step.Start, Is.EqualTo(end));
                end = step.Start + step.Seconds;
            }

            Assert.That(end, Is.EqualTo(deployment.Seconds));
            Assert.That(reversed.CriticalPath, Is.EqualTo(deployment.CriticalPath));
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    private static PlanResource[] RandomGraph(int[] seeds)
    {
        string[] types = ["aws:kms/key:Key", "aws:iam/role:Role", "aws:ec2/natGateway:NatGateway", "acme:x/y:Z"];
        var resources = new PlanResource[seeds.Length];
        for (var i = 0; i < seeds.Length; i++)
        {
            var seed = (uint)seeds[i];
            var others = Enumerable.Range(0, i).Where(j => ((seed >> (j % 31)) & 1) == 1).Select(j => resources[j]);
            resources[i] = EstimatePlans.Make(types[seed % types.Length], $"r{i}").After([.. others]);
        }

        return resources;
    }
}
