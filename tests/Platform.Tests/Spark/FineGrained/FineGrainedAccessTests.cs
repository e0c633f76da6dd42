using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DataPlatform.Components.Spark.FineGrained;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi.Utilities;

namespace DataPlatform.Tests.Platform.Spark.FineGrained;

public sealed class FineGrainedAccessTests
{
    private const string CloudControl = "aws:cloudcontrol/resource:Resource";
    private const string ClusterRole = "kubernetes:rbac.authorization.k8s.io/v1:ClusterRole";
    private const string ClusterRoleBinding = "kubernetes:rbac.authorization.k8s.io/v1:ClusterRoleBinding";
    private const string NetworkPolicy = "kubernetes:networking.k8s.io/v1:NetworkPolicy";

    [Test]
    public async Task Parts_Always_AreTheEnginesRoleItsNamespaceAndTheSecurityConfiguration()
    {
        var run = await FineGrainedRun.Of();
        Assert.That(
            run.Options.Where(options => options.Parent == "fine").Select(options => options.Name),
            Is.EquivalentTo(new[]
            {
                "fine-allow-system",
                "fine-allow-user",
                "fine-cluster-role",
                "fine-cluster-role-binding",
                "fine-engine-policy",
                "fine-engine-role",
                "fine-security",
                "fine-system",
            }));
    }

    [Test]
    public async Task SecurityConfiguration_Always_NamesTheEngineAndItsPlace()
    {
        var run = await FineGrainedRun.Of(
            tags: ImmutableSortedDictionary<string, string>.Empty.Add("Project", "p"));
        var security = run.Single(CloudControl, "fine-security");
        var options = run.OptionsOf(CloudControl, "fine-security");
        Assert.Multiple(() =>
        {
            Assert.That(security["typeName"], Is.EqualTo("AWS::EMRContainers::SecurityConfiguration"));
            Assert.That(
                security["desiredState"],
                Is.EqualTo(
                    """
                    {"Name":"dataplatform-dev-governed","SecurityConfigurationData":{"AuthorizationConfiguration":
                    {"LakeFormationConfiguration":{"AuthorizedSessionTagValue":"EMR on EKS Engine",
                    "QueryEngineRoleArn":"arn:aws:mock:::fine-engine-role",
                    "SecureNamespaceInfo":{"ClusterId":"dataplatform-dev","Namespace":"governed-jobs-system"}}}},
                    "Tags":[{"Key":"Name","Value":"dataplatform-dev-governed"},{"Key":"Project","Value":"p"}]}
                    """.JoinLines()));
            Assert.That(options.DeleteBeforeReplace, Is.True);
            Assert.That(
                options.DependsOn,
                Is.SupersetOf(new[]
                {
                    "fine-allow-system",
                    "fine-allow-user",
                    "fine-cluster-role-binding",
                    "fine-engine-policy",
                    "fine-system-namespace",
                }));
        });
    }

    [Test]
    public async Task Engine_Always_HasANamedRoleForPodsOfItsOwnNamespace()
    {
        var run = await FineGrainedRun.Of();
        var role = run.Single("aws:iam/role:Role", "fine-engine-role");
        Assert.Multiple(() =>
        {
            Assert.That(role["name"], Is.EqualTo("dataplatform-dev-governed-engine"));
            Assert.That(StableJson.Of(role["tags"]), Is.EqualTo("""{"Name":"dataplatform-dev-governed-engine"}"""));
            Assert.That(
                role["assumeRolePolicy"],
                Is.EqualTo(
                    """
                    {"Version":"2012-10-17","Statement":[{"Sid":"TakeByWebIdentity","Effect":"Allow",
                    "Principal":{"Federated":"arn:aws:iam::123456789012:oidc-provider/oidc.mock/id/1"},
                    "Action":"sts:AssumeRoleWithWebIdentity","Condition":{
                    "StringEquals":{"oidc.mock/id/1:aud":"sts.amazonaws.com"},
                    "StringLike":{"oidc.mock/id/1:sub":"system:serviceaccount:governed-jobs-system:
                    emr-containers-sa-*-*-123456789012-2i2fq78bzb7xo1il8ioljpll6q0b9bhua6sc6261sojhb9w6lh"}}}]}
                    """.JoinLines()));
            Assert.That(
                run.Single("aws:iam/rolePolicy:RolePolicy", "fine-engine-policy")["policy"],
                Is.EqualTo(
                    """
                    {"Version":"2012-10-17","Statement":[{"Sid":"TakeJobRoleMarked","Effect":"Allow",
                    "Action":["sts:AssumeRole","sts:TagSession"],
                    "Resource":"arn:aws:iam::123456789012:role/dataplatform-dev-governed-execRole",
                    "Condition":{"StringEquals":{"aws:RequestTag/LakeFormationAuthorizedCaller":"EMR on EKS Engine"}}},
                    {"Sid":"TakeJobRole","Effect":"Allow","Action":"sts:AssumeRole",
                    "Resource":"arn:aws:iam::123456789012:role/dataplatform-dev-governed-execRole"},
                    {"Sid":"CertificatesBetweenPods","Effect":"Allow",
                    "Action":"emr-containers:CreateCertificate","Resource":"*"}]}
                    """.JoinLines()));
        });
    }

    [Test]
    public async Task ClusterRole_Always_HasTheRulesOfNamespacesAndThoseAcrossThem()
    {
        var run = await FineGrainedRun.Of();
        var role = JsonNode.Parse(run.Single(ClusterRole).Json)!;
        var rules = role["rules"]!.AsArray();
        Assert.Multiple(() =>
        {
            Assert.That((string?)role["metadata"]!["name"], Is.EqualTo("emr-containers-governed-jobs"));
            Assert.That(
                rules.Select(rule => string.Join(',', rule!["resources"]!.AsArray().Select(item => (string?)item))),
                Is.EqualTo(new[]
                {
                    "namespaces",
                    "serviceaccounts,services,configmaps,events,pods,pods/log",
                    "secrets",
                    "statefulsets,deployments",
                    "jobs",
                    "ingresses",
                    "roles,rolebindings",
                    "persistentvolumeclaims",
                    "clusterroles,clusterrolebindings",
                    "clusterpolicies",
                }));
            Assert.That(
                rules[8]!.ToJsonString(),
                Is.EqualTo(
                    """
                    {"apiGroups":["rbac.authorization.k8s.io"],"resources":["clusterroles","clusterrolebindings"],
                    "verbs":["get","list","watch","describe","create","edit","delete","deletecollection","annotate",
                    "patch","label"]}
                    """.JoinLines()));
            Assert.That(
                rules[9]!.ToJsonString(),
                Is.EqualTo(
                    """
                    {"apiGroups":["kyverno.io"],"resources":["clusterpolicies"],"verbs":["create","delete"]}
                    """.JoinLines()));
            Assert.That(
                run.Single(ClusterRoleBinding).Json,
                Is.EqualTo(
                    """
                    {"apiVersion":"rbac.authorization.k8s.io/v1","kind":"ClusterRoleBinding",
                    "metadata":{"labels":{"app.kubernetes.io/managed-by":"pulumi"},
                    "name":"emr-containers-governed-jobs"},
                    "roleRef":{"apiGroup":"rbac.authorization.k8s.io","kind":"ClusterRole",
                    "name":"emr-containers-governed-jobs"},
                    "subjects":[{"apiGroup":"rbac.authorization.k8s.io","kind":"User","name":"emr-containers"}]}
                    """.JoinLines()));
        });
    }

    [Test]
    public async Task ClusterRole_Always_ComesBeforeItsBindingAndGoesWithTheCluster()
    {
        var run = await FineGrainedRun.Of();
        var role = run.OptionsOf(ClusterRole, "fine-cluster-role");
        var binding = run.OptionsOf(ClusterRoleBinding, "fine-cluster-role-binding");
        Assert.Multiple(() =>
        {
            Assert.That(binding.DependsOn, Is.EqualTo(new[] { "fine-cluster-role" }));
            Assert.That((role.DeletedWith, binding.DeletedWith), Is.EqualTo(("eks", "eks")));
        });
    }

    [TestCase("fine-allow-system", "governed-jobs", "governed-jobs-system")]
    [TestCase("fine-allow-user", "governed-jobs-system", "governed-jobs")]
    public async Task Namespaces_Always_ReachEachOther(string name, string @namespace, string other)
    {
        var run = await FineGrainedRun.Of();
        var policy = JsonNode.Parse(run.Single(NetworkPolicy, name).Json)!;
        Assert.Multiple(() =>
        {
            Assert.That((string?)policy["metadata"]!["namespace"], Is.EqualTo(@namespace));
            Assert.That((string?)policy["metadata"]!["name"], Is.EqualTo($"allow-{other}"));
            Assert.That(
                policy["spec"]!.ToJsonString(),
                Is.EqualTo(
                    """
                    {"egress":[{"to":[{"namespaceSelector":{"matchLabels":
                    {"kubernetes.io/metadata.name":"OTHER"}}}]}],
                    "ingress":[{"from":[{"namespaceSelector":{"matchLabels":
                    {"kubernetes.io/metadata.name":"OTHER"}}}]}],
                    "podSelector":{},"policyTypes":["Ingress","Egress"]}
                    """.JoinLines().Replace("OTHER", other, StringComparison.Ordinal)));
        });
    }

    [Test]
    public async Task SystemNamespace_Always_ComesAfterWhatIsGivenAndHasNoLoadBalancers()
    {
        var run = await FineGrainedRun.Of();
        Assert.Multiple(() =>
        {
            Assert.That(
                run.OptionsOf("kubernetes:core/v1:Namespace", "fine-system-namespace").DependsOn,
                Is.EqualTo(new[] { FineGrainedRun.Before }));
            Assert.That(run.NamesOf(NetworkPolicy), Does.Contain("fine-system-default-deny"));
            Assert.That(run.NamesOf(NetworkPolicy), Does.Contain("user-allow-load-balancers"));
            Assert.That(run.NamesOf(NetworkPolicy), Does.Not.Contain("fine-system-allow-load-balancers"));
            Assert.That(
                run.OptionsOf(NetworkPolicy, "fine-allow-system").DependsOn, Does.Contain("user-namespace"));
            Assert.That(
                run.OptionsOf(NetworkPolicy, "fine-allow-user").DependsOn, Does.Contain("fine-system-namespace"));
        });
    }

    [Test]
    public async Task Outputs_Always_AreWhatTheVirtualClusterIsMadeWith()
    {
        FineGrainedAccess? made = null;
        await FineGrainedRun.Of(look: access => made = access);
        var (security, role) = (
            await OutputUtilities.GetValueAsync(made!.SecurityConfigurationId),
            await OutputUtilities.GetValueAsync(made.QueryEngineRoleArn));
        Assert.Multiple(() =>
        {
            Assert.That(security, Is.EqualTo("fine-security-id"));
            Assert.That(role, Is.EqualTo("arn:aws:mock:::fine-engine-role"));
            Assert.That(made.SystemNamespace, Is.EqualTo("governed-jobs-system"));
            Assert.That(
                made.Resources.Select(part => part.GetResourceName()),
                Is.EquivalentTo(new[]
                {
                    "fine-allow-system",
                    "fine-allow-user",
                    "fine-cluster-role",
                    "fine-cluster-role-binding",
                    "fine-engine-policy",
                    "fine-security",
                    "fine-system-allow-dns",
                    "fine-system-allow-https",
                    "fine-system-allow-pod-identity",
                    "fine-system-allow-same-namespace",
                    "fine-system-default-deny",
                    "fine-system-namespace",
                }));
        });
    }

    [Test]
    public void Args_WithANamespaceTooLong_AreRefused() =>
        Assert.That(
            async () => await FineGrainedRun.Of(FineGrainedRun.Spec with { Namespace = new string('a', 57) }),
            Throws.Exception.With.Message.Contains("Spec.namespace: 'aaa"));
}
