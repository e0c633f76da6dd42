using DataPlatform.Components.Dss;
using DataPlatform.Tests.Platform.Cluster;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;

namespace DataPlatform.Tests.Platform.Dss.Access;

public sealed class DssClusterAccessTests
{
    private const string Rbac = "kubernetes:rbac.authorization.k8s.io/v1";
    private const string Entry = "aws:eks/accessEntry:AccessEntry";
    private const string Rule = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";

    private const string Everything =
        """
        "get","list","watch","create","update","patch","delete","deletecollection"
        """;

    [Test]
    public async Task Access_ToOneNamespace_IsMadeOfThese() =>
        Assert.That((await Of("dss")).Counts, Is.EquivalentTo(new Dictionary<string, int>
        {
            ["dataplatform:dss:DssClusterAccess"] = 1,
            ["eks:index:Cluster"] = 1,
            ["kubernetes:core/v1:Namespace"] = 1,
            ["pulumi:providers:kubernetes"] = 1,
            [Entry] = 1,
            [Rule] = 3,
            [$"{Rbac}:ClusterRole"] = 1,
            [$"{Rbac}:ClusterRoleBinding"] = 1,
            [$"{Rbac}:Role"] = 1,
            [$"{Rbac}:RoleBinding"] = 1,
        }));

    [Test]
    public async Task Entry_OfDss_GivesItAGroupAndNoPolicy() =>
        Assert.That(
            (await Of("dss")).Single(Entry).Json,
            Is.EqualTo(
                """
                {"clusterName":"dataplatform-dev","kubernetesGroups":["dataplatform-dss"],
                "principalArn":"arn:dss","tags":{"Name":"dataplatform-dev-dss"},"type":"STANDARD"}
                """.JoinLines()));

    [Test]
    public async Task Role_OfANamespace_SaysThis() =>
        Assert.That(
            (await Of("dss")).Single($"{Rbac}:Role", "a-dss-role").Json,
            Is.EqualTo(
                $$"""
                {"apiVersion":"rbac.authorization.k8s.io/v1","kind":"Role","metadata":{"labels":{
                "app.kubernetes.io/managed-by":"pulumi"},"name":"dataplatform-dss","namespace":"dss"},"rules":[
                {"apiGroups":[""],"resources":["configmaps","persistentvolumeclaims","pods","secrets","services"],
                "verbs":[{{Everything}}]},
                {"apiGroups":[""],"resources":["events","limitranges","pods/log","pods/status","resourcequotas"],
                "verbs":["get","list","watch"]},
                {"apiGroups":[""],"resources":["pods/attach","pods/exec","pods/portforward"],
                "verbs":["create","get"]},
                {"apiGroups":["apps"],"resources":["deployments","deployments/scale","replicasets"],
                "verbs":[{{Everything}}]},
                {"apiGroups":["autoscaling"],"resources":["horizontalpodautoscalers"],"verbs":[{{Everything}}]},
                {"apiGroups":["batch"],"resources":["jobs"],"verbs":[{{Everything}}]},
                {"apiGroups":["networking.k8s.io"],"resources":["ingresses"],"verbs":[{{Everything}}]},
                {"apiGroups":[""],"resources":["serviceaccounts"],"verbs":[{{Everything}}]},
                {"apiGroups":[""],"resources":["serviceaccounts/token"],"verbs":["create"]},
                {"apiGroups":["rbac.authorization.k8s.io"],"resources":["rolebindings","roles"],
                "verbs":[{{Everything}}]}]}
                """.JoinLines()));

    [Test]
    public async Task Role_OfTheCluster_ReadsNodesAndNamesOfNamespaces() =>
        Assert.That(
            (await Of("dss")).Single($"{Rbac}:ClusterRole").Json,
            Is.EqualTo(
                """
                {"apiVersion":"rbac.authorization.k8s.io/v1","kind":"ClusterRole","metadata":{"labels":{
                "app.kubernetes.io/managed-by":"pulumi"},"name":"dataplatform-dss"},"rules":[
                {"apiGroups":[""],"resources":["namespaces","nodes"],"verbs":["get","list","watch"]},
                {"apiGroups":["metrics.k8s.io"],"resources":["nodes"],"verbs":["get","list"]}]}
                """.JoinLines()));

    [TestCase("RoleBinding", "a-dss-binding", "Role")]
    [TestCase("ClusterRoleBinding", "a-cluster-binding", "ClusterRole")]
    public async Task Binding_OfARole_IsForTheGroupOfTheEntry(string type, string name, string role)
    {
        var run = await Of("dss");
        var binding = run.Single($"{Rbac}:{type}", name);
        Assert.Multiple(() =>
        {
            Assert.That(
                StableJson.Of(binding["roleRef"]),
                Is.EqualTo(
                    $$"""{"apiGroup":"rbac.authorization.k8s.io","kind":"{{role}}","name":"dataplatform-dss"}"""));
            Assert.That(
                StableJson.Of(binding["subjects"]),
                Is.EqualTo(
                    """
                    [{"apiGroup":"rbac.authorization.k8s.io","kind":"Group","name":"dataplatform-dss"}]
                    """));
        });
    }

    [Test]
    public async Task Ways_BetweenHostAndPods_AreTheseAndNoMore() =>
        Assert.That(
            (await Of("dss")).OfType(Rule).Select(rule =>
                $"{rule["referencedSecurityGroupId"]} to {rule["securityGroupId"]}: "
                + $"{rule["ipProtocol"]} {rule["fromPort"]}-{rule["toPort"]}"),
            Is.EqualTo(new[]
            {
                "sg-cluster to sg-host: tcp 0-65535",
                "sg-host to sg-cluster: tcp 443-443",
                "sg-host to sg-cluster: tcp 1024-65535",
            }));

    // Two security groups that name each other go only after the rules, whatever else goes with the cluster.
    [Test]
    public async Task Ways_WhenTheClusterIsDeleted_AreDeletedThemselves()
    {
        var run = await Of("dss");
        Assert.Multiple(() =>
        {
            foreach (var rule in run.NamesOf(Rule))
                Assert.That(run.OptionsOf(Rule, rule).DeletedWith, Is.Null, rule);
            Assert.That(run.OptionsOf(Entry, "a-entry").DeletedWith, Is.EqualTo("eks"));
        });
    }

    [Test]
    public async Task Roles_OfNamespaces_ComeAfterTheNamespacesAndBeforeTheirBindings()
    {
        var run = await Of("dss", "webapps");
        Assert.Multiple(() =>
        {
            Assert.That(run.NamesOf($"{Rbac}:Role"), Is.EqualTo(new[] { "a-dss-role", "a-webapps-role" }));
            Assert.That(
                run.OptionsOf($"{Rbac}:Role", "a-webapps-role").DependsOn, Is.EqualTo(new[] { "namespace" }));
            Assert.That(
                run.OptionsOf($"{Rbac}:RoleBinding", "a-webapps-binding").DependsOn,
                Is.EqualTo(new[] { "a-webapps-role" }));
        });
    }

    [Test]
    public async Task Resources_OfTheAccess_AreAllThatDssNeeds()
    {
        string[] names = [];
        _ = await new RecordingCloud().RunAsync(() =>
            names = [.. Make("dss").Resources.Select(resource => resource.GetResourceName())]);
        Assert.That(names, Is.EqualTo(new[]
        {
            "a-entry", "a-cluster-role", "a-cluster-binding", "a-dss-role", "a-dss-binding", "a-from-pods", "a-to-api",
            "a-to-pods",
        }));
    }

    [Test]
    public void Namespace_GivenTwice_IsRefused() =>
        Assert.That(
            async () => await Of("dss", "dss"),
            Throws.Exception.With.Message.Contains("Namespaces has 'dss' twice; accepted: each once"));

    private static Task<Recording> Of(params string[] namespaces) =>
        new RecordingCloud().RunAsync(() => _ = Make(namespaces));

    private static DssClusterAccess Make(params string[] namespaces)
    {
        var cluster = TestCluster.Create();
        return new("a", new()
        {
            Cluster = cluster,
            PrincipalArn = "arn:dss",
            Namespaces = namespaces,
            HostSecurityGroupId = "sg-host",
            NamespaceResources =
            [
                new Namespace("namespace", new(), new CustomResourceOptions { Provider = cluster.KubernetesProvider }),
            ],
        });
    }
}
