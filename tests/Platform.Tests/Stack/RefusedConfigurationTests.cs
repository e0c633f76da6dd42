using System.Collections.Immutable;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Stacks;

public sealed class RefusedConfigurationTests
{
    [Test]
    public void Run_WrongConfiguration_SaysExactlyItsLinesAndMakesNothing()
    {
        var (message, run) = StackRun.Refused(
            StackConfigurations.Dev
                .SetItem("network:zoneCount", "seven")
                .SetItem("network:cidr", "10.0.0.0/8")
                .Add("lake:colder", "1"),
            "dev");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(message.Split('\n'), Is.EqualTo(new[]
            {
                "network:cidr: '10.0.0.0/8' is not a size that AWS gives a VPC; accepted: /16 to /28",
                "network:zoneCount: 'seven' is not a whole number; accepted: 2 to 6",
                "lake:colder: is not a known key; the nearest known key is lake:coldAfterDays",
            }));
            Assert.That(run.Resources, Is.Empty);
            Assert.That(run.Calls, Is.Empty);
        }
    }

    [Test]
    public void Run_WrongSecret_IsNotShown()
    {
        var (message, _) = StackRun.Refused(
            StackConfigurations.Dev.SetItem("network:zoneCount", "hunter2"), "dev", "network:zoneCount");

        Assert.That(message, Is.EqualTo("network:zoneCount: [secret] is not a whole number; accepted: 2 to 6"));
    }

    [Test]
    public void Run_NoConfiguration_NamesWhatIsRequired()
    {
        var (message, run) = StackRun.Refused(ImmutableDictionary<string, string>.Empty, "dev");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(message.Split('\n'), Is.EqualTo(new[]
            {
                "dataplatform:environment: is required; accepted: dev, prod",
                "aws:region: is required; accepted: a region's code such as eu-west-1",
            }));
            Assert.That(run.Resources, Is.Empty);
        }
    }
}
