using DataPlatform.Components.Cluster.AddOns;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Platform.Cluster.AddOns;

public sealed class WorkloadAddOnsTests
{
    private const string Addon = "aws:eks/addon:Addon";
    private const string Role = "aws:iam/role:Role";
    private const string Attachment = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    private const string RolePolicy = "aws:iam/rolePolicy:RolePolicy";

    [Test]
    public async Task AddOns_OfWorkloads_AreThese()
    {
        var run = await Of();
        Assert.Multiple(() =>
        {
            Assert.That(
                run.NamesOf(Addon),
                Is.EqualTo(new[]
                {
                    "work-aws-ebs-csi-driver",
                    "work-coredns",
                    "work-eks-node-monitoring-agent",
                    "work-metrics-server",
                }));
            Assert.That(run.NamesOf(Role), Is.EqualTo(new[] { "work-aws-ebs-csi-driver-role" }));
        });
    }

    [Test]
    public async Task CoreDns_Always_GrowsWithTheClusterOnToolingNodes()
    {
        var run = await Of();
        Assert.That(
            run.Single(Addon, "work-coredns").Json,
            Is.EqualTo(
                """
                {"addonName":"coredns","addonVersion":"v1.13.2-eksbuild.31","clusterName":"dataplatform-dev",
                "configurationValues":"{\"autoScaling\":{\"enabled\":true,\"maxReplicas\":10,\"minReplicas\":2},
                \"nodeSelector\":{\"role\":\"tooling\"},
                \"podDisruptionBudget\":{\"enabled\":true,\"maxUnavailable\":1},
                \"topologySpreadConstraints\":[{\"labelSelector\":{\"matchLabels\":{\"k8s-app\":\"kube-dns\"}},
                \"maxSkew\":1,\"topologyKey\":\"topology.kubernetes.io/zone\",
                \"whenUnsatisfiable\":\"ScheduleAnyway\"}]}",
                "preserve":true,"resolveConflictsOnCreate":"OVERWRITE","resolveConflictsOnUpdate":"OVERWRITE"}
                """.JoinLines()));
    }

    [Test]
    public async Task EbsDriver_WithTags_PutsThemOnVolumesAndHasItsOwnRole()
    {
        var run = await Of(new() { ["team"] = "data", ["Owner"] = "a+b" });
        Assert.That(
            run.Single(Addon, "work-aws-ebs-csi-driver").Json,
            Is.EqualTo(
                """
                {"addonName":"aws-ebs-csi-driver","addonVersion":"v1.66.0-eksbuild.1","clusterName":"dataplatform-dev",
                "configurationValues":"{\"controller\":{\"extraVolumeTags\":{\"Owner\":\"a+b\",\"team\":\"data\"},
                \"nodeSelector\":{\"role\":\"tooling\"}},\"node\":{\"tolerateAllTaints\":true}}",
                "podIdentityAssociations":[{"roleArn":"arn:aws:mock:::work-aws-ebs-csi-driver-role",
                "serviceAccount":"ebs-csi-controller-sa"}],
                "preserve":true,"resolveConflictsOnCreate":"OVERWRITE","resolveConflictsOnUpdate":"OVERWRITE"}
                """.JoinLines()));
    }

    [Test]
    public async Task EbsDriver_WithoutTags_AsksForNone()
    {
        var run = await Of();
        Assert.That(
            run.Single(Addon, "work-aws-ebs-csi-driver")["configurationValues"],
            Is.EqualTo(
                """{"controller":{"nodeSelector":{"role":"tooling"}},"node":{"tolerateAllTaints":true}}"""));
    }

    [Test]
    public async Task Role_OfTheEbsDriver_UsesOneKeyThroughEc2Only()
    {
        var run = await Of();
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single(Attachment)["policyArn"],
                Is.EqualTo("arn:aws:iam::aws:policy/AmazonEBSCSIDriverPolicyV2"));
            Assert.That(
                run.Single(RolePolicy, "work-aws-ebs-csi-driver-key-policy")["policy"],
                Is.EqualTo(
                    """
                    {"Version":"2012-10-17","Statement":[{"Sid":"EncryptVolumes","Effect":"Allow",
                    "Action":["kms:Decrypt","kms:DescribeKey","kms:GenerateDataKeyWithoutPlaintext"],
                    "Resource":"arn:volumes",
                    "Condition":{"StringEquals":{"kms:ViaService":"ec2.eu-west-1.amazonaws.com"}}},
                    {"Sid":"AttachVolumes","Effect":"Allow","Action":"kms:CreateGrant","Resource":"arn:volumes",
                    "Condition":{"Bool":{"kms:GrantIsForAWSResource":"true"},
                    "StringEquals":{"kms:ViaService":"ec2.eu-west-1.amazonaws.com"}}}]}
                    """.JoinLines()));
            Assert.That(
                run.Single(Role)["assumeRolePolicy"],
                Does.Contain("\"aws:RequestTag/kubernetes-service-account\":\"ebs-csi-controller-sa\""));
        });
    }

    [Test]
    public async Task MetricsServer_Always_RunsOnToolingNodes()
    {
        var run = await Of();
        Assert.That(
            run.Single(Addon, "work-metrics-server").Json,
            Is.EqualTo(
                """
                {"addonName":"metrics-server","addonVersion":"v0.9.0-eksbuild.11","clusterName":"dataplatform-dev",
                "configurationValues":"{\"nodeSelector\":{\"role\":\"tooling\"}}",
                "preserve":true,"resolveConflictsOnCreate":"OVERWRITE","resolveConflictsOnUpdate":"OVERWRITE"}
                """.JoinLines()));
    }

    [Test]
    public async Task NodeMonitoringAgent_Always_IsAsItComes()
    {
        var run = await Of();
        Assert.That(
            run.Single(Addon, "work-eks-node-monitoring-agent").Json,
            Is.EqualTo(
                """
                {"addonName":"eks-node-monitoring-agent","addonVersion":"v1.6.4-eksbuild.1",
                "clusterName":"dataplatform-dev","preserve":true,"resolveConflictsOnCreate":"OVERWRITE",
                "resolveConflictsOnUpdate":"OVERWRITE"}
                """.JoinLines()));
    }

    // Controllers wait for nodes that are not there until EKS gives up.
    [Test]
    public async Task AddOns_OfWorkloads_ComeAfterNodesAndTheirPermissions()
    {
        var run = await Of();
        Assert.Multiple(() =>
        {
            foreach (var name in new[] { "work-coredns", "work-eks-node-monitoring-agent", "work-metrics-server" })
                Assert.That(run.OptionsOf(Addon, name).DependsOn, Is.EqualTo(new[] { "node-group" }));
            Assert.That(
                run.OptionsOf(Addon, "work-aws-ebs-csi-driver").DependsOn,
                Is.EqualTo(new[]
                {
                    "node-group",
                    "work-aws-ebs-csi-driver-AmazonEBSCSIDriverPolicyV2",
                    "work-aws-ebs-csi-driver-key-policy",
                }));
            Assert.That(
                run.Options.Where(options => options.Type is Role or RolePolicy or Attachment),
                Has.Exactly(3).Items.And.All.Matches<RecordedOptions>(
                    options => options.DependsOn.IsEmpty && options.Parent == "work"));
            Assert.That(
                run.Options.Where(options => options.Type == Addon).Select(options => options.DeletedWith),
                Has.Exactly(4).Items.And.All.EqualTo("eks"));
        });
    }

    [Test]
    public async Task AddOns_OfWorkloads_AreGivenOut()
    {
        string[] all = [];
        await new RecordingCloud().RunAsync(() =>
        {
            var addOns = new WorkloadAddOns("work", Args());
            all =
            [
                addOns.CoreDns.GetResourceName(),
                addOns.EbsCsiDriver.GetResourceName(),
                .. addOns.All.Select(addOn => addOn.GetResourceName()),
            ];
        });
        Assert.That(
            all,
            Is.EqualTo(new[]
            {
                "work-coredns",
                "work-aws-ebs-csi-driver",
                "work-coredns",
                "work-aws-ebs-csi-driver",
                "work-metrics-server",
                "work-eks-node-monitoring-agent",
            }));
    }

    [Test]
    public void AddOns_WithMoreTagsThanAVolumeTakes_AreRefused() =>
        Assert.That(
            async () => await Of(Enumerable.Range(0, 41).ToDictionary(index => $"tag-{index}", _ => "x")),
            Throws.Exception.With.Message.Contains("VolumeTags.Count is 41; accepted: 0 to 40"));

    private static Task<Recording> Of(Dictionary<string, string>? tags = null) =>
        new RecordingCloud().RunAsync(() => _ = new WorkloadAddOns("work", Args(tags)));

    private static WorkloadAddOnsArgs Args(Dictionary<string, string>? tags = null) => new()
    {
        Cluster = TestCluster.Create(),
        VolumesKeyArn = "arn:volumes",
        VolumeTags = tags ?? [],
        After = [new ComponentResource("test:index:Nodes", "node-group")],
    };
}
