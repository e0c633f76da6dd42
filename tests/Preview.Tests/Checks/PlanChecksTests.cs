using DataPlatform.Preview.Checks;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Checks;

public sealed class PlanChecksTests
{
    [Test]
    public void Rules_All_HaveAnIdOfTheirOwnInKebabCase() => Assert.Multiple(() =>
    {
        Assert.That(PlanChecks.All.Select(rule => rule.Id), Is.Unique);
        Assert.That(PlanChecks.All.Select(rule => rule.Id), Has.All.Match("^[a-z0-9]+(-[a-z0-9]+)+$"));
    });

    [Test]
    public void Run_EmptyPlan_FindsNothing() => Assert.That(PlanChecks.Run(Plans.Plan([])), Is.Empty);

    [Test]
    public void Run_ResourceThatIsOnlyRead_IsNotJudged() => Assert.That(
        PlanChecks.Run(
            Plans.Plan([], Plans.Resource(Plans.Bucket, "b", """{"bucket":"UPPER"}""") with { Read = true })),
        Is.Empty);

    [Test]
    public void DefaultProvider_DisabledAndMissing_IsAnError()
    {
        var config = new Dictionary<string, string> { ["pulumi:disable-default-providers"] = """["aws"]""" };
        var without = Plans.Resource(Plans.Vpc, "without") with { Provider = "" };
        Assert.Multiple(() =>
        {
            Assert.That(
                Plans.Check("default-provider-disabled", config, without, Plans.Resource(Plans.Vpc, "with"))
                    .Select(found => found.Name),
                Is.EqualTo(new[] { "without" }));
            Assert.That(Plans.Check("default-provider-disabled", without), Is.Empty, "where they are not disabled");
        });
    }
}
