using DataPlatform.Preview.Cli;
using DataPlatform.Tests.Preview.Estimates;
using DataPlatform.Tests.Preview.Golden;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Cli;

/// <summary>The day of the environment is the one by which all is judged.</summary>
public sealed class TodayTests
{
    private static readonly DateOnly LongAfter = new(2099, 1, 1);

    [Test]
    public async Task Today_OfTheEnvironment_JudgesThePlan()
    {
        var result = await CommandResult.OfAsync(Stacks.Root, ["dev"], PlatformPlanner.PlanAsync, today: LongAfter);

        Assert.That(result.Output, Does.Contain(" is out of support since "));
    }

    [Test]
    public async Task Today_OfTheEnvironment_IsThatOfThePrices()
    {
        var plan = EstimatePlans.Plan(
            "us-east-1", EstimatePlans.Make("aws:eks/cluster:Cluster", "data", """{"version":"1.35"}"""));
        var result = await CommandResult.OfAsync(
            Stacks.Root, ["dev"], (_, _, _) => Task.FromResult(plan), today: LongAfter);

        Assert.That(result.Output, Does.Contain("EKS control plane in extended support"));
    }
}
