using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Cluster.Karpenter;

public sealed class NodeIdentityTests
{
    [Test]
    public async Task Role_OfTheNodes_IsForInstancesWithThePoliciesThatNodesNeed()
    {
        var run = await KarpenterRun.Of();
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single("aws:iam/role:Role", "karpenter-node-role").Json,
                Is.EqualTo(
                    """
                    {"assumeRolePolicy":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"StartNodes\",
                    \"Effect\":\"Allow\",\"Principal\":{\"Service\":\"ec2.amazonaws.com\"},
                    \"Action\":\"sts:AssumeRole\"}]}","description":"dataplatform-dev: nodes of the cluster",
                    "tags":{"Name":"dataplatform-dev-nodes"}}
                    """.JoinLines()));
            Assert.That(
                run.OfType("aws:iam/rolePolicyAttachment:RolePolicyAttachment").Select(policy => policy.Json),
                Is.EqualTo(new[]
                {
                    Attachment("AmazonEC2ContainerRegistryPullOnly"),
                    Attachment("AmazonEKSWorkerNodePolicy"),
                    Attachment("AmazonSSMManagedInstanceCore"),
                }));
        });
    }

    // Below /karpenter/ Karpenter deletes what it does not know, and <cluster>_<hash> is how it names its own.
    [Test]
    public async Task Profile_OfTheNodes_IsNotTakenForOneOfKarpentersOwn()
    {
        var run = await KarpenterRun.Of();
        Assert.That(
            run.Single("aws:iam/instanceProfile:InstanceProfile", "karpenter-node-profile").Json,
            Is.EqualTo(
                """
                {"path":"/","role":"karpenter-node-role","tags":{"Name":"dataplatform-dev-karpenter-nodes"}}
                """));
    }

    [Test]
    public async Task Nodes_Always_MayJoinTheCluster()
    {
        var run = await KarpenterRun.Of();
        Assert.That(
            run.Single("aws:eks/accessEntry:AccessEntry", "karpenter-node-access").Json,
            Is.EqualTo(
                """
                {"clusterName":"dataplatform-dev","principalArn":"arn:aws:mock:::karpenter-node-role",
                "type":"EC2_LINUX"}
                """.JoinLines()));
    }

    private static string Attachment(string policy) =>
        $$"""{"policyArn":"arn:aws:iam::aws:policy/{{policy}}","role":"karpenter-node-role"}""";
}
