using System.Collections.Immutable;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Cluster.Services;

public sealed class LoadBalancerControllerTests
{
    [Test]
    public async Task Values_OfTheController_SayWhereItIsAndKeepOthersWorkingWithoutIt()
    {
        var run = await ServiceRun.OfAll();
        Assert.That(
            run.ValuesOf(ServiceRun.Balancer),
            Is.EqualTo(
                """
                {"clusterName":"dataplatform-dev","createIngressClassResource":true,"defaultTags":{},
                "defaultTargetType":"ip","enableManageBackendSecurityGroupRules":true,
                "enableServiceMutatorWebhook":false,"enableShield":false,"enableWaf":false,
                "enableWafv2":false,"ingressClass":"alb","ingressClassConfig":{"default":false},"keepTLSSecret":true,
                "nodeSelector":{"role":"tooling"},"podDisruptionBudget":{"maxUnavailable":1},
                "podSecurityContext":{"fsGroup":65534,"runAsGroup":65534,"runAsNonRoot":true,"runAsUser":65534,
                "seccompProfile":{"type":"RuntimeDefault"}},
                "priorityClassName":"system-cluster-critical","region":"eu-west-1","replicaCount":2,
                "resources":{"limits":{"memory":"400Mi"},"requests":{"cpu":"100m","memory":"200Mi"}},
                "securityContext":{"allowPrivilegeEscalation":false,"capabilities":{"drop":["ALL"]},
                "readOnlyRootFilesystem":true,"runAsNonRoot":true},
                "serviceAccount":{"create":true,"name":"aws-load-balancer-controller"},"vpcId":"vpc-1"}
                """.JoinLines()));
    }

    [Test]
    public async Task Tags_OfLoadBalancers_AreThoseThatACommandLineCanCarry()
    {
        var run = await ServiceRun.OfAll(ImmutableDictionary<string, string>.Empty
            .Add("team", "data platform")
            .Add("url", "https://intranet/data")
            .Add("a=b", "equals sign in the name")
            .Add("owner", "team: data")
            .Add("note", "ends in:")
            .Add("colon:", "name ends in one")
            .Add("list", "a,b"));
        Assert.That(
            run.ValuesOf(ServiceRun.Balancer),
            Does.Contain("\"defaultTags\":{\"team\":\"data platform\",\"url\":\"https://intranet/data\"},"));
    }
}
