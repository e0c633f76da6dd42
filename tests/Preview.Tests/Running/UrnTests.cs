using DataPlatform.Preview.Plan;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Running;

public sealed class UrnTests
{
    [Test]
    public async Task Urn_OfNestedChildren_HasTheTypesOfAllParents()
    {
        var plan = await Run.Stack(stack => _ = new Group("a:b:Outer", "outer", outer =>
            _ = new Group(
                "a:b:Inner", "inner", inner => Thing.Vpc("vpc", null, inner.Child), new() { Parent = outer })));
        Assert.Multiple(() =>
        {
            Assert.That(plan.Resources.Select(resource => resource.Urn), Is.EqualTo(new[]
            {
                Run.Start + "pulumi:pulumi:Stack::platform-dev",
                Run.Start + "a:b:Outer::outer",
                Run.Start + "a:b:Outer$a:b:Inner::inner",
                Run.Start + "a:b:Outer$a:b:Inner$aws:ec2/vpc:Vpc::vpc",
            }));
            Assert.That(plan.Named("vpc").Parent, Is.EqualTo(plan.Named("inner").Urn));
            Assert.That(plan.Named("outer").Parent, Is.EqualTo(plan.Resources[0].Urn));
            Assert.That(plan.Resources[0].Parent, Is.Null);
            Assert.That(plan.Named("inner").Custom, Is.False);
            Assert.That(plan.Named("inner").Outputs["label"]!.GetValue<string>(), Is.EqualTo("inner"));
        });
    }

    [Test]
    public async Task Urn_OccurringTwice_IsAnError()
    {
        var plan = await Run.Stack(stack =>
        {
            _ = Thing.Vpc("twin");
            _ = Thing.Vpc("twin");
        });
        Assert.Multiple(() =>
        {
            Assert.That(plan.Resources, Has.Length.EqualTo(2), "the stack and one of the twins");
            Assert.That(
                plan.Findings.Where(finding => finding.Rule == "duplicate-urn"),
                Is.EqualTo(new[]
                {
                    new Finding(
                        Severity.Error, "duplicate-urn", Run.Start + "aws:ec2/vpc:Vpc::twin", "",
                        "2 resources have this URN: give siblings of one type different names."),
                }));
        });
    }

    [Test]
    public async Task Resource_OfSameTypeAndNameUnderDifferentParents_KeepsItsOwnInputs()
    {
        var plan = await Run.Stack(stack =>
        {
            foreach (var (type, block) in ((string, string)[])[("a:b:One", "10.1.0.0/16"), ("a:b:Two", "10.2.0.0/16")])
                _ = new Group(
                    type, "group", group => Thing.Vpc("vpc", new ThingArgs { CidrBlock = block }, group.Child));
        });
        Assert.That(
            plan.Resources.Where(resource => resource.Name == "vpc")
                .Select(resource => (resource.Urn, resource.Inputs["cidrBlock"]!.GetValue<string>())),
            Is.EqualTo(new[]
            {
                (Run.Start + "a:b:One$aws:ec2/vpc:Vpc::vpc", "10.1.0.0/16"),
                (Run.Start + "a:b:Two$aws:ec2/vpc:Vpc::vpc", "10.2.0.0/16"),
            }));
    }

    [Test]
    public async Task Resources_RegisteredInAnyOrder_GiveTheSamePlan()
    {
        var names = Enumerable.Range(0, 50).Select(number => $"vpc-{number}").ToList();
        var first = await Run.Stack(stack => names.ForEach(name => Thing.Vpc(name)));
        names.Reverse();
        var second = await Run.Stack(stack => names.ForEach(name => Thing.Vpc(name)));
        Assert.Multiple(() =>
        {
            Assert.That(Text(first), Is.EqualTo(Text(second)));
            Assert.That(first.Findings, Is.EqualTo(second.Findings));
        });
    }

    private static IEnumerable<string> Text(PlatformPlan plan) => plan.Resources.Select(resource =>
        $"{resource.Urn} {resource.Id} {resource.Inputs.ToJsonString()} {resource.Outputs.ToJsonString()}");
}
