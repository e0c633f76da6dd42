using DataPlatform.Components.Spark.Identity;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using static DataPlatform.Tests.Platform.Spark.VirtualClusterRun;

namespace DataPlatform.Tests.Platform.Spark.Access;

/// <summary>Who may do what in the namespace of a virtual cluster.</summary>
public sealed class EmrAccessTests
{
    private const string Role = "kubernetes:rbac.authorization.k8s.io/v1:Role";
    private const string Binding = "kubernetes:rbac.authorization.k8s.io/v1:RoleBinding";

    private const string Everything =
        """
        "get","list","watch","describe","create","edit","delete","deletecollection","annotate","patch","label"
        """;

    private const string Changing =
        """
        "get","list","watch","describe","create","edit","delete","annotate","patch","label"
        """;

    [Test]
    public async Task Emr_InTheNamespace_MayDoAllThatItsGuideAsksFor()
    {
        var run = await Of(cluster => Args(cluster));
        Assert.That(
            run.Single(Role, "vc-access-role").Json,
            Is.EqualTo(
                $$"""
                {"apiVersion":"rbac.authorization.k8s.io/v1","kind":"Role","metadata":{"labels":{
                "app.kubernetes.io/managed-by":"pulumi"},"name":"emr-containers","namespace":"batchjob"},"rules":[
                {"apiGroups":[""],"resources":["namespaces"],"verbs":["get"]},
                {"apiGroups":[""],"resources":["serviceaccounts","services","configmaps","events","pods","pods/log"],
                "verbs":[{{Everything}}]},
                {"apiGroups":[""],"resources":["secrets"],"verbs":["create","patch","delete","watch"]},
                {"apiGroups":["apps"],"resources":["statefulsets","deployments"],"verbs":[{{Changing}}]},
                {"apiGroups":["batch"],"resources":["jobs"],"verbs":[{{Changing}}]},
                {"apiGroups":["extensions","networking.k8s.io"],"resources":["ingresses"],"verbs":[{{Changing}}]},
                {"apiGroups":["rbac.authorization.k8s.io"],"resources":["roles","rolebindings"],
                "verbs":[{{Everything}}]},
                {"apiGroups":[""],"resources":["persistentvolumeclaims"],"verbs":[{{Everything}}]}]}
                """.JoinLines()));
    }

    [Test]
    public async Task Emr_InTheNamespace_IsTheUserThatTheClusterKnows()
    {
        var run = await Of(cluster => Args(cluster));
        Assert.That(
            run.Single(Binding, "vc-access-binding").Json,
            Is.EqualTo(
                """
                {"apiVersion":"rbac.authorization.k8s.io/v1","kind":"RoleBinding","metadata":{"labels":{
                "app.kubernetes.io/managed-by":"pulumi"},"name":"emr-containers","namespace":"batchjob"},
                "roleRef":{"apiGroup":"rbac.authorization.k8s.io","kind":"Role","name":"emr-containers"},
                "subjects":[{"apiGroup":"rbac.authorization.k8s.io","kind":"User","name":"emr-containers"}]}
                """.JoinLines()));
    }

    [Test]
    public async Task Drivers_OfAJobRole_ManageClaimsAndNothingElse()
    {
        var run = await Of(cluster => Args(cluster, roles: ["execRoleJob"]));
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single(Role, "vc-volumes-role").Json,
                Is.EqualTo(
                    """
                    {"apiVersion":"rbac.authorization.k8s.io/v1","kind":"Role","metadata":{"labels":{
                    "app.kubernetes.io/managed-by":"pulumi"},"name":"emr-containers-volumes","namespace":"batchjob"},
                    "rules":[{"apiGroups":[""],"resources":["persistentvolumeclaims"],
                    "verbs":["get","list","watch","create","delete","deletecollection","patch"]}]}
                    """.JoinLines()));
            Assert.That(
                run.Single(Binding, "vc-volumes-binding").Json,
                Is.EqualTo(
                    """
                    {"apiVersion":"rbac.authorization.k8s.io/v1","kind":"RoleBinding","metadata":{"labels":{
                    "app.kubernetes.io/managed-by":"pulumi"},"name":"emr-containers-volumes","namespace":"batchjob"},
                    "roleRef":{"apiGroup":"rbac.authorization.k8s.io","kind":"Role",
                    "name":"emr-containers-volumes"},
                    "subjects":[{"kind":"ServiceAccount",
                    "name":"emr-containers-sa-spark-driver-123456789012-fevrsm759n9n7uvs2","namespace":"batchjob"}]}
                    """.JoinLines()));
        });
    }

    [Test]
    public async Task Kernels_OfAnEndpointRole_ManageClaimsButTheGatewayDoesNot()
    {
        var run = await Of(cluster => Args(cluster, roles: ["job"], endpointRoles: ["endpoint"]));
        Assert.That(
            Subjects(run),
            Is.EqualTo(new[]
            {
                Account("driver", "job"),
                Account("jeg-kernel", "endpoint"),
                Account("session", "endpoint"),
            }));
    }

    [Test]
    public async Task Roles_InAnyOrderAndTwice_AreTheSameSubjects()
    {
        var run = await Of(cluster => Args(cluster, roles: ["b", "a", "b"]));
        Assert.That(Subjects(run), Is.EqualTo(new[] { Account("driver", "a"), Account("driver", "b") }));
    }

    [Test]
    public async Task Namespace_WithoutRolesInUse_LetsNobodyManageClaimsButEmr()
    {
        var run = await Of(cluster => Args(cluster));
        Assert.Multiple(() =>
        {
            Assert.That(run.NamesOf(Role), Is.EqualTo(new[] { "vc-access-role" }));
            Assert.That(run.NamesOf(Binding), Is.EqualTo(new[] { "vc-access-binding" }));
        });
    }

    [TestCase("access")]
    [TestCase("volumes")]
    public async Task Rights_Always_ComeAfterTheNamespaceAndGoWithTheCluster(string label)
    {
        var run = await Of(cluster => Args(cluster, OwnSpec, roles: ["role"]));
        var role = run.OptionsOf(Role, $"vc-{label}-role");
        var binding = run.OptionsOf(Binding, $"vc-{label}-binding");
        Assert.Multiple(() =>
        {
            Assert.That(role.DependsOn, Does.Contain("vc-namespace-namespace"));
            Assert.That(binding.DependsOn, Is.EqualTo(new[] { $"vc-{label}-role" }));
            Assert.That((role.DeletedWith, binding.DeletedWith), Is.EqualTo(("eks", "eks")));
            Assert.That((role.Parent, binding.Parent), Is.EqualTo(("vc", "vc")));
        });
    }

    private static string Account(string component, string role) =>
        ServiceAccountNames.Of(component, RecordingCloud.AccountId, role);

    private static IEnumerable<object> Subjects(Recording run) =>
        ((IEnumerable<object>)run.Single(Binding, "vc-volumes-binding")["subjects"])
        .Select(subject => ((IReadOnlyDictionary<string, object>)subject)["name"]);
}
