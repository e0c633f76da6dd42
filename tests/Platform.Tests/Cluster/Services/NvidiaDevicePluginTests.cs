using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Components.Cluster.Services;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Cluster.Services;

public sealed class NvidiaDevicePluginTests
{
    [TestCase("true", true)]
    [TestCase("false", false)]
    [TestCase(null, false)]
    public void DevicePlugin_OnAPool_RunsWhereItsLabelSaysTrue(string? value, bool expected)
    {
        var pool = new NodePool { Name = "gpu", InstanceTypes = ["g5.xlarge"], Zones = ['a'] };
        if (value is not null)
            pool = pool with { Labels = pool.Labels.Add("nvidia.com/gpu.present", value) };
        Assert.That(NvidiaDevicePlugin.RunsOn(pool), Is.EqualTo(expected));
    }

    [Test]
    public async Task Values_OfTheDevicePlugin_PlaceItOnNodesThatThePoolLabelsWhateverTheirTaints()
    {
        var run = await ServiceRun.OfAll();
        Assert.That(
            run.ValuesOf(ServiceRun.Gpus),
            Is.EqualTo(
                """
                {"gfd":{"enabled":false},"nodeSelector":{"nvidia.com/gpu.present":"true"},
                "priorityClassName":"system-node-critical",
                "resources":{"limits":{"memory":"256Mi"},"requests":{"cpu":"10m","memory":"64Mi"}},
                "tolerations":[{"operator":"Exists"}]}
                """.JoinLines()));
    }
}
