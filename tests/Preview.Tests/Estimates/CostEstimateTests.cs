using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Versions;
using DataPlatform.Preview.Estimates;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Estimates;

public class CostEstimateTests
{
    [Test]
    public void Cost_PaidTypes_ArePricedForTheRegion()
    {
        var cost = EstimatePlans.Cost(
            "eu-west-1",
            EstimatePlans.Make("aws:ec2/natGateway:NatGateway", "nat-a"),
            EstimatePlans.Make("aws:ec2/natGateway:NatGateway", "nat-b"),
            EstimatePlans.Make("aws:ec2/eip:Eip", "eip"),
            EstimatePlans.Make("aws:kms/key:Key", "key"),
            EstimatePlans.Make("aws:secretsmanager/secret:Secret", "secret"),
            EstimatePlans.Make("aws:eks/cluster:Cluster", "cluster"),
            EstimatePlans.Make(
                "aws:ec2/vpcEndpoint:VpcEndpoint",
                "ecr",
                """{"vpcEndpointType":"Interface","subnetIds":["a","b","c"]}"""),
            EstimatePlans.Make("aws:ec2/vpcEndpoint:VpcEndpoint", "s3", """{"vpcEndpointType":"Gateway"}"""),
            EstimatePlans.Make("aws:ec2/vpcEndpoint:VpcEndpoint", "dynamodb", "{}"));

        Assert.Multiple(() =>
        {
            Assert.That(cost.Region, Is.EqualTo("eu-west-1"));
            Assert.That(cost.Lines, Is.EqualTo(new[]
            {
                new CostLine("EKS control plane", 1, 73m, ""),
                new CostLine("NAT gateway", 2, 35.04m, "eu-west-1"),
                new CostLine("Interface endpoint (per zone)", 3, 7.3m, "us-east-1"),
                new CostLine("Public IPv4 address", 1, 3.65m, ""),
                new CostLine("KMS key", 1, 1m, ""),
                new CostLine("Secret", 1, 0.4m, ""),
            }));
            Assert.That(cost.Total, Is.EqualTo(170.03m));
            Assert.That(cost.NotPriced, Is.Empty);
        });
    }

    [Test]
    public void Cost_TypesWithoutPrice_AreListedAndNotZero()
    {
        var cost = EstimatePlans.Cost(
            "us-east-1",
            EstimatePlans.Make("aws:opensearch/domain:Domain", "a"),
            EstimatePlans.Make("aws:opensearch/domain:Domain", "b"),
            EstimatePlans.Make("acme:thing/other:Other", "c"),
            EstimatePlans.Make("aws:s3/bucket:Bucket", "d"),
            EstimatePlans.Make("aws:athena/workgroup:Workgroup", "e"),
            EstimatePlans.Make("aws:iam/role:Role", "f"),
            EstimatePlans.Make("kubernetes:core/v1:Namespace", "g"),
            EstimatePlans.Make("random:index/randomId:RandomId", "h"));

        Assert.Multiple(() =>
        {
            Assert.That(cost.Lines, Is.Empty);
            Assert.That(cost.NotPriced, Is.EqualTo(new[]
            {
                new TypeCount("acme:thing/other:Other", 1), new TypeCount("aws:opensearch/domain:Domain", 2),
            }));
            Assert.That(cost.UsageBased, Is.EqualTo(new[]
            {
                new TypeCount("aws:athena/workgroup:Workgroup", 1), new TypeCount("aws:s3/bucket:Bucket", 1),
            }));
        });
    }

    [Test]
    public void Cost_NodeGroups_CountTheirSmallestSizeWithDisks()
    {
        var template = EstimatePlans.Make(
            "aws:ec2/launchTemplate:LaunchTemplate",
            "lt",
            """{"blockDeviceMappings":[{"deviceName":"/dev/xvda","ebs":{"volumeSize":50,"volumeType":"gp3"}}]}""");
        var cost = EstimatePlans.Cost(
            "us-east-1",
            template,
            EstimatePlans.Make(
                "aws:eks/nodeGroup:NodeGroup",
                "system",
                """{"instanceTypes":["m6i.xlarge"],"scalingConfig":{"minSize":2,"desiredSize":3}}""") with
            {
                PropertyDependencies = ImmutableSortedDictionary.CreateRange(
                    StringComparer.Ordinal,
                    [KeyValuePair.Create("launchTemplate", ImmutableArray.Create(template.Urn))]),
            },
            EstimatePlans.Make(
                "aws:eks/nodeGroup:NodeGroup",
                "spot",
                """{"instanceTypes":["r5.2xlarge"],"capacityType":"SPOT","scalingConfig":{"minSize":0}}"""),
            EstimatePlans.Make(
                "aws:eks/nodeGroup:NodeGroup",
                "odd",
                """{"instanceTypes":["zz9.large"],"scalingConfig":{"minSize":1}}"""));

        Assert.Multiple(() =>
        {
            Assert.That(cost.Lines, Is.EqualTo(new[]
            {
                new CostLine("EC2 m6i.xlarge", 2, 140.16m, "us-east-1"),
                new CostLine("EBS gp3 storage (GB)", 100, 0.08m, "us-east-1"),
                new CostLine("EC2 r5.2xlarge, spot", 0, 367.92m, "us-east-1"),
            }));
            Assert.That(cost.Total, Is.EqualTo(288.32m));
            Assert.That(cost.NotPriced, Is.EqualTo(new[] { new TypeCount("EC2 zz9.large", 1) }));
        });
    }

    [Test]
    public void Cost_Instance_CountsMachineAddressAndVolumes()
    {
        var cost = EstimatePlans.Cost(
            "eu-west-1",
            EstimatePlans.Make("aws:ec2/instance:Instance", "dss", """
                {"instanceType":"m5.xlarge","associatePublicIpAddress":true,
                 "rootBlockDevice":{"volumeSize":40,"volumeType":"gp3"},
                 "ebsBlockDevices":[{"volumeSize":10,"volumeType":"io2"}]}
                """),
            EstimatePlans.Make("aws:ebs/volume:Volume", "data", """{"size":100,"type":"gp3"}"""));

        Assert.Multiple(() =>
        {
            Assert.That(cost.Lines, Is.EqualTo(new[]
            {
                new CostLine("EC2 m5.xlarge", 1, 156.22m, "eu-west-1"),
                new CostLine("EBS gp3 storage (GB)", 140, 0.08m, "us-east-1"),
                new CostLine("Public IPv4 address", 1, 3.65m, ""),
            }));
            Assert.That(cost.NotPriced, Is.EqualTo(new[] { new TypeCount("EBS io2", 1) }));
        });
    }

    [TestCase("t3.medium", 0.0416)]
    [TestCase("t4g.xlarge", 0.1344)]
    [TestCase("m5.8xlarge", 1.536)]
    [TestCase("r7g.2xlarge", 0.4284)]
    [TestCase("c5d.2xlarge", 0.384)]
    [TestCase("m7i.large", 0.1008)]
    [TestCase("g5.xlarge", 1.006)]
    public void Cost_InstanceTypes_HaveTheListPriceOfTheBaseRegion(string type, double hourly)
    {
        var cost = EstimatePlans.Cost(
            "us-east-1",
            EstimatePlans.Make("aws:ec2/instance:Instance", "host", $$"""{"instanceType":"{{type}}"}"""));

        Assert.That(cost.Lines.Single().UnitMonthly, Is.EqualTo((decimal)hourly * 730m));
    }

    [Test]
    public void Cost_EksComponent_CountsOnceWithOrWithoutItsCluster()
    {
        var component = EstimatePlans.Make("eks:index:Cluster", "eks") with { Custom = false };
        var cluster = EstimatePlans.Make("aws:eks/cluster:Cluster", "eks-cluster") with { Parent = component.Urn };

        Assert.Multiple(() =>
        {
            Assert.That(EstimatePlans.Cost("us-east-1", component).Total, Is.EqualTo(73m));
            Assert.That(EstimatePlans.Cost("us-east-1", component, cluster).Total, Is.EqualTo(73m));
        });
    }

    [TestCase(0, "", 73)]
    [TestCase(1, "", 438)]
    [TestCase(1, "EXTENDED", 438)]
    [TestCase(1, "STANDARD", 73)]
    public void Cost_ControlPlane_IsSixfoldInExtendedSupport(int day, string support, int monthly)
    {
        var version = KubernetesVersions.All.First(known => known.IsDeployable);
        var policy = support.Length == 0 ? "" : $$""","upgradePolicy":{"supportType":"{{support}}"}""";
        var component = EstimatePlans.Make(
            "eks:index:Cluster", "eks", $$"""{"version":"{{version.Name}}"{{policy}}}""") with
        { Custom = false };
        Assert.That(
            PlanEstimates.Of(
                EstimatePlans.Plan("us-east-1", component), version.StandardSupportEnds.AddDays(day)).Cost.Total,
            Is.EqualTo(monthly));
    }

    [Test]
    public void Cost_OfWhatStandsAroundACluster_IsKnown()
    {
        var cost = EstimatePlans.Cost(
            "us-east-1",
            EstimatePlans.Make("aws:autoscaling/tag:Tag", "tag"),
            EstimatePlans.Make("aws:cloudwatch/eventRule:EventRule", "rule"),
            EstimatePlans.Make("aws:cloudwatch/eventTarget:EventTarget", "target"),
            EstimatePlans.Make("aws:eks/podIdentityAssociation:PodIdentityAssociation", "pods"),
            EstimatePlans.Make("aws:sqs/queue:Queue", "queue"),
            EstimatePlans.Make("aws:sqs/queuePolicy:QueuePolicy", "policy"),
            EstimatePlans.Make("kubernetes:karpenter.sh/v1:NodePool", "pool"));
        Assert.Multiple(() =>
        {
            Assert.That(cost.NotPriced, Is.Empty);
            Assert.That(cost.UsageBased, Is.EqualTo(new[]
            {
                new TypeCount("aws:cloudwatch/eventRule:EventRule", 1), new TypeCount("aws:sqs/queue:Queue", 1),
            }));
        });
    }

    [Test]
    public void Cost_ExistingResourcesAndComponents_CostNothingMore()
    {
        var cost = EstimatePlans.Cost(
            "us-east-1",
            EstimatePlans.Make("aws:ec2/natGateway:NatGateway", "theirs") with { Read = true },
            EstimatePlans.Make("dataplatform:network:Network", "net") with { Custom = false });

        Assert.Multiple(() =>
        {
            Assert.That(cost.Total, Is.Zero);
            Assert.That(cost.NotPriced, Is.Empty);
        });
    }
}
