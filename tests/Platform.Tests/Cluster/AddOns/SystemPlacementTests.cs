using DataPlatform.Components.Cluster;
using DataPlatform.Components.Cluster.Nodes;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Cluster.AddOns;

public sealed class SystemPlacementTests
{
    [Test]
    public void NodeSelector_OfWhatServesTheCluster_IsTheToolingPools() =>
        Assert.That(
            SystemPlacement.NodeSelector,
            Is.EqualTo(new Dictionary<string, string> { ["role"] = "tooling" }));

    [TestCase("tooling", false, true)]
    [TestCase("tooling", true, false)]
    [TestCase("critical", false, false)]
    [TestCase(null, false, false)]
    public void Pool_WithLabelAndTaint_CarriesWhatServesTheCluster(string? role, bool tainted, bool expected)
    {
        var bare = new NodePool { Name = "pool", InstanceTypes = ["t3.medium"], Zones = ['a'] };
        var pool = bare with
        {
            Labels = role is null ? bare.Labels : bare.Labels.Add("role", role),
            Taints = tainted ? [new NodeTaint("role", "tooling", TaintEffect.NoSchedule)] : [],
        };
        Assert.That(SystemPlacement.IsOn(pool), Is.EqualTo(expected));
    }
}
