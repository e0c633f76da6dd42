using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Workloads;
using NUnit.Framework;
using static DataPlatform.Tests.Platform.Cluster.Workloads.PolicyEvaluator;

namespace DataPlatform.Tests.Platform.Cluster.Workloads;

/// <summary>What the policies of two namespaces of each workload let through.</summary>
public sealed class NetworkPolicyTests
{
    private static readonly ImmutableArray<string> Namespaces =
        ["dss", "dss-other", "general", "general-other", "spark", "spark-other"];

    private static readonly Party Dns = new("10.0.1.10", "kube-system", "kube-dns");
    private static readonly Party Controller = new("10.0.1.11", "kube-system", "metrics-server");
    private static readonly Party Stranger = new("10.0.9.9", "elsewhere");
    private static readonly Party DssHost = new("10.0.100.5");
    private static readonly Party LoadBalancer = new("10.0.90.7");
    private static readonly Party Internet = new("52.218.0.1");
    private static readonly Party Metadata = new("169.254.169.254");
    private static readonly Party PodIdentityAgent = new("169.254.170.23");

    private PolicyEvaluator _policies = null!;

    [OneTimeSetUp]
    public async Task MakeNamespaces() =>
        _policies = new(await WorkloadRun.Of([.. Namespaces.Select(name => new NamespaceSpec
        {
            Name = name,
            Workload = Enum.Parse<NamespaceWorkload>(name.Split('-')[0], ignoreCase: true),
        })]));

    [Test]
    public void Dns_OfEveryNamespace_IsReached([ValueSource(nameof(Namespaces))] string name)
    {
        Assert.Multiple(() =>
        {
            Assert.That(Open(Pod(name), Dns, "UDP"), Is.EqualTo("53"));
            Assert.That(Open(Pod(name), Dns, "TCP"), Is.EqualTo("53, 443").Or.EqualTo("all"));
            Assert.That(Open(Pod(name), Controller, "UDP"), Is.EqualTo("none"));
            Assert.That(Open(Pod(name), Stranger, "UDP"), Is.EqualTo("none"));
        });
    }

    [Test]
    public void Metadata_OfEveryNamespace_IsReachedOnNoPort(
        [ValueSource(nameof(Namespaces))] string name, [Values("TCP", "UDP")] string protocol) =>
        Assert.That(Open(Pod(name), Metadata, protocol), Is.EqualTo("none"));

    [Test]
    public void PodIdentityAgent_OfEveryNamespace_IsReachedByHttp([ValueSource(nameof(Namespaces))] string name)
    {
        Assert.Multiple(() =>
        {
            Assert.That(Open(Pod(name), PodIdentityAgent, "TCP"), Is.EqualTo("80, 443"));
            Assert.That(Open(Pod(name), PodIdentityAgent, "UDP"), Is.EqualTo("none"));
        });
    }

    [Test]
    public void Internet_OfEveryNamespace_IsReachedByHttpsOnlyAndReachesNothing(
        [ValueSource(nameof(Namespaces))] string name)
    {
        Assert.Multiple(() =>
        {
            Assert.That(Open(Pod(name), Internet, "TCP"), Is.EqualTo("443"));
            Assert.That(Open(Pod(name), Internet, "UDP"), Is.EqualTo("none"));
            Assert.That(Open(Internet, Pod(name), "TCP"), Is.EqualTo("none"));
            Assert.That(Open(Internet, Pod(name), "UDP"), Is.EqualTo("none"));
        });
    }

    [Test]
    public void Pods_OfOneNamespace_ReachEachOtherOnEveryPort(
        [ValueSource(nameof(Namespaces))] string name, [Values("TCP", "UDP")] string protocol) =>
        Assert.That(Open(Pod(name), Pod(name), protocol), Is.EqualTo("all"));

    // 443 is open to everywhere, because the addresses of AWS and of the Kubernetes API are not known beforehand.
    [TestCase("general", "general-other", "none")]
    [TestCase("general", "spark", "443")]
    [TestCase("general", "dss", "443")]
    [TestCase("spark", "general", "none")]
    [TestCase("spark", "spark-other", "443")]
    [TestCase("spark", "dss", "443")]
    [TestCase("dss", "general", "none")]
    [TestCase("dss", "spark", "all")]
    [TestCase("dss", "dss-other", "all")]
    public void Pods_OfTwoNamespaces_ReachEachOtherOnThesePortsOnly(string from, string to, string ports)
    {
        Assert.Multiple(() =>
        {
            Assert.That(Open(Pod(from), Pod(to), "TCP"), Is.EqualTo(ports));
            Assert.That(Open(Pod(from), Pod(to), "UDP"), Is.EqualTo("none"));
        });
    }

    [TestCase("general", "443")]
    [TestCase("spark", "443")]
    [TestCase("dss", "all")]
    public void DssHost_OfAnyNamespace_IsReachedOnAllPortsFromThoseOfDssOnly(string name, string ports)
    {
        Assert.Multiple(() =>
        {
            Assert.That(Open(Pod(name), DssHost, "TCP"), Is.EqualTo(ports));
            Assert.That(Open(Pod(name), DssHost, "UDP"), Is.EqualTo("none"));
        });
    }

    [TestCase("general", "none")]
    [TestCase("spark", "all")]
    [TestCase("dss", "all")]
    public void Vpc_OutsideTheCluster_ReachesPodsOfSparkAndDssByTcp(string name, string ports)
    {
        Assert.Multiple(() =>
        {
            Assert.That(Open(LoadBalancer, Pod(name), "TCP"), Is.EqualTo(ports));
            Assert.That(Open(DssHost, Pod(name), "TCP"), Is.EqualTo(ports));
            Assert.That(Open(Stranger, Pod(name), "TCP"), Is.EqualTo(ports));
            Assert.That(Open(LoadBalancer, Pod(name), "UDP"), Is.EqualTo("none"));
        });
    }

    private static Party Pod(string name) => new($"10.0.2.{1 + Namespaces.IndexOf(name)}", name);

    private string Open(Party from, Party to, string protocol) => _policies.OpenPorts(from, to, protocol);
}
