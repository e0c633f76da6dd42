using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Sdk.Resources;

[TestFixture]
public sealed class AliasTests
{
    private static IEnumerable<TestCaseData<Func<Alias>, string>> Contradictions()
    {
        const string urn = "urn:pulumi:dev::lake::test:index:Thing::a";
        const string both = "Alias should not specify both Urn and ";
        const string oneParent = "Only specify one of 'Parent', 'ParentUrn' or 'NoParent' in an Alias";
        yield return new(() => new() { Urn = urn, Name = "b" }, both + "Name");
        yield return new(() => new() { Urn = urn, Type = "t" }, both + "Type");
        yield return new(() => new() { Urn = urn, Project = "p" }, both + "Project");
        yield return new(() => new() { Urn = urn, Stack = "s" }, both + "Stack");
        yield return new(() => new() { Urn = urn, Parent = new Group("g") }, both + "Parent");
        yield return new(() => new() { Urn = urn, ParentUrn = urn }, both + "ParentUrn");
        yield return new(() => new() { Urn = urn, NoParent = true }, both + "NoParent");
        yield return new(() => new() { ParentUrn = urn, NoParent = true }, oneParent);
        yield return new(() => new() { Parent = new Group("g"), NoParent = true }, oneParent);
    }

    [TestCaseSource(nameof(Contradictions))]
    public void Alias_ThatContradictsItself_FailsTheProgram(Func<Alias> alias, string message)
        => Assert.That(
            () => Programs.RunAsync(() => _ = new Thing("a", options: new() { Aliases = { alias() } })),
            Throws.InstanceOf<RunException>().With.Message.Contains(message));

    [Test]
    public async Task Alias_EveryWayOfSayingIt_IsAccepted()
    {
        var mocks = await Programs.RunAsync(() =>
        {
            var group = new Group("g");
            _ = new Thing("a", options: new()
            {
                Parent = group,
                Aliases =
                {
                    new Alias { Name = "old" },
                    new Alias { NoParent = true },
                    new Alias { Parent = group, Type = "test:index:OldThing" },
                    new Alias { ParentUrn = group.Urn, Stack = "old", Project = "older" },
                    new Alias { Urn = "urn:pulumi:dev::lake::test:index:Thing::a" },
                },
            });
        });
        Assert.That(mocks.Names, Is.EquivalentTo(new[] { "g", "a" }));
    }

    // Children inherit the aliases of their parents in the engine: no program finds out whether they are URNs.
    [Test]
    public async Task Alias_ThatIsNoUrn_IsLeftToTheEngine()
    {
        var mocks = await Programs.RunAsync(() =>
        {
            var parent = new Group("a", new()
            {
                Aliases = { new Alias { Urn = "nonsense" }, new Alias { Name = "old" } },
            });
            _ = new Thing("a-part", options: new() { Parent = parent, Aliases = { new Alias { Urn = "nonsense" } } });
        });
        Assert.That(mocks.Names, Is.EquivalentTo(new[] { "a", "a-part" }));
    }

    [Test]
    public async Task AliasesAndProtection_OfTheParent_AreNotAmongTheOptionsOfTheChild()
    {
        var aliases = new Dictionary<string, int>();
        var protection = new Dictionary<string, bool?>();
        await Programs.RunAsync(() =>
        {
            var options = new ComponentResourceOptions
            {
                Aliases = { new Alias { Name = "old" } },
                Protect = true,
                ResourceTransformations = { Note },
            };
            _ = new Thing("child", options: new() { Parent = new Group("parent", options) });
        });
        Assert.That(aliases, Is.EquivalentTo(new Dictionary<string, int> { ["parent"] = 1, ["child"] = 0 }));
        Assert.That(
            protection, Is.EquivalentTo(new Dictionary<string, bool?> { ["parent"] = true, ["child"] = null }));

        ResourceTransformationResult? Note(ResourceTransformationArgs args)
        {
            aliases.Add(args.Resource.GetResourceName(), args.Options.Aliases.Count);
            protection.Add(args.Resource.GetResourceName(), args.Options.Protect);
            return null;
        }
    }
}
