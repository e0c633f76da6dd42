using System.Numerics;
using System.Text;
using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Estate;

/// <summary>
/// EMR works in the namespaces of virtual clusters and nowhere else, and nobody but its own pods of a namespace takes
/// the role that is for them.
/// </summary>
public class SparkAccessTests(string stack) : EstateTests(stack)
{
    private const string Account = "111122223333";
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const string Rbac = "kubernetes:rbac.authorization.k8s.io/v1:";

    // By virtual cluster.
    private Dictionary<string, string> Namespaces => Stack == "prod"
        ? new() { ["batchjob"] = "batchjob", ["emrvcplatform"] = "dataanalysis", ["forecasting"] = "forecasting" }
        : new() { ["batchjob"] = "batchjob", ["emrvcplatform"] = "dataanalysis" };

    private string Prefix => $"dataplatform-{Stack}";

    [Test]
    public void ExecutionRoles_AreTakenByEmrsPodsOfTheirNamespaceOnly()
    {
        var issuer = Plan.Outputs["oidcIssuer"]!.GetValue<string>();
        Assert.Multiple(() =>
        {
            foreach (var (label, space) in Namespaces.Append(new("platform-myendpoint", "dataanalysis")))
            {
                var name = $"{Prefix}-{label}-execRole";
                var role = All("aws:iam/role:Role").Single(one => Input<string>(one, "name") == name);
                var statements = Statements(role, "assumeRolePolicy");
                var web = statements[0]["Condition"]!;
                Assert.That($"{web["StringEquals"]![$"{issuer}:aud"]}", Is.EqualTo("sts.amazonaws.com"), label);
                Assert.That(
                    $"{web["StringLike"]![$"{issuer}:sub"]}",
                    Is.EqualTo($"system:serviceaccount:{space}:emr-containers-sa-*-*-{Account}-{Base36(name)}"));
                Assert.That(
                    statements.Skip(1).SelectMany(PodsOf),
                    Is.EqualTo(label == "platform-myendpoint" ? [] : PodIdentities(space, name)),
                    label);
                Assert.That(
                    Attached("aws:eks/podIdentityAssociation:PodIdentityAssociation", "roleArn", role).Select(one =>
                        $"{Input<string>(one, "namespace")} {Input<string>(one, "serviceAccount")}"),
                    Is.EquivalentTo(label == "platform-myendpoint" ? [] : PodIdentities(space, name)),
                    label);
            }
        });
    }

    [Test]
    public void Emr_HasItsFullRightsInEveryVirtualClustersNamespaceAndNowhereElse()
    {
        var roles = All($"{Rbac}Role").Where(role => Meta(role, "name") == "emr-containers").ToList();
        Assert.That(roles.Select(role => Meta(role, "namespace")), Is.EquivalentTo(Namespaces.Values));
        Each(roles, role =>
        {
            var rules = role.Inputs["rules"]!.AsArray().SelectMany(rule =>
                PlanPolicy.Terms(rule!["resources"]).Select(what => (what, verbs: PlanPolicy.Terms(rule["verbs"]))))
                .ToDictionary(rule => rule.what, rule => rule.verbs);
            Assert.That(rules.Keys, Is.EquivalentTo(new[]
            {
                "namespaces", "serviceaccounts", "services", "configmaps", "events", "pods", "pods/log", "secrets",
                "statefulsets", "deployments", "jobs", "ingresses", "roles", "rolebindings", "persistentvolumeclaims",
            }));
            Assert.That(rules["persistentvolumeclaims"], Is.EquivalentTo(rules["pods"]));
            Assert.That(rules.Values.SelectMany(verbs => verbs), Has.None.EqualTo("*"));
        });
    }

    [Test]
    public void Bindings_AreOfARoleInTheirNamespaceToEmrOrDriversOfTheNamespacesRoles()
    {
        var roles = All($"{Rbac}Role").Select(InNamespace).ToHashSet();
        var drivers = Namespaces.ToDictionary(
            place => place.Value, place => $"spark-driver-{Account}-{Base36($"{Prefix}-{place.Key}-execRole")}");
        Each(OfSpark($"{Rbac}RoleBinding"), binding =>
        {
            var subjects = binding.Inputs["subjects"]!.AsArray()
                .Select(one => $"{one!["kind"]} {one["name"]}").ToList();
            Assert.That(
                roles, Does.Contain($"{binding.Inputs["roleRef"]!["name"]} in {Meta(binding, "namespace")}"));
            Assert.That(
                subjects[0],
                Is.EqualTo(Meta(binding, "name") == "emr-containers"
                    ? "User emr-containers"
                    : $"ServiceAccount emr-containers-sa-{drivers[Meta(binding, "namespace")]}"));
            Assert.That(
                subjects.Count - 1,
                Is.EqualTo(Meta(binding, "name") != "emr-containers" && Meta(binding, "namespace") == "dataanalysis"
                    ? 2
                    : 0),
                "kernels and sessions of the endpoint");
        });
    }

    private IEnumerable<PlanResource> OfSpark(string type) =>
        All(type).Where(one => one.Name.StartsWith("spark-", StringComparison.Ordinal));

    private static string Meta(PlanResource made, string name) => $"{made.Inputs["metadata"]![name]}";

    private static string InNamespace(PlanResource made) => $"{Meta(made, "name")} in {Meta(made, "namespace")}";

    private static IEnumerable<string> PodsOf(JsonObject statement)
    {
        var tags = statement["Condition"]!["StringEquals"]!;
        return PlanPolicy.Terms(tags["aws:RequestTag/kubernetes-service-account"])
            .Select(account => $"{tags["aws:RequestTag/kubernetes-namespace"]} {account}");
    }

    private static string[] PodIdentities(string space, string role) =>
    [
        .. from component in (string[])["client", "driver", "executor"]
           select $"{space} emr-containers-sa-spark-{component}-{Account}-{Base36(role)}",
    ];

    // As EMR's tools have it: the bytes of the name as one large number.
    private static string Base36(string name)
    {
        var text = new StringBuilder();
        for (var rest = new BigInteger(Encoding.UTF8.GetBytes(name), isUnsigned: true, isBigEndian: true);
            rest > 0;
            rest /= 36)
        {
            text.Insert(0, Digits[(int)(rest % 36)]);
        }

        return text.ToString();
    }
}
