using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Cluster.Services;

public sealed class NvidiaDevicePluginTests
{
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
