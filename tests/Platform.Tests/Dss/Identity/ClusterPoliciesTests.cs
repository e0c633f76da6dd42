using DataPlatform.Components.Common;
using DataPlatform.Components.Dss;
using DataPlatform.Components.Dss.Identity;
using DataPlatform.Tests.Platform.Common;
using DataPlatform.Tests.Platform.Iam;
using DataPlatform.Tests.Platform.Network;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Identity;

/// <summary>What DSS can and cannot do with clusters of its own, as IAM decides.</summary>
public sealed class ClusterPoliciesTests
{
    private const string Own = "dataplatform-dev-dss-team";
    private const string Iam = "arn:aws:iam::123456789012";
    private const string OwnRole = $"{Iam}:role/eksctl-{Own}-nodegroup-NodeInstanceRole-1A2B";
    private const string Boundary = $"{Iam}:policy/dataplatform-dev-dss-clusters";
    private const string OwnerTag = "alpha.eksctl.io/cluster-name";

    private static readonly AwsTarget Target = RecordingCloud.Target();
    private static readonly (string Key, string Value) Here = ("aws:RequestedRegion", "eu-west-1");

    private static readonly IamPrincipal Dss = new(
        $"{Iam}:role/dataplatform-dev-dss",
        [
            .. DssPermissions.DynamicClusters(Target).Values.Select(
                policy => IamPolicy.Of(policy(RecordingCloud.AccountId))),
        ]);

    private static IEnumerable<IamRequest> Needed() =>
    [
        Ask("cloudformation:CreateStack", Arn("cloudformation", $"stack/eksctl-{Own}-cluster/1a2b")),
        Ask("eks:CreateCluster", "*", Here, ($"aws:RequestTag/{OwnerTag}", Own)),
        Ask("eks:CreateNodegroup", Arn("eks", $"cluster/{Own}")),
        Ask("eks:DescribeNodegroup", Arn("eks", $"nodegroup/{Own}/pool/1a2b")),
        Ask("ec2:DescribeSubnets", "*", Here),
        Ask("ec2:CreateSecurityGroup", Arn("ec2", "vpc/vpc-1"), ("aws:ResourceTag/Name", "dataplatform-dev-vpc")),
        Ask("ec2:CreateSecurityGroup", Arn("ec2", "security-group/sg-1")),
        Ask("ec2:CreateTags", Arn("ec2", "security-group/sg-1"), ($"aws:RequestTag/{OwnerTag}", Own)),
        Ask(
            "ec2:AuthorizeSecurityGroupIngress",
            Arn("ec2", "security-group/sg-1"),
            ($"aws:ResourceTag/{OwnerTag}", Own)),
        Ask(
            "ec2:RunInstances",
            Arn("ec2", "subnet/subnet-1"),
            ("aws:ResourceTag/karpenter.sh/discovery", "dataplatform-dev")),
        Ask("ec2:RunInstances", Arn("ec2", "launch-template/lt-1"), ($"aws:ResourceTag/{OwnerTag}", Own)),
        Ask("ec2:RunInstances", "arn:aws:ec2:eu-west-1::image/ami-1"),
        Ask("iam:CreateRole", OwnRole),
        Ask("iam:AttachRolePolicy", OwnRole, ("iam:PolicyARN", "arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy")),
        Ask("iam:PutRolePolicy", OwnRole, ("iam:PermissionsBoundary", Boundary)),
        Ask("iam:PassRole", OwnRole, ("iam:PassedToService", "eks.amazonaws.com")),
        Ask(
            "iam:CreateServiceLinkedRole",
            $"{Iam}:role/aws-service-role/eks-nodegroup.amazonaws.com/AWSServiceRoleForAmazonEKSNodegroup"),
        Ask("ssm:GetParameter", "arn:aws:ssm:eu-west-1::parameter/aws/service/eks/optimized-ami/1.35/image_id"),
    ];

    private static IEnumerable<IamRequest> Forbidden() =>
    [
        // What is the platform's, another stack's or another region's.
        Ask("eks:DeleteCluster", Arn("eks", "cluster/dataplatform-dev")),
        Ask("eks:CreateAccessEntry", Arn("eks", "cluster/dataplatform-dev")),
        Ask("cloudformation:DeleteStack", Arn("cloudformation", "stack/eksctl-other-cluster/1a2b")),
        Ask("cloudformation:DeleteStack", Arn("cloudformation", "stack/dataplatform-dev-dss-0a1b2c/1a2b")),
        Ask("eks:CreateCluster", "*", Here, ($"aws:RequestTag/{OwnerTag}", "other")),
        Ask("eks:CreateCluster", "*", Here),
        Ask("eks:CreateCluster", "*", ("aws:RequestedRegion", "us-east-1"), ($"aws:RequestTag/{OwnerTag}", Own)),
        Ask("ec2:CreateSecurityGroup", Arn("ec2", "vpc/vpc-2"), ("aws:ResourceTag/Name", "other-vpc")),
        Ask(
            "ec2:RunInstances", Arn("ec2", "subnet/subnet-2"), ("aws:ResourceTag/karpenter.sh/discovery", "other")),
        Ask("ec2:RunInstances", Arn("ec2", "launch-template/lt-2")),
        Ask("ec2:AuthorizeSecurityGroupIngress", Arn("ec2", "security-group/sg-2")),
        Ask("ec2:TerminateInstances", Arn("ec2", "instance/i-1")),

        // To make something of the platform's look like a cluster's, and so change it.
        Ask(
            "ec2:CreateTags",
            Arn("ec2", "security-group/sg-2"),
            ($"aws:RequestTag/{OwnerTag}", Own),
            ("aws:ResourceTag/Name", "dataplatform-dev-warehouse")),

        // The ways to more rights than a cluster needs.
        Ask("iam:AttachRolePolicy", OwnRole, ("iam:PolicyARN", "arn:aws:iam::aws:policy/AdministratorAccess")),
        Ask("iam:PutRolePolicy", OwnRole),
        Ask("iam:PutRolePolicy", OwnRole, ("iam:PermissionsBoundary", $"{Iam}:policy/other")),
        Ask("iam:CreateRole", $"{Iam}:role/other"),
        Ask("iam:UpdateAssumeRolePolicy", OwnRole),
        Ask("iam:CreatePolicy", $"{Iam}:policy/eksctl-{Own}"),
        Ask("iam:PassRole", $"{Iam}:role/dataplatform-dev-sagemaker", ("iam:PassedToService", "ec2.amazonaws.com")),
        Ask("iam:PassRole", OwnRole, ("iam:PassedToService", "lambda.amazonaws.com")),
        Ask("iam:CreateServiceLinkedRole", $"{Iam}:role/aws-service-role/rds.amazonaws.com/Role"),
        Ask("iam:DeleteRolePermissionsBoundary", OwnRole, ("iam:PermissionsBoundary", Boundary)),
        Ask("iam:PutRolePermissionsBoundary", OwnRole, ("iam:PermissionsBoundary", Boundary)),
        Ask("iam:CreatePolicyVersion", Boundary),
        Ask("ssm:GetParameter", Arn("ssm", "parameter/secret")),
    ];

    [TestCaseSource(nameof(Needed))]
    public void Clusters_OfDss_AreMadeAndChangedByIt(object request) =>
        Assert.That(Allows(Dss, (IamRequest)request), Is.True);

    [TestCaseSource(nameof(Forbidden))]
    public void Anything_BesideClustersOfDss_IsOutOfItsReach(object request) =>
        Assert.That(Allows(Dss, (IamRequest)request), Is.False);

    // Whatever other policies it may be given.
    [TestCase("iam:DeleteRolePermissionsBoundary", OwnRole)]
    [TestCase("iam:PutRolePermissionsBoundary", OwnRole)]
    [TestCase("iam:CreatePolicyVersion", Boundary)]
    [TestCase("iam:SetDefaultPolicyVersion", Boundary)]
    [TestCase("iam:DeletePolicy", Boundary)]
    public void Boundary_ForOneWhoMayDoEverything_StaysAsItIs(string action, string resource)
    {
        const string Everything =
            """{"Statement":[{"Sid":"All","Effect":"Allow","Action":"*","Resource":"*"}]}""";
        var administrator = new IamPrincipal(Dss.Arn, [.. Dss.Policies, IamPolicy.Parse(Everything)]);
        Assert.Multiple(() =>
        {
            Assert.That(Allows(administrator, Ask("iam:GetPolicy", Boundary)), Is.True);
            Assert.That(Allows(administrator, Ask(action, resource)), Is.False);
        });
    }

    [TestCase("s3:GetObject", "arn:aws:s3:::data/1", false)]
    [TestCase("secretsmanager:GetSecretValue", "arn:aws:secretsmanager:eu-west-1:1:secret:a", false)]
    [TestCase("sts:AssumeRole", $"{Iam}:role/admin", false)]
    [TestCase("iam:PutRolePolicy", OwnRole, false)]
    [TestCase("ec2:ModifyInstanceAttribute", "arn:aws:ec2:eu-west-1:1:instance/i-1", false)]
    [TestCase("ec2:ModifySnapshotAttribute", "arn:aws:ec2:eu-west-1:1:snapshot/snap-1", false)]
    [TestCase("ec2:RunInstances", "arn:aws:ec2:eu-west-1:1:instance/i-1", false)]
    [TestCase("ec2:StopInstances", "arn:aws:ec2:eu-west-1:1:instance/i-1", false)]
    [TestCase("ecr:BatchDeleteImage", "arn:aws:ecr:eu-west-1:1:repository/a", false)]
    [TestCase("ecr:DeleteRepository", "arn:aws:ecr:eu-west-1:1:repository/a", false)]
    [TestCase("ec2:AttachVolume", "arn:aws:ec2:eu-west-1:1:volume/vol-1", true)]
    [TestCase("ec2:CreateNetworkInterface", "arn:aws:ec2:eu-west-1:1:network-interface/eni-1", true)]
    [TestCase("ecr:BatchGetImage", "arn:aws:ecr:eu-west-1:1:repository/a", true)]
    [TestCase("autoscaling:SetDesiredCapacity", "arn:aws:autoscaling:eu-west-1:1:autoScalingGroup:1", true)]
    [TestCase("ecr:GetAuthorizationToken", "*", true)]
    public void Boundary_OfRoles_LeavesWhatClustersNeed(string action, string resource, bool allowed)
    {
        var role = new IamPrincipal(OwnRole, [IamPolicy.Of(ClusterBoundaryPolicies.Of(Target))]);
        Assert.That(Allows(role, Ask(action, resource, Here)), Is.EqualTo(allowed));
    }

    [Test]
    public async Task Boundary_AsAResource_HasTheNameThatThePoliciesSay()
    {
        var run = await new RecordingCloud().RunAsync(
            () => _ = new DssClusterBoundary("boundary", new() { Target = Target }));
        var policy = run.Single("aws:iam/policy:Policy", "boundary-policy");
        Assert.Multiple(() =>
        {
            Assert.That(policy["name"], Is.EqualTo("dataplatform-dev-dss-clusters"));
            Assert.That(policy["policy"], Is.EqualTo(ClusterBoundaryPolicies.Of(Target).ToJson()));
            Assert.That(DssClusterBoundary.ArnIn(Target, RecordingCloud.AccountId), Is.EqualTo(Boundary));
        });
    }

    // The policies find network and subnets by what the network's component calls them.
    [Test]
    public async Task Network_OfThePlatform_HasTheTagsThatThePoliciesAskFor()
    {
        var run = await NetworkRun.Of(NetworkRun.Args());
        Assert.Multiple(() =>
        {
            Assert.That(run.Single("aws:ec2/vpc:Vpc").Json, Does.Contain("\"Name\":\"dataplatform-dev-vpc\""));
            Assert.That(
                run.OfType("aws:ec2/subnet:Subnet")
                    .Where(subnet => subnet.Name.Contains("private", StringComparison.Ordinal))
                    .Select(subnet => subnet.Json),
                Has.Exactly(3).Contains("\"karpenter.sh/discovery\":\"dataplatform-dev\""));
        });
    }

    private static bool Allows(IamPrincipal caller, IamRequest request) =>
        new IamGate(request, null, IamResource.EitherAllows).Allows(caller);

    private static IamRequest Ask(string action, string resource, params (string Key, string Value)[] context) =>
        IamRequest.Of(action, resource, context);

    private static string Arn(string service, string resource) =>
        Target.Arn(RecordingCloud.AccountId, service, resource);
}
