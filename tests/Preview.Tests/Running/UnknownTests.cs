using DataPlatform.Preview.Plan;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Running;

public sealed class UnknownTests
{
    [Test]
    public async Task UnknownValue_InAnInput_IsAnErrorThatNamesItsSource()
    {
        var plan = await Run.Stack(stack =>
        {
            var endpoint = new Thing("aws:ec2/vpcEndpoint:VpcEndpoint", "s3", new ThingArgs { VpcId = "vpc-1" });
            _ = Thing.SecurityGroup("group", new ThingArgs { Description = endpoint.CidrBlocks });
        });
        var finding = plan.Findings.Single(found => found.Rule == "simulated-unknown-value");
        Assert.Multiple(() =>
        {
            Assert.That(finding.Severity, Is.EqualTo(Severity.Error));
            Assert.That(finding.Property, Is.EqualTo("description"));
            Assert.That(finding.Urn, Is.EqualTo(plan.Named("group").Urn));
            Assert.That(finding.Message, Does.Contain("VpcEndpoint::s3 (cidrBlocks"));
        });
    }

    [Test]
    public async Task UnknownType_WithoutATable_LeavesItsIdOpen()
    {
        var plan = await Run.Stack(stack => stack.Shown = new Thing("aws:ec2/nope:Nope", "nope").Id);
        Assert.Multiple(() =>
        {
            Assert.That(plan.Named("nope").Id, Is.Null);
            Assert.That(
                plan.Findings.Where(found => found.Severity == Severity.Error)
                    .Select(found => (found.Rule, found.Property)),
                Is.EqualTo(new[] { ("schema-unknown-type", ""), ("simulated-unknown-value", "shown") }));
        });
    }

    [Test]
    public async Task SchemaFindings_OfARun_AreInThePlan()
    {
        var plan = await Run.Stack(stack => Thing.Subnet("subnet", new ThingArgs { Length = 3 }));
        Assert.That(
            plan.Findings.Select(found => (found.Rule, found.Property)),
            Is.EqualTo(new[] { ("schema-missing-property", "vpcId"), ("schema-unknown-property", "length") }));
    }
}
