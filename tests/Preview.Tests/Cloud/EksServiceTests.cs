using System.Collections.Immutable;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Cloud;

public sealed class EksServiceTests
{
    private const string Uuid = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private const string Arn = "^arn:aws:eks:eu-west-1:111122223333:";

    [Test]
    public void Cluster_Made_HasAnIssuerAndAnEndpointOfOneId()
    {
        var cluster = Simulate.Resource("aws:eks/cluster:Cluster", inputs: new()
        {
            ["name"] = "data",
            ["vpcConfig"] = Simulate.Map(("subnetIds", Simulate.List("subnet-1"))),
        });
        var identity = Item(Item(cluster.Properties["identities"])["oidcs"]);
        var endpoint = cluster.Text("endpoint")!;
        Assert.Multiple(() =>
        {
            Assert.That(cluster.Id, Is.EqualTo("data"));
            Assert.That(cluster.Text("arn"), Is.EqualTo("arn:aws:eks:eu-west-1:111122223333:cluster/data"));
            Assert.That(cluster.Properties["deletionProtection"], Is.False);
            Assert.That(endpoint, Does.Match(@"^https://[0-9A-F]{32}\.gr7\.eu-west-1\.eks\.amazonaws\.com$"));
            Assert.That(
                identity["issuer"],
                Is.EqualTo($"https://oidc.eks.eu-west-1.amazonaws.com/id/{endpoint["https://".Length..][..32]}"));
            Assert.That(
                ((ImmutableDictionary<string, object>)cluster.Properties["vpcConfig"])["clusterSecurityGroupId"],
                Does.Match("^sg-[0-9a-f]{17}$"));
        });
    }

    [Test]
    public void NodeGroup_WithAPrefix_NamesItsAutoScalingGroupAfterItself()
    {
        var group = Simulate.Resource("aws:eks/nodeGroup:NodeGroup", inputs: new()
        {
            ["clusterName"] = "data",
            ["nodeGroupNamePrefix"] = "tooling-",
        });
        var scaling = Item(Item(group.Properties["resources"])["autoscalingGroups"]);
        Assert.Multiple(() =>
        {
            Assert.That(group.Text("nodeGroupName"), Does.Match("^tooling-[0-9]{26}$"));
            Assert.That(group.Id, Is.EqualTo($"data:{group.Text("nodeGroupName")}"));
            Assert.That(group.Text("arn"), Does.Match($"{Arn}nodegroup/data/tooling-[0-9]{{26}}/{Uuid}$"));
            Assert.That(scaling["name"], Does.Match($"^eks-{group.Text("nodeGroupName")}-{Uuid}$"));
            Assert.That(group.Properties["instanceTypes"], Is.EqualTo(Simulate.List("t3.medium")));
            Assert.That(group.Properties["diskSize"], Is.EqualTo(20d));
            Assert.That(group.Text("capacityType"), Is.EqualTo("ON_DEMAND"));
        });
    }

    [Test]
    public void NodeGroup_WithALaunchTemplate_HasNoDiskOfItsOwn()
    {
        var group = Simulate.Resource(
            "aws:eks/nodeGroup:NodeGroup", inputs: new() { ["launchTemplate"] = Simulate.Map(("id", "lt-1")) });
        Assert.That(group.Properties.Keys, Does.Not.Contain("diskSize").And.Not.Contain("instanceTypes"));
    }

    [Test]
    public void Addon_Made_IsKnownByClusterAndName()
    {
        var addon = Simulate.Resource(
            "aws:eks/addon:Addon", inputs: new() { ["clusterName"] = "data", ["addonName"] = "coredns" });
        Assert.Multiple(() =>
        {
            Assert.That(addon.Id, Is.EqualTo("data:coredns"));
            Assert.That(addon.Text("arn"), Does.Match($"{Arn}addon/data/coredns/{Uuid}$"));
        });
    }

    [Test]
    public void AccessEntry_OfARole_NamesItsSessions()
    {
        const string role = "arn:aws:iam::111122223333:role/teams/admin";
        var entry = Simulate.Resource(
            "aws:eks/accessEntry:AccessEntry", inputs: new() { ["clusterName"] = "data", ["principalArn"] = role });
        var nodes = Simulate.Resource("aws:eks/accessEntry:AccessEntry", inputs: new()
        {
            ["clusterName"] = "data",
            ["principalArn"] = role,
            ["type"] = "EC2_LINUX",
        });
        Assert.Multiple(() =>
        {
            Assert.That(entry.Id, Is.EqualTo($"data:{role}"));
            Assert.That(
                entry.Text("accessEntryArn"), Does.Match($"{Arn}access-entry/data/role/111122223333/admin/{Uuid}$"));
            Assert.That(
                entry.Text("userName"),
                Is.EqualTo("arn:aws:sts::111122223333:assumed-role/admin/{{SessionName}}"));
            Assert.That(entry.Properties["kubernetesGroups"], Is.EqualTo(Simulate.List()));
            Assert.That(nodes.Text("userName"), Is.EqualTo("system:node:{{EC2PrivateDNSName}}"));
            Assert.That(nodes.Properties["kubernetesGroups"], Is.EqualTo(Simulate.List("system:nodes")));
        });
    }

    [Test]
    public void AccessEntry_OfAUser_HasNoSessionsInItsName() => Assert.That(
        Simulate.Resource("aws:eks/accessEntry:AccessEntry", inputs: new()
        {
            ["clusterName"] = "data",
            ["principalArn"] = "arn:aws:iam::111122223333:user/jo",
        }).Properties.Keys,
        Has.None.EqualTo("userName"));

    [Test]
    public void Associations_Made_HaveTheIdsOfTheProvider()
    {
        var policy = Simulate.Resource("aws:eks/accessPolicyAssociation:AccessPolicyAssociation", inputs: new()
        {
            ["clusterName"] = "data",
            ["principalArn"] = "arn:p",
            ["policyArn"] = "arn:q",
        });
        var pods = Simulate.Resource(
            "aws:eks/podIdentityAssociation:PodIdentityAssociation", inputs: new() { ["clusterName"] = "data" });
        Assert.Multiple(() =>
        {
            Assert.That(policy.Id, Is.EqualTo("data#arn:p#arn:q"));
            Assert.That(pods.Id, Does.Match("^a-[a-z0-9]{17}$"));
            Assert.That(pods.Text("associationArn"), Does.Match($"{Arn}podidentityassociation/data/{pods.Id}$"));
        });
    }

    private static IReadOnlyDictionary<string, object> Item(object list) =>
        (IReadOnlyDictionary<string, object>)((ImmutableArray<object>)list)[0];
}
