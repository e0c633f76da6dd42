using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Utilities;
using static DataPlatform.Tests.Platform.Cluster.ControlPlane.ControlPlaneRun;
using AwsProvider = Pulumi.Aws.Provider;
using Component = DataPlatform.Components.Cluster.ControlPlane.ControlPlane;
using EksCluster = Pulumi.Eks.Cluster;

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

    // Node groups, add-ons and entries are made for a name: only by it do they wait for the cluster.
    [Test]
    public async Task Name_OfTheHandle_IsThereOnceTheClusterIs()
    {
        Output<string>? name = null;
        await Of(provider => Args(provider), plane => name = plane.Handle.Name);
        var before = await OutputUtilities.GetDependenciesAsync(name!);
        Assert.That(before.Select(resource => resource.GetResourceName()), Is.EqualTo(new[] { "plane-eks" }));
    }

    [Test]
    public async Task Policy_OfAnAdmin_ComesAfterTheEntry()
    {
        var seen = await Seen(args => args.Args as AccessPolicyAssociationArgs);
        var before = await OutputUtilities.GetDependenciesAsync(seen.PrincipalArn.ToOutput());
        Assert.That(
            before.Select(resource => resource.GetResourceName()),
            Is.EqualTo(new[] { "plane-admin-123456789012-admin" }));
    }

    // The EKS component takes none from its parent.
    [Test]
    public async Task Cluster_Always_IsGivenTheProvider()
    {
        var seen = await Seen(args => args.Resource is EksCluster ? args.Options as ComponentResourceOptions : null);
        Assert.That(seen.Providers.Select(provider => provider.GetResourceName()), Is.EqualTo(new[] { "aws" }));
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

    private static async Task<T> Seen<T>(Func<ResourceTransformationArgs, T?> look)
        where T : class
    {
        T? seen = null;
        await new RecordingCloud().RunAsync(() => _ = new Component(
            "plane",
            Args(new AwsProvider("aws"), admins: [Admin]),
            new ComponentResourceOptions
            {
                ResourceTransformations =
                {
                    args =>
                    {
                        seen ??= look(args);
                        return null;
                    },
                },
            }));
        return seen!;
    }
}
