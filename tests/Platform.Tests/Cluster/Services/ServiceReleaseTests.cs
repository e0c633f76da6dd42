using System.Collections.Immutable;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Cluster.Services;

public sealed class ServiceReleaseTests
{
    private const string Repository = ",\"repositoryOpts\":{\"repo\":\"";

    [TestCase(
        ServiceRun.Autoscaler,
        "cluster-autoscaler",
        "cluster-autoscaler",
        "kube-system",
        "9.59.0",
        Repository + "https://kubernetes.github.io/autoscaler\"}")]
    [TestCase(
        ServiceRun.Balancer,
        "aws-load-balancer-controller",
        "aws-load-balancer-controller",
        "kube-system",
        "3.5.0",
        Repository + "https://aws.github.io/eks-charts\"}")]
    [TestCase(
        ServiceRun.Certificates,
        "oci://quay.io/jetstack/charts/cert-manager",
        "cert-manager",
        "cert-manager",
        "v1.21.1",
        "")]
    [TestCase(
        ServiceRun.Gpus,
        "nvidia-device-plugin",
        "nvidia-device-plugin",
        "kube-system",
        "0.20.0",
        Repository + "https://nvidia.github.io/k8s-device-plugin\"}")]
    public async Task Release_OfAService_IsPinnedNamedAndAllOrNothing(
        string service, string chart, string name, string @namespace, string version, string repository)
    {
        var run = await ServiceRun.OfAll();
        var release = run.Single(ServiceRun.Release, $"{service}-release");
        Assert.That(
            StableJson.Of(release.Inputs.Remove("values")),
            Is.EqualTo(
                $$"""
                {"atomic":true,"chart":"{{chart}}","cleanupOnFail":true,"compat":"true","maxHistory":10,
                "name":"{{name}}","namespace":"{{@namespace}}"{{repository}},"skipCrds":false,"timeout":600,
                "version":"{{version}}"}
                """.JoinLines()));
    }

    [TestCase(ServiceRun.Autoscaler, "autoscaler-identity", "nodes")]
    [TestCase(ServiceRun.Balancer, "balancer-identity", "nodes")]
    [TestCase(ServiceRun.Certificates, "certificates-namespace", "nodes")]
    [TestCase(ServiceRun.Gpus, "nodes")]
    public async Task Release_OfAService_ComesAfterItsRoleAndTheNodesAndGoesWithTheCluster(
        string service, params string[] after)
    {
        var run = await ServiceRun.OfAll();
        var options = run.OptionsOf(ServiceRun.Release, $"{service}-release");
        Assert.Multiple(() =>
        {
            Assert.That(options.DependsOn, Is.EqualTo(after));
            Assert.That(options.DeletedWith, Is.EqualTo("eks"));
            Assert.That(options.Parent, Is.EqualTo(service));
            Assert.That(
                run.Single(ServiceRun.Release, $"{service}-release").Provider,
                Does.EndWith("$pulumi:providers:kubernetes::kubernetes::kubernetes-id"));
        });
    }

    [TestCase(ServiceRun.Autoscaler, "cluster-autoscaler", "scaling")]
    [TestCase(ServiceRun.Balancer, "aws-load-balancer-controller", "balancing")]
    public async Task Identity_OfAService_IsAssociatedOnceItMayAct(string service, string account, string policy)
    {
        const string Association = "aws:eks/podIdentityAssociation:PodIdentityAssociation";
        var run = await ServiceRun.OfAll();
        var options = run.OptionsOf(Association, $"{service}-identity");
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single(Association, $"{service}-identity").Json,
                Is.EqualTo(
                    $$"""
                    {"clusterName":"dataplatform-dev","namespace":"kube-system",
                    "roleArn":"arn:aws:mock:::{{service}}-role","serviceAccount":"{{account}}"}
                    """.JoinLines()));
            Assert.That(options.DependsOn, Is.EqualTo(new[] { $"{service}-{policy}-policy" }));
            Assert.That(options.DeletedWith, Is.EqualTo("eks"));
        });
    }

    // Roles and policies are made beside the control plane, which takes ten minutes.
    [Test]
    public async Task Roles_OfServices_DoNotWaitForTheClusterNorHaveNamesThatCollide()
    {
        var run = await ServiceRun.OfAll();
        Assert.Multiple(() =>
        {
            foreach (var role in run.OfType("aws:iam/role:Role"))
            {
                Assert.That(role.Inputs.Keys.Order(), Is.EqualTo(new[] { "assumeRolePolicy", "description" }));
                Assert.That(run.OptionsOf(role.Type, role.Name).DependsOn, Is.Empty);
                Assert.That(run.OptionsOf(role.Type, role.Name).DeletedWith, Is.Null);
            }

            foreach (var policy in run.OfType("aws:iam/rolePolicy:RolePolicy"))
                Assert.That(policy.Inputs.Keys.Order(), Is.EqualTo(new[] { "policy", "role" }));
        });
    }

    // No dashboard, and nothing bound to cluster-admin: all there is are these, and the charts listed above.
    [Test]
    public async Task Services_Together_AreTheseResourcesAndNoOthers()
    {
        var run = await ServiceRun.OfAll();
        Assert.That(
            run.Counts.RemoveRange(["aws:cloudwatch/logGroup:LogGroup", "eks:index:Cluster"])
                .Where(count => !count.Key.StartsWith("dataplatform:", StringComparison.Ordinal)),
            Is.EqualTo(new Dictionary<string, int>
            {
                ["aws:eks/podIdentityAssociation:PodIdentityAssociation"] = 2,
                ["aws:iam/role:Role"] = 2,
                ["aws:iam/rolePolicy:RolePolicy"] = 2,
                ["kubernetes:core/v1:Namespace"] = 1,
                [ServiceRun.Release] = 4,
                ["pulumi:providers:kubernetes"] = 1,
            }));
    }

    [Test]
    public async Task Values_OfServices_NameNoLatestImageAndHoldNoSecret()
    {
        var run = await ServiceRun.OfAll();
        var values = run.OfType(ServiceRun.Release).SelectMany(release => Leaves("", release["values"])).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(values, Has.Length.GreaterThan(80));
            Assert.That(values.Where(value => value.Text.Contains("latest", StringComparison.Ordinal)), Is.Empty);
            Assert.That(
                values.Where(value => value.Path.Contains("password", StringComparison.OrdinalIgnoreCase)
                    || value.Path.Contains("accesskey", StringComparison.OrdinalIgnoreCase)),
                Is.Empty);
        });
    }

    private static IEnumerable<(string Path, string Text)> Leaves(string path, object value) => value switch
    {
        ImmutableDictionary<string, object> map => map.SelectMany(entry => Leaves($"{path}/{entry.Key}", entry.Value)),
        ImmutableArray<object> list => list.SelectMany(item => Leaves(path, item)),
        _ => [(path, value.ToString() ?? "")],
    };
}
