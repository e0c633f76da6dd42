using DataPlatform.Components.Cluster.AddOns;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Cluster.AddOns;

public sealed class NodeAddOnsTests
{
    private const string Addon = "aws:eks/addon:Addon";
    private const string Role = "aws:iam/role:Role";
    private const string Attachment = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";

    [Test]
    public async Task AddOns_OfNodes_AreThese()
    {
        var run = await Of();
        Assert.Multiple(() =>
        {
            Assert.That(
                run.NamesOf(Addon),
                Is.EqualTo(new[] { "nodes-eks-pod-identity-agent", "nodes-kube-proxy", "nodes-vpc-cni" }));
            Assert.That(run.NamesOf(Role), Is.EqualTo(new[] { "nodes-vpc-cni-role" }));
            Assert.That(
                run.Single(Attachment, "nodes-vpc-cni-AmazonEKS_CNI_Policy").Json,
                Is.EqualTo(
                    """{"policyArn":"arn:aws:iam::aws:policy/AmazonEKS_CNI_Policy","role":"nodes-vpc-cni-role"}"""));
            Assert.That(
                run.NamesOf("aws:eks/podIdentityAssociation:PodIdentityAssociation"),
                Is.Empty,
                "the add-on makes and owns its association");
        });
    }

    [Test]
    public async Task Networking_Always_HasPrefixesPoliciesAndItsOwnRole()
    {
        var run = await Of();
        Assert.That(
            run.Single(Addon, "nodes-vpc-cni").Json,
            Is.EqualTo(
                """
                {"addonName":"vpc-cni","addonVersion":"v1.22.4-eksbuild.3","clusterName":"dataplatform-dev",
                "configurationValues":"{\"enableNetworkPolicy\":\"true\",
                \"env\":{\"ENABLE_PREFIX_DELEGATION\":\"true\",\"WARM_PREFIX_TARGET\":\"1\"}}",
                "podIdentityAssociations":[{"roleArn":"arn:aws:mock:::nodes-vpc-cni-role",
                "serviceAccount":"aws-node"}],
                "preserve":true,"resolveConflictsOnCreate":"OVERWRITE","resolveConflictsOnUpdate":"OVERWRITE"}
                """.JoinLines()));
    }

    [Test]
    public async Task PodIdentityAgent_Always_RunsOnTaintedNodesToo()
    {
        var run = await Of();
        Assert.That(
            run.Single(Addon, "nodes-eks-pod-identity-agent").Json,
            Is.EqualTo(
                """
                {"addonName":"eks-pod-identity-agent","addonVersion":"v1.3.10-eksbuild.3",
                "clusterName":"dataplatform-dev","configurationValues":"{\"tolerations\":[{\"operator\":\"Exists\"}]}",
                "preserve":true,"resolveConflictsOnCreate":"OVERWRITE","resolveConflictsOnUpdate":"OVERWRITE"}
                """.JoinLines()));
    }

    [TestCase("1.33", "v1.33.10-eksbuild.29")]
    [TestCase("1.36", "v1.36.0-eksbuild.25")]
    public async Task KubeProxy_OfAVersion_IsTheOnePinnedForIt(string version, string expected)
    {
        var run = await Of(version);
        Assert.That(
            run.Single(Addon, "nodes-kube-proxy").Json,
            Is.EqualTo(
                $$"""
                {"addonName":"kube-proxy","addonVersion":"{{expected}}","clusterName":"dataplatform-dev",
                "preserve":true,"resolveConflictsOnCreate":"OVERWRITE","resolveConflictsOnUpdate":"OVERWRITE"}
                """.JoinLines()));
    }

    // They meet on the nodes, which come after all three.
    [Test]
    public async Task AddOns_Always_WaitForNoOtherAndNetworkingForItsPermissions()
    {
        var run = await Of();
        Assert.Multiple(() =>
        {
            Assert.That(
                run.OptionsOf(Addon, "nodes-vpc-cni").DependsOn,
                Is.EqualTo(new[] { "nodes-vpc-cni-AmazonEKS_CNI_Policy" }));
            Assert.That(run.OptionsOf(Addon, "nodes-eks-pod-identity-agent").DependsOn, Is.Empty);
            Assert.That(run.OptionsOf(Addon, "nodes-kube-proxy").DependsOn, Is.Empty);
        });
    }

    [Test]
    public async Task Role_OfNetworking_IsForItsServiceAccountOnlyAndNeedsNoCluster()
    {
        var run = await Of();
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single(Role)["assumeRolePolicy"],
                Is.EqualTo(
                    """
                    {"Version":"2012-10-17","Statement":[{"Sid":"TakeByPodIdentity","Effect":"Allow",
                    "Principal":{"Service":"pods.eks.amazonaws.com"},"Action":["sts:AssumeRole","sts:TagSession"],
                    "Condition":{"ArnLike":{"aws:SourceArn":
                    "arn:aws:eks:eu-west-1:123456789012:cluster/dataplatform-dev"},
                    "StringEquals":{"aws:RequestTag/kubernetes-namespace":"kube-system",
                    "aws:RequestTag/kubernetes-service-account":"aws-node","aws:SourceAccount":"123456789012"}}}]}
                    """.JoinLines()));
            Assert.That(run.OptionsOf(Role, "nodes-vpc-cni-role").DependsOn, Is.Empty);
            Assert.That(run.OptionsOf(Role, "nodes-vpc-cni-role").DeletedWith, Is.Null);
        });
    }

    [Test]
    public async Task AddOns_OfNodes_GoWithTheClusterAndAreGivenOut()
    {
        string[] all = [];
        var run = await new RecordingCloud().RunAsync(() =>
        {
            var addOns = new NodeAddOns("nodes", new NodeAddOnsArgs { Cluster = TestCluster.Create() });
            all = [.. addOns.All.Select(addOn => addOn.GetResourceName())];
        });
        Assert.Multiple(() =>
        {
            Assert.That(all, Is.EquivalentTo(run.NamesOf(Addon)));
            Assert.That(
                run.Options.Where(options => options.Type == Addon).Select(options => options.DeletedWith),
                Has.Exactly(3).Items.And.All.EqualTo("eks"));
        });
    }

    [Test]
    public void AddOns_OfAVersionWithoutPins_AreRefused() =>
        Assert.That(
            async () => await Of("1.32"),
            Throws.Exception.With.Message.Contains("Version has '1.32'; accepted: 1.33, 1.34, 1.35, 1.36"));

    private static Task<Recording> Of(string version = "1.35") => new RecordingCloud().RunAsync(
        () => _ = new NodeAddOns("nodes", new NodeAddOnsArgs { Cluster = TestCluster.Create(version) }));
}
