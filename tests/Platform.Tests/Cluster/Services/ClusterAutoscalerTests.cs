using DataPlatform.Components.Cluster.Services;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Cluster.Services;

public sealed class ClusterAutoscalerTests
{
    [Test]
    public async Task Values_OfTheAutoscaler_FindScaleAndSpareWhatTheyShould()
    {
        var run = await ServiceRun.OfAll();
        Assert.That(
            run.ValuesOf(ServiceRun.Autoscaler),
            Is.EqualTo(
                """
                {"autoDiscovery":{"clusterName":"dataplatform-dev",
                "tags":["k8s.io/cluster-autoscaler/enabled","k8s.io/cluster-autoscaler/dataplatform-dev"]},
                "awsRegion":"eu-west-1","cloudProvider":"aws",
                "containerSecurityContext":{"allowPrivilegeEscalation":false,"capabilities":{"drop":["ALL"]},
                "readOnlyRootFilesystem":true,"runAsNonRoot":true},
                "dnsPolicy":"Default",
                "extraArgs":{"balance-similar-node-groups":"true","balancing-ignore-label":"nodegroup-name",
                "expander":"least-waste","scan-interval":"10s","skip-nodes-with-custom-controller-pods":"true",
                "skip-nodes-with-local-storage":"false","skip-nodes-with-system-pods":"false"},
                "fullnameOverride":"cluster-autoscaler","image":{"tag":"v1.35.2"},"nodeSelector":{"role":"tooling"},
                "podAnnotations":{"cluster-autoscaler.kubernetes.io/safe-to-evict":"false"},
                "podDisruptionBudget":{"maxUnavailable":1},"priorityClassName":"system-cluster-critical",
                "rbac":{"serviceAccount":{"create":true,"name":"cluster-autoscaler"}},"replicaCount":2,
                "resources":{"limits":{"memory":"1Gi"},"requests":{"cpu":"100m","memory":"600Mi"}},
                "securityContext":{"fsGroup":65534,"runAsGroup":65534,"runAsNonRoot":true,"runAsUser":65534,
                "seccompProfile":{"type":"RuntimeDefault"}},
                "topologySpreadConstraints":[{"labelSelector":{"matchLabels":
                {"app.kubernetes.io/instance":"cluster-autoscaler"}},"maxSkew":1,
                "topologyKey":"kubernetes.io/hostname","whenUnsatisfiable":"ScheduleAnyway"}]}
                """.JoinLines()));
    }

    [TestCase("1.33", "v1.33.6")]
    [TestCase("1.34", "v1.34.5")]
    [TestCase("1.35", "v1.35.2")]
    [TestCase("1.36", "v1.36.1")]
    public async Task Image_OfTheAutoscaler_IsThatOfTheKubernetesVersion(string version, string tag)
    {
        var run = await ServiceRun.OfAll(version: version);
        Assert.That(run.ValuesOf(ServiceRun.Autoscaler), Does.Contain($"\"image\":{{\"tag\":\"{tag}\"}}"));
    }

    [TestCase("1.31")]
    [TestCase("2.0")]
    public void Image_OfAVersionWithoutPins_IsRefused(string version) =>
        Assert.That(
            () => ClusterAutoscalerValues.ImageTag(version),
            Throws.ArgumentException.With.Message.StartsWith(
                $"kubernetesVersion has '{version}'; accepted: 1.33, 1.34, 1.35, 1.36"));

    [Test]
    public async Task Policy_OfTheAutoscaler_ScalesGroupsOfThisClusterOnly()
    {
        var run = await ServiceRun.OfAll();
        Assert.That(
            run.Single("aws:iam/rolePolicy:RolePolicy", "autoscaler-scaling-policy")["policy"],
            Is.EqualTo(
                """
                {"Version":"2012-10-17","Statement":[{"Sid":"ReadScalingGroups","Effect":"Allow",
                "Action":["autoscaling:DescribeAutoScalingGroups","autoscaling:DescribeAutoScalingInstances",
                "autoscaling:DescribeLaunchConfigurations","autoscaling:DescribeScalingActivities",
                "ec2:DescribeImages","ec2:DescribeInstanceTypes","ec2:DescribeLaunchTemplateVersions",
                "ec2:GetInstanceTypesFromInstanceRequirements"],"Resource":"*"},
                {"Sid":"ReadNodeGroups","Effect":"Allow","Action":"eks:DescribeNodegroup",
                "Resource":"arn:aws:eks:eu-west-1:123456789012:nodegroup/dataplatform-dev/*/*"},
                {"Sid":"ScaleOwnGroups","Effect":"Allow",
                "Action":["autoscaling:SetDesiredCapacity","autoscaling:TerminateInstanceInAutoScalingGroup"],
                "Resource":"arn:aws:autoscaling:eu-west-1:123456789012:autoScalingGroup:*:autoScalingGroupName/*",
                "Condition":{"StringEquals":{"aws:ResourceTag/k8s.io/cluster-autoscaler/dataplatform-dev":"owned",
                "aws:ResourceTag/k8s.io/cluster-autoscaler/enabled":"true"}}}]}
                """.JoinLines()));
    }
}
