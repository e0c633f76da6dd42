using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using static DataPlatform.Tests.Platform.Cluster.ControlPlane.ControlPlaneRun;

namespace DataPlatform.Tests.Platform.Cluster.ControlPlane;

public sealed class ClusterAdminTests
{
    private const string Zoe = "arn:aws:iam::123456789012:role/teams/data/Zoe.Admin@x";
    private const string Amy = "arn:aws:iam::210987654321:role/amy";

    [Test]
    public async Task Admin_OfTheList_GetsAnEntryAndThePolicyOfTheWholeCluster()
    {
        var run = await Of(provider => Args(provider, admins: [Zoe]));
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single(Entry, "plane-admin-123456789012-Zoe.Admin@x").Json,
                Is.EqualTo($$"""{"clusterName":"dataplatform-dev","principalArn":"{{Zoe}}","type":"STANDARD"}"""));
            Assert.That(
                run.Single(Association, "plane-admin-123456789012-Zoe.Admin@x-policy").Json,
                Is.EqualTo(
                    $$$"""
                    {"accessScope":{"type":"cluster"},"clusterName":"dataplatform-dev",
                    "policyArn":"arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy",
                    "principalArn":"{{{Zoe}}}"}
                    """.JoinLines()));
        });
    }

    [Test]
    public async Task Entries_OfAdmins_GoWithTheCluster()
    {
        var run = await Of(provider => Args(provider, admins: [Zoe, Amy]));
        Assert.That(
            run.Options.Where(options => options.Type is Entry or Association).Select(options => options.DeletedWith),
            Has.Exactly(4).Items.And.All.EqualTo("plane-eks"));
    }

    [Test]
    public async Task Entries_OfAListInAnotherOrder_AreTheSame()
    {
        static string[] Seen(Recording run) =>
            [.. run.OfType(Entry).Concat(run.OfType(Association)).Select(entry => $"{entry.Name} {entry.Json}")];

        var one = Seen(await Of(provider => Args(provider, admins: [Zoe, Amy])));
        var other = Seen(await Of(provider => Args(provider, admins: [Amy, Zoe])));
        Assert.Multiple(() =>
        {
            Assert.That(one, Has.Length.EqualTo(4));
            Assert.That(other, Is.EqualTo(one));
        });
    }

    // The aws-auth ConfigMap stays as the EKS component makes it: empty, because no roles or users are given to it.
    [Test]
    public async Task Admins_OfTheList_AreInNoConfigMap()
    {
        var run = await Of(provider => Args(provider, admins: [Zoe, Amy]));
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single(Eks).Inputs.Keys,
                Has.None.EqualTo("roleMappings").And.None.EqualTo("userMappings").And.None.EqualTo("instanceRoles")
                    .And.None.EqualTo("instanceRole").And.None.EqualTo("accessEntries"));
            Assert.That(
                run.Resources.Select(resource => resource.Type),
                Has.None.StartsWith("kubernetes:"),
                "neither a ConfigMap nor a service account with rights");
        });
    }

    [Test]
    public async Task Stacks_InOneAccount_HaveNoPhysicalNameInCommon()
    {
        var run = await Of(provider => Args(provider, admins: [Zoe]));
        var named =
            from resource in run.Resources
            where resource.Inputs.ContainsKey("name")
            select $"{resource["name"]}";
        Assert.That(
            named,
            Is.EquivalentTo(new[] { "/aws/eks/dataplatform-dev/cluster", "dataplatform-dev" }),
            "what has a name of its own has the platform's and the stack's in it");
    }
}
