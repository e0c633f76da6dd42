using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Services;
using DataPlatform.Components.Cluster.Versions;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Platform.Cluster.Services;

public sealed class ChartReleaseTests
{
    [Test]
    public async Task Values_OfAllKindsAndDepths_ArriveAsTheyAre()
    {
        var values = ChartRelease.Map(
            ("text", "a"),
            ("flag", true),
            ("number", 2),
            ("output", Output.Create("later")),
            ("input", (Input<string>)"given"),
            ("deep", ChartRelease.Map(
                ("list", ImmutableArray.Create<object>("b", 3, ChartRelease.Map(("c", Output.Create(false))))))),
            ("texts", ImmutableSortedDictionary<string, string>.Empty.Add("d", "e")));
        var run = await Run(new HelmChart("chart", "https://charts.test", "1.0.0"), values, skipCrds: false);
        Assert.That(
            StableJson.Of(run["values"]),
            Is.EqualTo(
                """
                {"deep":{"list":["b",3,{"c":false}]},"flag":true,"input":"given","number":2,"output":"later",
                "text":"a","texts":{"d":"e"}}
                """.JoinLines()));
    }

    [Test]
    public async Task Release_OfAnOciChart_HasNoRepository()
    {
        var chart = new HelmChart("oci://registry.test/chart", null, "1.0.0");
        var run = await Run(chart, ChartRelease.Map(), skipCrds: true);
        Assert.Multiple(() =>
        {
            Assert.That(run.Inputs, Does.Not.ContainKey("repositoryOpts"));
            Assert.That(run["chart"], Is.EqualTo("oci://registry.test/chart"));
            Assert.That(run["skipCrds"], Is.True);
        });
    }

    [Test]
    public void Map_OfEntries_IsSortedByOrdinalOrder() =>
        Assert.That(
            ChartRelease.Map(("b", 1), ("a", 2), ("B", 3)).Keys,
            Is.EqualTo(new[] { "B", "a", "b" }));

    private static async Task<RecordedInputs> Run(
        HelmChart chart, IReadOnlyDictionary<string, object> values, bool skipCrds)
    {
        var run = await new RecordingCloud().RunAsync(() => ChartRelease.Create(
            "release", chart, "name", "space", values, new CustomResourceOptions(), skipCrds));
        return run.Single(ServiceRun.Release);
    }
}
