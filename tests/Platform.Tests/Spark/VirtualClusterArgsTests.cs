using DataPlatform.Components.Cluster;
using DataPlatform.Components.Spark;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using static DataPlatform.Tests.Platform.Spark.VirtualClusterRun;

namespace DataPlatform.Tests.Platform.Spark;

public sealed class VirtualClusterArgsTests
{
    [Test]
    public async Task Args_WhenNothingElseIsSaid_HaveTheDocumentedDefaults()
    {
        VirtualClusterArgs? args = null;
        await Of(cluster => args = new()
        {
            Cluster = cluster,
            Spec = Spec,
            Namespace = Existing(cluster, "batchjob"),
            LogsKeyArn = "arn:logs",
        });
        Assert.Multiple(() =>
        {
            Assert.That(args!.LogRetentionInDays, Is.EqualTo(365));
            Assert.That(args.RoleNames, Is.Empty);
            Assert.That(args.EndpointRoleNames, Is.Empty);
            Assert.That(args.SecurityConfigurationId, Is.Null);
            Assert.That(args.WarehousePort, Is.Null);
            Assert.That(args.Tags, Is.Empty);
            Assert.That(args.After, Is.Empty);
            Assert.That(args.Protect, Is.False);
        });
    }

    [Test]
    public Task Args_WithARetentionThatCloudWatchLacks_AreRefused() => Refuses(
        cluster => With(cluster, retention: 31),
        "LogRetentionInDays is 31; accepted: 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, "
        + "1827, 2192, 2557, 2922, 3288, 3653");

    [Test]
    public Task Args_WithASpecThatIsWrong_AreRefused() => Refuses(
        cluster => Args(cluster, Spec with { Name = "Batch" }),
        "Spec.name: 'Batch' is not a name of a virtual cluster; accepted: a lower-case letter, then lower-case "
        + "letters, digits and hyphens, at most 28 characters");

    [Test]
    public Task Args_WithTooLongAPhysicalName_AreRefused() => Refuses(
        cluster => With(cluster with
        {
            Target = cluster.Target with { NamePrefix = new string('p', 47) },
        }),
        $"Spec.name: the execution role would be named '{new string('p', 47)}-batchjob-execRole', of 65 characters; "
        + "accepted: a name with which that has at most 64 characters");

    [Test]
    public Task Args_WithoutANamespace_AreRefused() => Refuses(
        cluster => With(cluster, existing: false),
        "Namespace is null; accepted: either a namespace, or Spec.OwnNamespace");

    [Test]
    public Task Args_WithTwoNamespaces_AreRefused() => Refuses(
        cluster => With(cluster, OwnSpec),
        "Namespace is given beside one of the virtual cluster's own; accepted: either a namespace, or "
        + "Spec.OwnNamespace");

    [Test]
    public Task Args_WithoutTheVpcForANamespaceOfItsOwn_AreRefused() => Refuses(
        cluster => With(cluster, OwnSpec, existing: false),
        "VpcCidr is null; accepted: the VPC's block, where the virtual cluster makes its namespace");

    [Test]
    public Task Args_WithFiltersButNoSecurityConfiguration_AreRefused() => Refuses(
        cluster => Args(cluster, Spec with { FineGrained = true }),
        "SecurityConfigurationId is null; accepted: the ID of one");

    [Test]
    public Task Args_WithASecurityConfigurationButNoFilters_AreRefused() => Refuses(
        cluster => Args(cluster, security: "abc"),
        "SecurityConfigurationId is given; accepted: null, unless Spec.FineGrained");

    private static VirtualClusterArgs With(
        ClusterHandle cluster, VirtualClusterSpec? spec = null, bool existing = true, int retention = 365) => new()
        {
            Cluster = cluster,
            Spec = spec ?? Spec,
            Namespace = existing ? Existing(cluster, "batchjob") : null,
            LogsKeyArn = "arn:logs",
            LogRetentionInDays = retention,
        };

    private static async Task Refuses(Func<ClusterHandle, VirtualClusterArgs> args, string message)
    {
        string? refusal = null;
        await new RecordingCloud().RunAsync(() =>
        {
            var made = args(Cluster.TestCluster.Create());
            refusal = Assert.Throws<ArgumentException>(made.Validate).Message;
        });
        Assert.That(refusal, Does.StartWith($"{message} (Parameter '"));
    }
}
