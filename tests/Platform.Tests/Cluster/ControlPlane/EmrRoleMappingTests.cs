using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using static DataPlatform.Tests.Platform.Cluster.ControlPlane.ControlPlaneRun;

namespace DataPlatform.Tests.Platform.Cluster.ControlPlane;

/// <summary>Whom the cluster knows as EMR's user.</summary>
public sealed class EmrRoleMappingTests
{
    [TestCase("eu-west-1", "aws")]
    [TestCase("us-gov-west-1", "aws-us-gov")]
    [TestCase("cn-north-1", "aws-cn")]
    public async Task Cluster_WithEmr_KnowsItsServiceLinkedRoleByNameWithoutPath(string region, string partition)
    {
        var run = await Of(provider => Args(provider, region: region, emrOnEks: true));
        Assert.That(
            StableJson.Of(run.Single(Eks)["roleMappings"]),
            Is.EqualTo(
                $$"""
                [{"groups":[],"roleArn":"arn:{{partition}}:iam::123456789012:role/
                AWSServiceRoleForAmazonEMRContainers","username":"emr-containers"}]
                """.JoinLines()));
    }

    // The entry is EMR's own: EKS refuses entries of service-linked roles from anyone else.
    [Test]
    public async Task Cluster_WithEmr_HasNoFurtherParts()
    {
        var without = await Of(provider => Args(provider));
        var with = await Of(provider => Args(provider, emrOnEks: true));
        Assert.That(with.Counts, Is.EqualTo(without.Counts));
    }

    [Test]
    public async Task Cluster_WithoutEmr_SaysNothingOfRoles()
    {
        var run = await Of(provider => Args(provider));
        Assert.That(run.Single(Eks).Inputs, Does.Not.ContainKey("roleMappings"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task PlatformCluster_ThatIsToldOfEmr_TellsItsControlPlane(bool emrOnEks)
    {
        var run = await PlatformClusterRun.Of(emrOnEks: emrOnEks);
        Assert.That(run.Single(Eks).Inputs.ContainsKey("roleMappings"), Is.EqualTo(emrOnEks));
    }
}
