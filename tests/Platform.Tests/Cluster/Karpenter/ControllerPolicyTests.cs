using System.Collections.Immutable;
using DataPlatform.Components.Cluster;
using DataPlatform.Components.Cluster.Karpenter;
using DataPlatform.Components.Iam;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Cluster.Karpenter;

public sealed class ControllerPolicyTests
{
    private const string Policy = "aws:iam/rolePolicy:RolePolicy";
    private const string Tagged =
        """
        {"StringEquals":{"aws:ResourceTag/kubernetes.io/cluster/dataplatform-dev":"owned"},
        "StringLike":{"aws:ResourceTag/karpenter.sh/nodepool":"*"}}
        """;

    private const string Made =
        """
        ["arn:aws:ec2:eu-west-1:123456789012:fleet/*","arn:aws:ec2:eu-west-1:123456789012:instance/*",
        "arn:aws:ec2:eu-west-1:123456789012:launch-template/*",
        "arn:aws:ec2:eu-west-1:123456789012:network-interface/*",
        "arn:aws:ec2:eu-west-1:123456789012:spot-instances-request/*","arn:aws:ec2:eu-west-1:123456789012:volume/*"]
        """;

    [Test]
    public async Task InstancePolicy_Always_IsForThisClustersInstancesInThePlatformsSubnets()
    {
        var run = await KarpenterRun.Of();
        Assert.That(
            run.Single(Policy, "karpenter-controller-instances-policy")["policy"],
            Is.EqualTo(
                $$$$"""
                {"Version":"2012-10-17","Statement":[{"Sid":"LaunchFromImagesInSubnets","Effect":"Allow",
                "Action":["ec2:CreateFleet","ec2:RunInstances"],
                "Resource":["arn:aws:ec2:eu-west-1:123456789012:security-group/*",
                "arn:aws:ec2:eu-west-1:123456789012:subnet/subnet-a",
                "arn:aws:ec2:eu-west-1:123456789012:subnet/subnet-b",
                "arn:aws:ec2:eu-west-1:123456789012:subnet/subnet-c",
                "arn:aws:ec2:eu-west-1::image/*","arn:aws:ec2:eu-west-1::snapshot/*"]},
                {"Sid":"LaunchFromOwnTemplates","Effect":"Allow","Action":["ec2:CreateFleet","ec2:RunInstances"],
                "Resource":"arn:aws:ec2:eu-west-1:123456789012:launch-template/*","Condition":{{{{Tagged}}}}},
                {"Sid":"CreateTagged","Effect":"Allow",
                "Action":["ec2:CreateFleet","ec2:CreateLaunchTemplate","ec2:RunInstances"],"Resource":{{{{Made}}}},
                "Condition":{"StringEquals":{"aws:RequestTag/eks:eks-cluster-name":"dataplatform-dev",
                "aws:RequestTag/kubernetes.io/cluster/dataplatform-dev":"owned"},
                "StringLike":{"aws:RequestTag/karpenter.sh/nodepool":"*"}}},
                {"Sid":"TagAtCreation","Effect":"Allow","Action":"ec2:CreateTags","Resource":{{{{Made}}}},
                "Condition":{"StringEquals":{"aws:RequestTag/eks:eks-cluster-name":"dataplatform-dev",
                "aws:RequestTag/kubernetes.io/cluster/dataplatform-dev":"owned",
                "ec2:CreateAction":["CreateFleet","CreateLaunchTemplate","RunInstances"]},
                "StringLike":{"aws:RequestTag/karpenter.sh/nodepool":"*"}}},
                {"Sid":"NameOwnInstances","Effect":"Allow","Action":"ec2:CreateTags",
                "Resource":"arn:aws:ec2:eu-west-1:123456789012:instance/*",
                "Condition":{"ForAllValues:StringEquals":
                {"aws:TagKeys":["Name","eks:eks-cluster-name","karpenter.sh/nodeclaim"]},
                "StringEquals":{"aws:ResourceTag/kubernetes.io/cluster/dataplatform-dev":"owned"},
                "StringEqualsIfExists":{"aws:RequestTag/eks:eks-cluster-name":"dataplatform-dev"},
                "StringLike":{"aws:ResourceTag/karpenter.sh/nodepool":"*"}}},
                {"Sid":"DeleteOwn","Effect":"Allow","Action":["ec2:DeleteLaunchTemplate","ec2:TerminateInstances"],
                "Resource":["arn:aws:ec2:eu-west-1:123456789012:instance/*",
                "arn:aws:ec2:eu-west-1:123456789012:launch-template/*"],"Condition":{{{{Tagged}}}}}]}
                """.JoinLines()));
    }

    [Test]
    public async Task NodeRolePolicy_Always_PassesTheNodesRoleAndMakesNoProfile()
    {
        var run = await KarpenterRun.Of();
        Assert.That(
            run.Single(Policy, "karpenter-controller-node-role-policy")["policy"],
            Is.EqualTo(
                """
                {"Version":"2012-10-17","Statement":[{"Sid":"PassNodeRole","Effect":"Allow","Action":"iam:PassRole",
                "Resource":"arn:aws:mock:::karpenter-node-role",
                "Condition":{"StringEquals":{"iam:PassedToService":["ec2.amazonaws.com","ec2.amazonaws.com.cn"]}}},
                {"Sid":"LookForOwnInstanceProfiles","Effect":"Allow","Action":"iam:GetInstanceProfile",
                "Resource":"arn:aws:iam::123456789012:instance-profile/dataplatform-dev_*"},
                {"Sid":"ListInstanceProfiles","Effect":"Allow","Action":"iam:ListInstanceProfiles","Resource":"*"}]}
                """.JoinLines()));
    }

    [Test]
    public async Task ClusterPolicy_Always_DescribesTheOneCluster()
    {
        var run = await KarpenterRun.Of();
        Assert.That(
            run.Single(Policy, "karpenter-controller-cluster-policy")["policy"],
            Is.EqualTo(
                """
                {"Version":"2012-10-17","Statement":[{"Sid":"DescribeCluster","Effect":"Allow",
                "Action":"eks:DescribeCluster",
                "Resource":"arn:aws:eks:eu-west-1:123456789012:cluster/dataplatform-dev"}]}
                """.JoinLines()));
    }

    [Test]
    public async Task DiscoveryPolicy_Always_IsOfTheRegion()
    {
        var run = await KarpenterRun.Of();
        Assert.That(
            run.Single(Policy, "karpenter-controller-discovery-policy")["policy"],
            Is.EqualTo(
                """
                {"Version":"2012-10-17","Statement":[{"Sid":"DescribeInRegion","Effect":"Allow",
                "Action":["ec2:DescribeCapacityReservations","ec2:DescribeImages","ec2:DescribeInstanceStatus",
                "ec2:DescribeInstanceTypeOfferings","ec2:DescribeInstanceTypes","ec2:DescribeInstances",
                "ec2:DescribeLaunchTemplates","ec2:DescribePlacementGroups","ec2:DescribeSecurityGroups",
                "ec2:DescribeSpotPriceHistory","ec2:DescribeSubnets"],"Resource":"*",
                "Condition":{"StringEquals":{"aws:RequestedRegion":"eu-west-1"}}},
                {"Sid":"FindImages","Effect":"Allow","Action":"ssm:GetParameter",
                "Resource":"arn:aws:ssm:eu-west-1::parameter/aws/service/*"},
                {"Sid":"ReadPrices","Effect":"Allow","Action":"pricing:GetProducts","Resource":"*"}]}
                """.JoinLines()));
    }

    [Test]
    public async Task Policies_WithEverything_HaveAReasonForThat()
    {
        var wide = (
            from statement in (await Documents()).SelectMany(document => document.Statements)
            from terms in new[] { statement.Actions, statement.Resources! }
            where terms.Values.Contains("*")
            select (statement.Sid, HasReason: !string.IsNullOrWhiteSpace(terms.Reason))).ToArray();
        Assert.That(
            wide,
            Is.EqualTo(new[] { ("ListInstanceProfiles", true), ("DescribeInRegion", true), ("ReadPrices", true) }));
    }

    // A role's inline policies together may have 10240 characters.
    [TestCase("eu-west-1", 16)]
    [TestCase("ap-southeast-4", 60)]
    public async Task Policies_WithALongClusterName_FitInTheRole(string region, int nameLength) =>
        Assert.That(
            (await Documents(region, nameLength)).Sum(document => document.ToJson().Length), Is.InRange(2000, 10240));

    [Test]
    public async Task Policies_InChina_NameItsPartition() =>
        Assert.That(
            (await Documents("cn-north-1")).Select(document => document.ToJson()),
            Has.None.Contains("arn:aws:").And.All.Contains("arn:aws-cn:"));

    [Test]
    public async Task Trust_OfTheController_IsForItsServiceAccount()
    {
        var run = await KarpenterRun.Of();
        Assert.That(
            run.Single("aws:eks/podIdentityAssociation:PodIdentityAssociation").Json,
            Is.EqualTo(
                """
                {"clusterName":"dataplatform-dev","namespace":"kube-system",
                "roleArn":"arn:aws:mock:::karpenter-controller-role","serviceAccount":"karpenter"}
                """.JoinLines()));
    }

    private static async Task<ImmutableArray<PolicyDocument>> Documents(
        string region = "eu-west-1", int nameLength = 16)
    {
        ImmutableArray<PolicyDocument> documents = [];
        await new RecordingCloud().RunAsync(() =>
        {
            ClusterHandle cluster = TestCluster.Create() with
            {
                Target = RecordingCloud.Target(RecordingCloud.Region(region)),
                PlannedName = new string('n', nameLength),
            };
            const string Account = "123456789012";
            string[] subnets = [.. Enumerable.Range(0, 6).Select(index => $"subnet-{index:D17}")];
            var partition = cluster.Target.Region.Partition;
            documents =
            [
                InstancePolicy.Of(cluster, Account, subnets),
                ControllerPolicies.NodeRole(
                    cluster, Account, $"arn:{partition}:iam::{Account}:role/{new string('r', 64)}"),
                ControllerPolicies.Cluster(cluster, Account),
                ControllerPolicies.Interruption(cluster.Target.Arn(Account, "sqs", new string('q', 80))),
                ControllerPolicies.Discovery(cluster),
            ];
        });
        return documents;
    }
}
