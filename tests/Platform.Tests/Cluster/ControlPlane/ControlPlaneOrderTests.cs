using NUnit.Framework;
using static DataPlatform.Tests.Platform.Cluster.ControlPlane.ControlPlaneRun;

namespace DataPlatform.Tests.Platform.Cluster.ControlPlane;

/// <summary>What waits for what, what is protected, and whose child it is.</summary>
public sealed class ControlPlaneOrderTests
{
    private const string Admin = "arn:aws:iam::123456789012:role/admin";

    [Test]
    public async Task Cluster_Always_ComesAfterItsLogGroupAndPermissions()
    {
        var run = await Of(provider => Args(provider));
        Assert.That(
            run.OptionsOf(Eks, "plane-eks").DependsOn,
            Is.EqualTo(new[] { "plane-AmazonEKSClusterPolicy", "plane-logs", "plane-secrets-policy" }));
    }

    [TestCase("aws:cloudwatch/logGroup:LogGroup", "plane-logs")]
    [TestCase("aws:iam/role:Role", "plane-role")]
    [TestCase("aws:iam/rolePolicy:RolePolicy", "plane-secrets-policy")]
    [TestCase("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "plane-AmazonEKSClusterPolicy")]
    public async Task Part_ThatNeedsNoCluster_WaitsForNothing(string type, string name)
    {
        var run = await Of(provider => Args(provider, admins: [Admin]));
        var options = run.OptionsOf(type, name);
        Assert.Multiple(() =>
        {
            Assert.That(options.DependsOn, Is.Empty);
            Assert.That(options.DeletedWith, Is.Null);
        });
    }

    [Test]
    public async Task Parts_OfTheControlPlane_AreItsChildren()
    {
        var run = await Of(provider => Args(provider, admins: [Admin]));
        Assert.That(
            run.Options.Where(options => options.Name is not ("plane" or "aws")).Select(options => options.Parent),
            Has.Exactly(8).Items.And.All.EqualTo("plane"));
    }

    [TestCase(false, null)]
    [TestCase(true, true)]
    public async Task Cluster_WhenProtected_IsProtectedTwiceAndItsLogsAreKept(bool protect, bool? expected)
    {
        var run = await Of(provider => Args(provider, protect: protect));
        var cluster = run.OptionsOf(Eks, "plane-eks");
        var logs = run.OptionsOf("aws:cloudwatch/logGroup:LogGroup", "plane-logs");
        Assert.Multiple(() =>
        {
            Assert.That(run.Single(Eks)["deletionProtection"], Is.EqualTo(protect));
            Assert.That((cluster.Protect, cluster.RetainOnDelete), Is.EqualTo((expected, (bool?)null)));
            Assert.That((logs.Protect, logs.RetainOnDelete), Is.EqualTo((expected, expected)));
        });
    }
}
