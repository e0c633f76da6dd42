using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Workloads;
using DataPlatform.Components.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Cluster.Workloads;

public sealed class NamespaceCheckTests
{
    private const string NameRule =
        "lower-case letters, digits and hyphens, a letter or digit first and last, at most 63 characters";

    private const string QuotaRule =
        "configmaps, cpu, ephemeral-storage, limits.cpu, limits.ephemeral-storage, limits.memory, memory, "
        + "persistentvolumeclaims, pods, replicationcontrollers, requests.cpu, requests.ephemeral-storage, "
        + "requests.memory, requests.storage, resourcequotas, secrets, services, services.loadbalancers, "
        + "services.nodeports, count/<resource>.<group>, requests.<domain>/<resource>, "
        + "<class>.storageclass.storage.k8s.io/requests.storage or …/persistentvolumeclaims";

    private const string CpuRule = "a Kubernetes quantity of CPUs such as 500m or 64";
    private const string ByteRule = "a Kubernetes quantity of bytes such as 512Mi or 64Gi";

    [Test]
    public void Defaults_Always_AreFreeOfMistakes() =>
        Assert.That(NamespaceSpecs.Default.SelectMany(spec => NamespaceCheck.Find(spec)), Is.Empty);

    [Test]
    public void Defaults_Always_AreTheTwoOfSparkAndTheOneOfDssWithoutLimits()
    {
        Assert.Multiple(() =>
        {
            Assert.That(
                NamespaceSpecs.Default.Select(spec => (spec.Name, spec.Workload, spec.PodSecurity)),
                Is.EqualTo(new[]
                {
                    ("batchjob", NamespaceWorkload.Spark, PodSecurityLevel.Baseline),
                    ("dataanalysis", NamespaceWorkload.Spark, PodSecurityLevel.Baseline),
                    ("dss", NamespaceWorkload.Dss, PodSecurityLevel.Baseline),
                }));
            Assert.That(
                NamespaceSpecs.Default.Where(spec => spec.HasLimitRange || !spec.Quota.IsEmpty), Is.Empty);
        });
    }

    [TestCase("a")]
    [TestCase("1-a")]
    [TestCase("kube")]
    [TestCase("defaults")]
    [TestCase("a23456789-b23456789-c23456789-d23456789-e23456789-f23456789-g23")]
    public void Name_OfALabel_IsAccepted(string name) =>
        Assert.That(NamespaceCheck.Find(new() { Name = name }), Is.Empty);

    [TestCase("", NameRule, "'' is not a name of a namespace")]
    [TestCase("-a", NameRule, "'-a' is not a name of a namespace")]
    [TestCase("a-", NameRule, "'a-' is not a name of a namespace")]
    [TestCase("A", NameRule, "'A' is not a name of a namespace")]
    [TestCase("a.b", NameRule, "'a.b' is not a name of a namespace")]
    [TestCase("a_b", NameRule, "'a_b' is not a name of a namespace")]
    [TestCase("a\n", NameRule, "'a\n' is not a name of a namespace")]
    [TestCase(
        "a23456789-b23456789-c23456789-d23456789-e23456789-f23456789-g234",
        NameRule,
        "'a23456789-b23456789-c23456789-d23456789-e23456789-f23456789-g234' is not a name of a namespace")]
    [TestCase("kube-system", "another name", "'kube-system' begins as Kubernetes' own namespaces do")]
    [TestCase("kube-x", "another name", "'kube-x' begins as Kubernetes' own namespaces do")]
    [TestCase("default", "another name", "'default' is not for workloads: others put objects there")]
    [TestCase("cert-manager", "another name", "'cert-manager' is not for workloads: others put objects there")]
    public void Name_OfAnythingElse_IsRefused(string name, string accepted, string problem) =>
        Assert.That(
            NamespaceCheck.Find(new() { Name = name }),
            Is.EqualTo(new[] { new Mistake("name", problem, accepted) }));

    [TestCase("requests.cpu", "64")]
    [TestCase("requests.cpu", "1m")]
    [TestCase("limits.memory", "256Gi")]
    [TestCase("pods", "1k")]
    [TestCase("services.loadbalancers", "0")]
    [TestCase("count/jobs.batch", "10")]
    [TestCase("count/pods", "10")]
    [TestCase("requests.nvidia.com/gpu", "4")]
    [TestCase("gp3.storageclass.storage.k8s.io/requests.storage", "10Ti")]
    [TestCase("gp3.storageclass.storage.k8s.io/persistentvolumeclaims", "10")]
    public void Quota_OfAKnownResource_IsAccepted(string resource, string amount) =>
        Assert.That(NamespaceCheck.Find(new() { Name = "a", Quota = Map((resource, amount)) }), Is.Empty);

    [TestCase("cpus", "1", "'cpus' is not a resource that quotas count", QuotaRule)]
    [TestCase("count/", "1", "'count/' is not a resource that quotas count", QuotaRule)]
    [TestCase("limits.nvidia.com/gpu", "1", "'limits.nvidia.com/gpu' is not a resource that quotas count", QuotaRule)]
    [TestCase("nvidia.com/gpu", "1", "'nvidia.com/gpu' is not a resource that quotas count", QuotaRule)]
    [TestCase("requests.cpu", "", "'' is not a quantity", CpuRule)]
    [TestCase("requests.cpu", "-1", "'-1' is not a quantity", CpuRule)]
    [TestCase("requests.cpu", "500u", "'500u' is finer than 1m, a thousandth of a CPU", CpuRule)]
    [TestCase("requests.memory", "64GB", "'64GB' is not a quantity", ByteRule)]
    [TestCase("requests.memory", "64m", "'64m' is not a whole number of bytes", ByteRule)]
    [TestCase(
        "gp3.storageclass.storage.k8s.io/requests.storage", "1m", "'1m' is not a whole number of bytes", ByteRule)]
    [TestCase("pods", "1.5", "'1.5' is not a whole number", "a whole number such as 10")]
    [TestCase("requests.nvidia.com/gpu", "500m", "'500m' is not a whole number", "a whole number such as 10")]
    [TestCase("count/jobs.batch", "x", "'x' is not a quantity", "a whole number such as 10")]
    public void Quota_OfAnythingElse_IsRefused(string resource, string amount, string problem, string accepted) =>
        Assert.That(
            NamespaceCheck.Find(new() { Name = "a", Quota = Map((resource, amount)) }),
            Is.EqualTo(new[] { new Mistake($"quota.{resource}", problem, accepted) }));

    [Test]
    public void Limits_InOrder_AreAccepted()
    {
        var spec = new NamespaceSpec
        {
            Name = "a",
            DefaultRequests = Map(("cpu", "500m"), ("memory", "1Gi")),
            DefaultLimits = Map(("cpu", "0.5"), ("memory", "2Gi"), ("ephemeral-storage", "10Gi")),
            MaxLimits = Map(("cpu", "4"), ("memory", "2048Mi")),
        };
        Assert.That(NamespaceCheck.Find(spec), Is.Empty);
    }

    [Test]
    public void Limits_OfUnknownResources_AreRefusedInEachMap()
    {
        const string Rule = "cpu, ephemeral-storage, memory";
        const string Problem = "'requests.cpu' is not a resource that containers ask for";
        var amounts = Map(("requests.cpu", "1"));
        Assert.That(
            NamespaceCheck.Find(new()
            {
                Name = "a",
                DefaultRequests = amounts,
                DefaultLimits = amounts,
                MaxLimits = amounts,
            }),
            Is.EqualTo(new Mistake[]
            {
                new("defaultRequests.requests.cpu", Problem, Rule),
                new("defaultLimits.requests.cpu", Problem, Rule),
                new("maxLimits.requests.cpu", Problem, Rule),
            }));
    }

    [Test]
    public void Limits_OutOfOrder_AreRefusedWithBothValues() =>
        Assert.That(
            NamespaceCheck.Find(new()
            {
                Name = "a",
                DefaultRequests = Map(("cpu", "2"), ("memory", "1Gi")),
                DefaultLimits = Map(("cpu", "1500m"), ("memory", "3Gi")),
                MaxLimits = Map(("cpu", "2"), ("memory", "3G")),
            }).Select(mistake => mistake.ToString()),
            Is.EqualTo(new[]
            {
                "defaultRequests.cpu: '2' is more than defaultLimits.cpu, '1500m'; accepted: at most 1500m",
                "defaultLimits.memory: '3Gi' is more than maxLimits.memory, '3G'; accepted: at most 3G",
            }));

    [Test]
    public void MaxLimits_WithoutADefault_AreRefused() =>
        Assert.That(
            NamespaceCheck.Find(new() { Name = "a", MaxLimits = Map(("cpu", "16")) }).Single().ToString(),
            Is.EqualTo(
                "maxLimits.cpu: '16' would also be what every container gets and requests that states no limit; "
                + "accepted: defaultLimits.cpu beside it"));

    [Test]
    public void MaxLimits_OfAnUnknownResource_AreRefusedForThatAlone() =>
        Assert.That(
            NamespaceCheck.Find(new() { Name = "a", MaxLimits = Map(("requests.cpu", "1")) }),
            Is.EqualTo(new Mistake[]
            {
                new(
                    "maxLimits.requests.cpu",
                    "'requests.cpu' is not a resource that containers ask for",
                    "cpu, ephemeral-storage, memory"),
            }));

    [Test]
    public void Mistakes_OfOneNamespace_AreAllFound() =>
        Assert.That(
            NamespaceCheck.Find(new()
            {
                Name = "A",
                Quota = Map(("pods", "x"), ("cpus", "1")),
                DefaultLimits = Map(("memory", "1m")),
                MaxLimits = Map(("memory", "y")),
            }).Select(mistake => mistake.Property),
            Is.EqualTo(new[] { "name", "quota.cpus", "quota.pods", "defaultLimits.memory", "maxLimits.memory" }));

    private static ImmutableSortedDictionary<string, string> Map(params (string Key, string Value)[] entries) =>
        entries.ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
}
