using DataPlatform.Components.Cluster.Workloads;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using static DataPlatform.Tests.Platform.Cluster.Workloads.PolicyEvaluator;

namespace DataPlatform.Tests.Platform.Cluster.Workloads;

/// <summary>Which pods reach a data warehouse in the VPC.</summary>
public sealed class WarehousePolicyTests
{
    private const string Policy = "kubernetes:networking.k8s.io/v1:NetworkPolicy";
    private const int Port = 5439;
    private static readonly Party Warehouse = new("10.0.200.20");
    private static readonly Party Elsewhere = new("52.218.0.1");

    [TestCase(NamespaceWorkload.General, "443", "443")]
    [TestCase(NamespaceWorkload.Spark, "443, 5439", "443")]
    [TestCase(NamespaceWorkload.Dss, "all", "443")]
    public async Task Pods_WithAWarehouse_ReachItsPortInTheVpcOnly(
        NamespaceWorkload workload, string inVpc, string elsewhere)
    {
        var policies = new PolicyEvaluator(await Run(workload, Port));
        var pod = new Party("10.0.2.1", "a");
        Assert.Multiple(() =>
        {
            Assert.That(policies.OpenPorts(pod, Warehouse, "TCP"), Is.EqualTo(inVpc));
            Assert.That(policies.OpenPorts(pod, Warehouse, "UDP"), Is.EqualTo("none"));
            Assert.That(policies.OpenPorts(pod, Elsewhere, "TCP"), Is.EqualTo(elsewhere));
        });
    }

    [Test]
    public async Task Pods_WithAWarehouse_AreReachedByNobodyElseThanBefore(
        [Values(NamespaceWorkload.General, NamespaceWorkload.Spark)] NamespaceWorkload workload)
    {
        var pod = new Party("10.0.2.1", "a");
        var before = new PolicyEvaluator(await Run(workload, null)).OpenPorts(Warehouse, pod, "TCP");
        var after = new PolicyEvaluator(await Run(workload, Port)).OpenPorts(Warehouse, pod, "TCP");
        Assert.That(after, Is.EqualTo(before));
    }

    [TestCase(NamespaceWorkload.Spark)]
    [TestCase(NamespaceWorkload.Dss)]
    public async Task Policy_OfAWarehouse_IsThisAndTheOnlyDifference(NamespaceWorkload workload)
    {
        var without = await Run(workload, null);
        var with = await Run(workload, Port);
        Assert.Multiple(() =>
        {
            Assert.That(
                StableJson.Of(with.Single(Policy, "ns-a-allow-warehouse")["spec"]),
                Is.EqualTo(
                    """
                    {"egress":[{"ports":[{"port":5439,"protocol":"TCP"}],"to":[{"ipBlock":{"cidr":"10.0.0.0/16"}}]}],
                    "podSelector":{},"policyTypes":["Egress"]}
                    """.JoinLines()));
            Assert.That(
                with.Resources.Where(part => part.Name != "ns-a-allow-warehouse").Select(Line),
                Is.EqualTo(without.Resources.Select(Line)));
        });
    }

    [Test]
    public async Task Namespace_OfAnythingElse_HasNoPolicyForAWarehouse()
    {
        var without = await Run(NamespaceWorkload.General, null);
        var with = await Run(NamespaceWorkload.General, Port);
        Assert.That(with.Resources.Select(Line), Is.EqualTo(without.Resources.Select(Line)));
    }

    [TestCase(0)]
    [TestCase(65536)]
    public void Args_WithANumberThatIsNoPort_AreRefused(int port) =>
        Assert.That(
            async () => await Run(NamespaceWorkload.General, port),
            Throws.Exception.With.Message.Contains($"WarehousePort is {port}; accepted: 1 to 65535"));

    private static string Line(RecordedInputs part) => $"{part.Type} {part.Name} {part.Json}";

    private static Task<Recording> Run(NamespaceWorkload workload, int? port) =>
        WorkloadRun.Of("1.35", WorkloadRun.Vpc, port, new NamespaceSpec { Name = "a", Workload = workload });
}
