using System.Collections.Immutable;
using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Preview.Running;

public sealed class DependencyTests
{
    private const string Vpc = Run.Start + "aws:ec2/vpc:Vpc::";

    [Test]
    public async Task Dependencies_OfInputsAtAnyDepth_AreFoundByProperty()
    {
        var plan = await Run.Stack(stack =>
        {
            var (a, b, c, d) = (Thing.Vpc("a"), Thing.Vpc("b"), Thing.Vpc("c"), Thing.Vpc("d"));
            _ = Thing.SecurityGroup("group", new ThingArgs
            {
                VpcId = a.Id,
                Description = Output.Format($"for {a.Arn} and {b.Arn}"),
                Tags = { ["Name"] = c.Id },
                Ingress =
                {
                    new ThingRuleArgs { Protocol = "tcp", FromPort = 1, ToPort = 2, SecurityGroups = { d.Id } },
                },
            });
        });
        var group = plan.Named("group");
        Assert.Multiple(() =>
        {
            Assert.That(
                group.PropertyDependencies.Select(pair => (pair.Key, string.Join(' ', pair.Value))),
                Is.EqualTo(new[]
                {
                    ("description", $"{Vpc}a {Vpc}b"),
                    ("ingress", $"{Vpc}d"),
                    ("tags", $"{Vpc}c"),
                    ("vpcId", $"{Vpc}a"),
                }));
            Assert.That(group.Dependencies, Is.EqualTo(new[] { $"{Vpc}a", $"{Vpc}b", $"{Vpc}c", $"{Vpc}d" }));
            Assert.That(group.Inputs["vpcId"]!.GetValue<string>(), Is.EqualTo(plan.Named("a").Id));
        });
    }

    [Test]
    public async Task Dependencies_OnAComponent_AreThoseInIt()
    {
        var plan = await Run.Stack(stack =>
        {
            var group = new Group("a:b:Outer", "outer", outer =>
            {
                _ = Thing.Vpc("one", null, outer.Child);
                _ = new Group(
                    "a:b:Inner", "inner", inner => Thing.Vpc("two", null, inner.Child), new() { Parent = outer });
            });
            _ = Thing.Vpc("after", null, new CustomResourceOptions { DependsOn = { group } });
        });
        Assert.That(plan.Named("after").Dependencies, Is.EqualTo(new[]
        {
            Run.Start + "a:b:Outer$a:b:Inner$aws:ec2/vpc:Vpc::two",
            Run.Start + "a:b:Outer$aws:ec2/vpc:Vpc::one",
        }));
    }

    [Test]
    public async Task Dependencies_OnARemoteComponent_AreItselfToo()
    {
        var plan = await Run.Stack(stack =>
        {
            var cluster = new RemoteCluster("cluster");
            _ = Thing.Vpc("after", null, new CustomResourceOptions { DependsOn = { cluster } });
        });
        Assert.That(plan.Named("after").Dependencies, Does.Contain(Run.Start + "eks:index:Cluster::cluster"));
    }

    [Test]
    public async Task Provider_OfAParent_IsReferredToAndWaitedFor()
    {
        var plan = await Run.Stack(stack =>
        {
            var provider = new AwsProvider("aws", new ThingArgs { DefaultTags = """{"tags":{"Stack":"dev"}}""" });
            _ = new Group(
                "a:b:Group", "group", group => Thing.Vpc("vpc", null, group.Child), new() { Provider = provider });
        });
        var (vpc, aws) = (plan.Named("vpc"), plan.Named("aws"));
        Assert.Multiple(() =>
        {
            Assert.That(vpc.Provider, Is.EqualTo($"{Run.Start}pulumi:providers:aws::aws::{aws.Id}"));
            Assert.That(vpc.Dependencies, Is.EqualTo(new[] { aws.Urn }));
            Assert.That(vpc.Outputs["tagsAll"]!.ToJsonString(), Is.EqualTo("""{"Stack":"dev"}"""));
        });
    }

    [Test]
    public async Task Options_OfAParent_AreInheritedAsInTheEngine()
    {
        var plan = await Run.Stack(stack =>
        {
            var keeper = Thing.Vpc("keeper");
            var options = new ComponentResourceOptions { Protect = true, RetainOnDelete = true, DeletedWith = keeper };
            _ = new Group(
                "a:b:Group",
                "group",
                group =>
                {
                    _ = Thing.Vpc("heir", null, group.Child);
                    _ = Thing.Vpc("free", null, new()
                    {
                        Parent = group,
                        Protect = false,
                        RetainOnDelete = false,
                        IgnoreChanges = { "tags" },
                    });
                },
                options);
        });
        var (heir, free) = (plan.Named("heir"), plan.Named("free"));
        Assert.Multiple(() =>
        {
            Assert.That((heir.Protect, heir.RetainOnDelete), Is.EqualTo((true, true)));
            Assert.That(heir.DeletedWith, Is.EqualTo($"{Vpc}keeper"));
            Assert.That((free.Protect, free.RetainOnDelete), Is.EqualTo((false, false)));
            Assert.That(free.IgnoreChanges, Is.EqualTo(ImmutableArray.Create("tags")));
        });
    }

    [Test]
    public async Task Resource_ImportedOrRead_SaysSo()
    {
        var plan = await Run.Stack(stack =>
        {
            _ = Thing.Vpc("imported", null, new() { ImportId = "vpc-1" });
            _ = Thing.Vpc("read", null, new() { Id = "vpc-2" });
        });
        Assert.Multiple(() =>
        {
            Assert.That((plan.Named("imported").ImportId, plan.Named("imported").Id), Is.EqualTo(("vpc-1", "vpc-1")));
            Assert.That(
                (plan.Named("imported").Operation, plan.Named("read").Operation), Is.EqualTo(("import", "read")));
            Assert.That((plan.Named("read").Read, plan.Named("read").Id), Is.EqualTo((true, "vpc-2")));
            Assert.That(plan.Named("read").Outputs, Is.Empty, "nothing is known of it");
        });
    }
}
