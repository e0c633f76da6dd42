using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Estate;

/// <summary>The EKS cluster is private, encrypted and logged, and its nodes are what the pools say.</summary>
public class ClusterTests(string stack) : EstateTests(stack)
{
    private const string NodeGroup = "aws:eks/nodeGroup:NodeGroup";
    private const string Template = "aws:ec2/launchTemplate:LaunchTemplate";

    // The reference's pools, a node group per zone but for tooling.
    private static readonly string[] DefaultPools =
        ["critical", "shared-driver", "shared-executor", "notebook-driver", "notebook-executor"];

    private static readonly ImmutableDictionary<string, string[]> Extras = new Dictionary<string, string[]>
    {
        ["dev"] = ["dss"],
        ["prod"] = ["gpu", "dss"],
    }.ToImmutableDictionary();

    private PlanResource ControlPlane => All("eks:index:Cluster").Single();

    private string[] Zones => [.. All("aws:ec2/subnet:Subnet")
        .Where(subnet => subnet.Name.StartsWith("network-private-", StringComparison.Ordinal))
        .Select(subnet => subnet.Name[^1..])];

    [Test]
    public void NodeGroups_AreTheDefaultSetAndTheStacksOwnInEveryZone()
    {
        var expected = DefaultPools.Concat(Extras[Stack])
            .SelectMany(pool => Zones.Select(zone => $"cluster-nodes-{pool}-{zone}"))
            .Append("cluster-nodes-tooling");
        Assert.That(All(NodeGroup).Select(group => group.Name), Is.EquivalentTo(expected));
        Assert.That(All(NodeGroup), Has.Count.EqualTo(Stack == "prod" ? 16 + (2 * 3) : 11 + 2));
    }

    [Test]
    public void NodeGroups_WaitForNoOtherNodeGroup()
    {
        var groups = All(NodeGroup).Select(group => group.Urn).ToHashSet();
        Each(All(NodeGroup), group => Assert.That(group.Dependencies.Where(groups.Contains), Is.Empty, group.Name));
    }

    [Test]
    public void NodeGroups_LeaveTheirSizeToTheAutoscalerAndTakeAVersionOfTheirPoolsTemplate() =>
        Each(All(NodeGroup), group =>
        {
            Assert.That(group.IgnoreChanges, Is.EqualTo(new[] { "scalingConfig.desiredSize" }), group.Name);
            Assert.That(group.Inputs["launchTemplate"]!["version"]!.GetValue<string>(), Does.Match("^[0-9]+$"));
            Assert.That(group.PropertyDependencies["launchTemplate"], Has.Length.EqualTo(1), group.Name);
            Assert.That(group.PropertyDependencies["launchTemplate"][0], Does.Contain(Template), group.Name);
        });

    [Test]
    public void NodeGroups_OutliveNothingThatTheyNeed()
    {
        var attachments = All("aws:iam/rolePolicyAttachment:RolePolicyAttachment")
            .Where(attachment => attachment.Name.StartsWith("cluster-nodes-", StringComparison.Ordinal))
            .Select(attachment => attachment.Urn);
        var routes = Plan.Resources
            .Where(resource => resource.Type is "aws:ec2/route:Route"
                or "aws:ec2/routeTableAssociation:RouteTableAssociation" or "aws:ec2/vpcEndpoint:VpcEndpoint")
            .Select(resource => resource.Urn);
        var addOns = All("aws:eks/addon:Addon")
            .Where(addOn => Input<string>(addOn, "addonName")
                is "vpc-cni" or "kube-proxy" or "eks-pod-identity-agent")
            .Select(addOn => addOn.Urn);
        string[] needed = [.. attachments, .. routes, .. addOns];
        Assert.That(attachments.Count(), Is.GreaterThanOrEqualTo(2));
        Assert.That(addOns.Count(), Is.EqualTo(3));
        Each(All(NodeGroup), group => Assert.That(needed, Is.SubsetOf(group.Dependencies), group.Name));
    }

    [Test]
    public void Templates_EncryptTheirVolumesAndTakeTokensOnly() =>
        Each(All(Template), template =>
        {
            var metadata = template.Inputs["metadataOptions"]!;
            Assert.That(metadata["httpTokens"]!.GetValue<string>(), Is.EqualTo("required"), template.Name);
            Assert.That(metadata["httpPutResponseHopLimit"]!.GetValue<long>(), Is.EqualTo(1), template.Name);
            foreach (var device in template.Inputs["blockDeviceMappings"]!.AsArray())
            {
                Assert.That(Text(device!["ebs"]!["encrypted"]), Is.EqualTo("true"), template.Name);
                Assert.That(device["ebs"]!["volumeType"]!.GetValue<string>(), Is.EqualTo("gp3"), template.Name);
            }

            Assert.That(
                template.PropertyDependencies["blockDeviceMappings"].Single(),
                Does.EndWith("::encryption-volumes"),
                template.Name);
        });

    [Test]
    public void AutoscalerTags_ForTaints_AreSpelledAsClusterAutoscalerReadsThem()
    {
        var tags = All("aws:autoscaling/tag:Tag").Select(tag => tag.Inputs["tag"]!).ToList();
        var taints = tags.Where(tag => Text(tag["key"]).Contains("/node-template/taint/", StringComparison.Ordinal));
        Assert.That(taints.Count(), Is.GreaterThanOrEqualTo(7 * Zones.Length));
        Assert.That(
            taints.Select(tag => Text(tag["value"])),
            Is.All.Matches<string>(value => value.EndsWith(":NoSchedule", StringComparison.Ordinal)));
        Assert.That(tags.Select(tag => Text(tag["propagateAtLaunch"])), Is.All.EqualTo("false"));
    }

    [Test]
    public void ControlPlane_IsPrivateLoggedAndEncrypted()
    {
        var inputs = ControlPlane.Inputs;
        Assert.Multiple(() =>
        {
            Assert.That(inputs["endpointPrivateAccess"]!.GetValue<bool>(), Is.True);
            Assert.That(inputs["endpointPublicAccess"]!.GetValue<bool>(), Is.False);
            Assert.That(inputs.ContainsKey("publicAccessCidrs"), Is.False);
            Assert.That(
                inputs["enabledClusterLogTypes"]!.AsArray().Select(Text),
                Is.EquivalentTo(new[] { "api", "audit", "authenticator", "controllerManager", "scheduler" }));
            Assert.That(
                ControlPlane.PropertyDependencies["encryptionConfigKeyArn"].Single(),
                Does.EndWith("::encryption-cluster"));
            Assert.That(inputs["skipDefaultNodeGroup"]!.GetValue<bool>(), Is.True);
            Assert.That(inputs["deletionProtection"]!.GetValue<bool>(), Is.EqualTo(IsProtected));
        });
    }

    [Test]
    public void KubernetesObjects_GoWithTheirCluster() =>
        Each(
            Plan.Resources.Where(resource => resource.Type.StartsWith("kubernetes:", StringComparison.Ordinal)),
            made =>
            {
                Assert.That(made.DeletedWith, Is.EqualTo(ControlPlane.Urn), made.Name);
                Assert.That(made.Provider, Does.Contain("pulumi:providers:kubernetes::cluster-"), made.Name);
            });

    [Test]
    public void Releases_ArePinnedAndCompleteOrNotThere() =>
        Each(All("kubernetes:helm.sh/v3:Release"), release =>
        {
            Assert.That(Input<string>(release, "version"), Does.Match("^v?[0-9]+\\.[0-9]+\\.[0-9]+$"), release.Name);
            Assert.That(Input<bool>(release, "atomic"), Is.True, release.Name);
            Assert.That(Input<long>(release, "timeout"), Is.GreaterThan(0), release.Name);
        });

    [Test]
    public void KubeConfig_IsASecretWhereverItIs()
    {
        var provider = All("pulumi:providers:kubernetes").Single();
        Assert.That(provider.SecretPaths, Does.Contain("kubeconfig"));
        Assert.That(Plan.SecretOutputs, Is.EqualTo(new[] { "kubeconfig" }));
        Assert.That(
            Plan.Outputs["kubeconfig"]!.GetValue<string>(), Does.Contain("get-token").And.Not.Contain("profile"));
    }

    private static string Text(JsonNode? node) => node?.ToString() ?? "";
}
