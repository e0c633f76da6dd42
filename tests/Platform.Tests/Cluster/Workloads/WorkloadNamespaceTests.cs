using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Workloads;
using DataPlatform.Components.Network;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi;
using Pulumi.Utilities;

namespace DataPlatform.Tests.Platform.Cluster.Workloads;

public sealed class WorkloadNamespaceTests
{
    private const string Namespace = "kubernetes:core/v1:Namespace";
    private const string Policy = "kubernetes:networking.k8s.io/v1:NetworkPolicy";
    private const string Quota = "kubernetes:core/v1:ResourceQuota";
    private const string LimitRange = "kubernetes:core/v1:LimitRange";

    private static readonly ImmutableSortedDictionary<string, string> OfEveryNamespace = Specs(
        (
            "default-deny",
            """
            {"podSelector":{},"policyTypes":["Ingress","Egress"]}
            """),
        (
            "allow-dns",
            """
            {"egress":[{"ports":[{"port":53,"protocol":"UDP"},{"port":53,"protocol":"TCP"}],
            "to":[{"namespaceSelector":{"matchLabels":{"kubernetes.io/metadata.name":"kube-system"}},
            "podSelector":{"matchLabels":{"k8s-app":"kube-dns"}}}]}],"podSelector":{},"policyTypes":["Egress"]}
            """),
        (
            "allow-same-namespace",
            """
            {"egress":[{"to":[{"podSelector":{}}]}],"ingress":[{"from":[{"podSelector":{}}]}],
            "podSelector":{},"policyTypes":["Ingress","Egress"]}
            """),
        (
            "allow-pod-identity",
            """
            {"egress":[{"ports":[{"port":80,"protocol":"TCP"}],"to":[{"ipBlock":{"cidr":"169.254.170.23/32"}}]}],
            "podSelector":{},"policyTypes":["Egress"]}
            """),
        (
            "allow-https",
            """
            {"egress":[{"ports":[{"port":443,"protocol":"TCP"}],
            "to":[{"ipBlock":{"cidr":"0.0.0.0/0","except":["169.254.169.254/32"]}}]}],
            "podSelector":{},"policyTypes":["Egress"]}
            """));

    private static readonly ImmutableSortedDictionary<string, string> OfSpark = OfEveryNamespace.AddRange(Specs((
        "allow-load-balancers",
        """
        {"ingress":[{"from":[{"ipBlock":{"cidr":"10.0.0.0/16"}}],"ports":[{"protocol":"TCP"}]}],
        "podSelector":{},"policyTypes":["Ingress"]}
        """)));

    private static readonly ImmutableSortedDictionary<string, string> OfDss = OfEveryNamespace.AddRange(Specs((
        "allow-dss-host",
        """
        {"egress":[{"ports":[{"protocol":"TCP"}],"to":[{"ipBlock":{"cidr":"10.0.0.0/16"}}]}],
        "ingress":[{"from":[{"ipBlock":{"cidr":"10.0.0.0/16"}}],"ports":[{"protocol":"TCP"}]}],
        "podSelector":{},"policyTypes":["Ingress","Egress"]}
        """)));

    [Test]
    public async Task Namespace_ByDefault_EnforcesBaselineAndWarnsOfWhatRestrictedRefuses()
    {
        var run = await WorkloadRun.Of(Spec());
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single(Namespace, "ns-a-namespace").Json,
                Is.EqualTo(
                    """
                    {"apiVersion":"v1","kind":"Namespace","metadata":{"labels":{
                    "app.kubernetes.io/managed-by":"pulumi",
                    "pod-security.kubernetes.io/audit":"restricted","pod-security.kubernetes.io/audit-version":"v1.35",
                    "pod-security.kubernetes.io/enforce":"baseline",
                    "pod-security.kubernetes.io/enforce-version":"v1.35",
                    "pod-security.kubernetes.io/warn":"restricted","pod-security.kubernetes.io/warn-version":"v1.35"},
                    "name":"a"}}
                    """.JoinLines()));
            Assert.That(run.NamesOf("dataplatform:cluster:WorkloadNamespace"), Is.EqualTo(new[] { "ns-a" }));
        });
    }

    [TestCase(PodSecurityLevel.Privileged, "privileged", "1.34")]
    [TestCase(PodSecurityLevel.Baseline, "baseline", "1.36")]
    [TestCase(PodSecurityLevel.Restricted, "restricted", "1.36")]
    public async Task Namespace_OfAnyLevel_EnforcesItInTheClustersVersion(
        PodSecurityLevel level, string text, string version)
    {
        var run = await WorkloadRun.Of(version, Spec() with { PodSecurity = level });
        Assert.That(
            run.Single(Namespace).Json,
            Does.Contain($"\"pod-security.kubernetes.io/enforce\":\"{text}\"")
                .And.Contain($"\"pod-security.kubernetes.io/enforce-version\":\"v{version}\""));
    }

    [TestCase(NamespaceWorkload.General)]
    [TestCase(NamespaceWorkload.Spark)]
    [TestCase(NamespaceWorkload.Dss)]
    public async Task Policies_OfAnyWorkload_AreExactlyThese(NamespaceWorkload workload)
    {
        var expected = workload switch
        {
            NamespaceWorkload.Spark => OfSpark,
            NamespaceWorkload.Dss => OfDss,
            _ => OfEveryNamespace,
        };
        var run = await WorkloadRun.Of(Spec() with { Workload = workload });
        Assert.That(
            run.OfType(Policy).Select(policy => (policy.Name, policy.Json)),
            Is.EqualTo(expected.Select(pair => (
                $"ns-a-{pair.Key}",
                "{\"apiVersion\":\"networking.k8s.io/v1\",\"kind\":\"NetworkPolicy\",\"metadata\":"
                + $"{{\"labels\":{{\"app.kubernetes.io/managed-by\":\"pulumi\"}},\"name\":\"{pair.Key}\","
                + $"\"namespace\":\"a\"}},\"spec\":{pair.Value}}}"))));
    }

    [Test]
    public async Task QuotaAndLimitRange_ByDefault_AreNotThere()
    {
        var run = await WorkloadRun.Of([.. NamespaceSpecs.Default]);
        Assert.Multiple(() =>
        {
            Assert.That(run.OfType(Quota), Is.Empty);
            Assert.That(run.OfType(LimitRange), Is.Empty);
            Assert.That(run.OfType(Namespace), Has.Length.EqualTo(3));
            Assert.That(run.OfType(Policy), Has.Length.EqualTo(18));
        });
    }

    [Test]
    public async Task Quota_WhenAskedFor_HasCanonicalQuantities()
    {
        var run = await WorkloadRun.Of(Spec() with { Quota = Map(("requests.memory", "2048Mi"), ("pods", "1000")) });
        Assert.That(
            run.Single(Quota, "ns-a-quota").Json,
            Is.EqualTo(
                """
                {"apiVersion":"v1","kind":"ResourceQuota","metadata":{"labels":{
                "app.kubernetes.io/managed-by":"pulumi"},"name":"quota","namespace":"a"},
                "spec":{"hard":{"pods":"1k","requests.memory":"2Gi"}}}
                """.JoinLines()));
    }

    [Test]
    public async Task LimitRange_WhenAskedFor_IsOfContainers()
    {
        var run = await WorkloadRun.Of(Spec() with
        {
            DefaultRequests = Map(("cpu", "0.5")),
            DefaultLimits = Map(("cpu", "1000m"), ("memory", "1.5Gi")),
            MaxLimits = Map(("cpu", "16")),
        });
        Assert.That(
            run.Single(LimitRange, "ns-a-limit-range").Json,
            Is.EqualTo(
                """
                {"apiVersion":"v1","kind":"LimitRange","metadata":{"labels":{
                "app.kubernetes.io/managed-by":"pulumi"},"name":"limit-range","namespace":"a"},
                "spec":{"limits":[{"default":{"cpu":"1","memory":"1536Mi"},"defaultRequest":{"cpu":"500m"},
                "max":{"cpu":"16"},"type":"Container"}]}}
                """.JoinLines()));
    }

    [Test]
    public async Task LimitRange_WithOnePartOnly_LeavesTheOthersOut()
    {
        var run = await WorkloadRun.Of(Spec() with { DefaultRequests = Map(("memory", "1Gi")) });
        Assert.That(
            run.Single(LimitRange).Json,
            Does.EndWith("\"spec\":{\"limits\":[{\"defaultRequest\":{\"memory\":\"1Gi\"},\"type\":\"Container\"}]}}"));
    }

    [Test]
    public async Task Guardrails_OfANamespace_ComeAfterItAndItAfterWhatIsAskedFor()
    {
        var run = await WorkloadRun.Of(Spec() with
        {
            Quota = Map(("pods", "10")),
            DefaultRequests = Map(("cpu", "1")),
        });
        var children = run.Options.Where(options => options.Parent == "ns-a").ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(children, Has.Length.EqualTo(8));
            Assert.That(
                children.Where(child => child.Name != "ns-a-namespace").Select(child => child.DependsOn),
                Is.All.EqualTo(new[] { "ns-a-namespace" }));
            Assert.That(
                run.OptionsOf(Namespace, "ns-a-namespace").DependsOn, Is.EqualTo(new[] { WorkloadRun.Before }));
            Assert.That(
                children.Select(child => run.Single(child.Type, child.Name).Provider),
                Is.All.Contain("pulumi:providers:kubernetes::kubernetes::kubernetes-id"));
        });
    }

    [Test]
    public async Task All_OfANamespace_HoldsItAndEveryGuardrail()
    {
        string[] names = [];
        Output<string>? name = null;
        _ = await new RecordingCloud().RunAsync(() =>
        {
            var component = new WorkloadNamespace("ns-a", new()
            {
                Cluster = TestCluster.Create(),
                Spec = Spec() with { Quota = Map(("pods", "10")), DefaultRequests = Map(("cpu", "1")) },
                VpcCidr = WorkloadRun.Vpc,
            });
            names = [.. component.All.Select(resource => resource.GetResourceName())];
            name = component.Name;
        });
        var value = await OutputUtilities.GetValueAsync(name!);
        var before = await OutputUtilities.GetDependenciesAsync(name!);
        Assert.Multiple(() =>
        {
            Assert.That(
                names,
                Is.EqualTo(new[]
                {
                    "ns-a-namespace", "ns-a-default-deny", "ns-a-allow-dns", "ns-a-allow-same-namespace",
                    "ns-a-allow-pod-identity", "ns-a-allow-https", "ns-a-quota", "ns-a-limit-range",
                }));
            Assert.That(value, Is.EqualTo("a"));
            Assert.That(before.Select(resource => resource.GetResourceName()), Is.EqualTo(new[] { "ns-a-namespace" }));
        });
    }

    [Test]
    public async Task Namespaces_InAnyOrder_AreTheSame()
    {
        var forwards = await WorkloadRun.Of([.. NamespaceSpecs.Default]);
        var backwards = await WorkloadRun.Of([.. NamespaceSpecs.Default.Reverse()]);
        Assert.That(
            backwards.Resources.Select(resource => (resource.Type, resource.Name, resource.Json)),
            Is.EqualTo(forwards.Resources.Select(resource => (resource.Type, resource.Name, resource.Json))));
    }

    [Test]
    public async Task Namespaces_WhenOneIsLeftOut_StayAsTheyAre()
    {
        var all = await WorkloadRun.Of([.. NamespaceSpecs.Default]);
        var fewer = await WorkloadRun.Of([.. NamespaceSpecs.Default[1..]]);
        Assert.That(
            fewer.Resources.Select(resource => (resource.Type, resource.Name, resource.Json)),
            Is.SubsetOf(all.Resources.Select(resource => (resource.Type, resource.Name, resource.Json))));
    }

    [Test]
    public void Args_WithAMistakeInTheSpec_AreRefused() =>
        Assert.That(
            async () => await WorkloadRun.Of(Spec() with { Quota = Map(("pods", "x")) }),
            Throws.Exception.With.Message.Contains(
                "Spec.quota.pods: 'x' is not a quantity; accepted: a whole number such as 10"));

    [TestCase("0.0.0.0/0")]
    [TestCase("169.254.0.0/16")]
    public void Args_WithTheMetadataAddressInTheVpc_AreRefused(string block) =>
        Assert.That(
            async () => await WorkloadRun.Of("1.35", Ipv4Block.Parse(block), Spec()),
            Throws.Exception.With.Message.Contains(
                $"VpcCidr is {block}, which has the metadata address in it; accepted: the VPC's block"));

    [Test]
    public void Plan_OfAnUnknownWorkload_IsRefused() =>
        Assert.That(
            () => NetworkPolicyPlanner.Plan((NamespaceWorkload)9, WorkloadRun.Vpc),
            Throws.TypeOf<ArgumentOutOfRangeException>());

    private static NamespaceSpec Spec() => new() { Name = "a" };

    private static ImmutableSortedDictionary<string, string> Specs(params (string Key, string Value)[] entries) =>
        Map([.. entries.Select(entry => (entry.Key, entry.Value.JoinLines()))]);

    private static ImmutableSortedDictionary<string, string> Map(params (string Key, string Value)[] entries) =>
        entries.ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
}
