using System.Collections.Immutable;
using DataPlatform.Preview.Plan;
using DataPlatform.Tests.Preview.Golden;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Estate;

/// <summary>The same input gives the same plan, and a small change changes little.</summary>
public class StabilityTests(string stack) : EstateTests(stack)
{
    [Test]
    public async Task Plan_MadeTwice_IsTheSameToTheByte()
    {
        var again = await Stacks.PlanAsync(Stacks.Project.Read(Stack));
        Assert.That(GoldenText.Of(again), Is.EqualTo(GoldenText.Of(Plan)));
    }

    [Test]
    public async Task Zone_Appended_ChangesNoExistingSubnet()
    {
        var two = await Stacks.PlanAsync(Stacks.With(Stack, ("network:zoneCount", "2")));
        var three = await Stacks.PlanAsync(Stacks.With(Stack, ("network:zoneCount", "3")));
        var before = InputsOf(two, "aws:ec2/subnet:Subnet");
        var after = InputsOf(three, "aws:ec2/subnet:Subnet");
        Assert.That(before, Has.Count.EqualTo(4));
        Assert.That(after, Has.Count.EqualTo(6));
        Assert.That(before, Is.SubsetOf(after));
    }

    [Test]
    public async Task InterfaceEndpoints_Reordered_ChangeNothing()
    {
        var one = await Stacks.PlanAsync(Stacks.With(Stack, ("network:interfaceEndpoints", """["sts","ecr.api"]""")));
        var other = await Stacks.PlanAsync(Stacks.With(Stack, ("network:interfaceEndpoints", """["ecr.api","sts"]""")));
        Assert.That(GoldenText.Of(one), Is.EqualTo(GoldenText.Of(other)));
    }

    private static ImmutableHashSet<(string Urn, string Inputs)> InputsOf(PlatformPlan plan, string type) =>
        [.. from resource in plan.Resources
            where resource.Type == type
            select (resource.Urn, resource.Inputs.ToJsonString())];
}
