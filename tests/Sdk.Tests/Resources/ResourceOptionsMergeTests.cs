using NUnit.Framework;
using Pulumi;
using Pulumi.Utilities;

namespace DataPlatform.Tests.Sdk.Resources;

[TestFixture]
public sealed class ResourceOptionsMergeTests
{
    [Test]
    public void Merge_Scalars_TheSecondWinsUnlessNull()
    {
        var first = new CustomResourceOptions
        {
            Protect = true,
            Version = "1",
            ImportId = "i",
            Urn = "u",
            PluginDownloadURL = "p",
            RetainOnDelete = false,
            DeleteBeforeReplace = true,
            CustomTimeouts = new() { Create = TimeSpan.FromMinutes(1) },
        };
        var second = new CustomResourceOptions { Protect = false, Version = "2", RetainOnDelete = true };

        var merged = CustomResourceOptions.Merge(first, second);

        Assert.That(merged.Protect, Is.False);
        Assert.That(merged.Version, Is.EqualTo("2"));
        Assert.That(merged.RetainOnDelete, Is.True);
        Assert.That(merged.ImportId, Is.EqualTo("i"));
        Assert.That(merged.Urn, Is.EqualTo("u"));
        Assert.That(merged.PluginDownloadURL, Is.EqualTo("p"));
        Assert.That(merged.DeleteBeforeReplace, Is.True);
        Assert.That(merged.CustomTimeouts!.Create, Is.EqualTo(TimeSpan.FromMinutes(1)));
    }

    [Test]
    public void Merge_ScalarsOfTheSecond_AllWin()
    {
        var first = new CustomResourceOptions
        {
            ImportId = "one",
            Urn = "one",
            PluginDownloadURL = "one",
            DeleteBeforeReplace = true,
            CustomTimeouts = new() { Create = TimeSpan.FromMinutes(1) },
        };
        var second = new CustomResourceOptions
        {
            ImportId = "two",
            Urn = "two",
            PluginDownloadURL = "two",
            DeleteBeforeReplace = false,
            CustomTimeouts = new() { Create = TimeSpan.FromMinutes(2) },
        };

        var merged = CustomResourceOptions.Merge(first, second);

        Assert.That(merged.ImportId, Is.EqualTo("two"));
        Assert.That(merged.Urn, Is.EqualTo("two"));
        Assert.That(merged.PluginDownloadURL, Is.EqualTo("two"));
        Assert.That(merged.DeleteBeforeReplace, Is.False);
        Assert.That(merged.CustomTimeouts!.Create, Is.EqualTo(TimeSpan.FromMinutes(2)));
    }

    [Test]
    public void Merge_Lists_AreAppendedAndTheOriginalsStay()
    {
        ResourceTransformation transformation = _ => null;
        ResourceTransform transform = (_, _) => Task.FromResult<ResourceTransformResult?>(null);
        var first = new CustomResourceOptions { IgnoreChanges = { "a" }, AdditionalSecretOutputs = { "s" } };
        var second = new CustomResourceOptions
        {
            IgnoreChanges = { "b" },
            AdditionalSecretOutputs = { "t" },
            ReplaceOnChanges = { "r" },
            HideDiffs = { "h" },
            Aliases = { new Alias { Name = "old" } },
            ResourceTransformations = { transformation },
            ResourceTransforms = { transform },
            EnvVarMappings = { ["TO"] = "FROM" },
        };

        var merged = CustomResourceOptions.Merge(first, second);

        Assert.That(merged.IgnoreChanges, Is.EqualTo(new[] { "a", "b" }));
        Assert.That(merged.AdditionalSecretOutputs, Is.EqualTo(new[] { "s", "t" }));
        Assert.That(merged.ReplaceOnChanges, Is.EqualTo(new[] { "r" }));
        Assert.That(merged.HideDiffs, Is.EqualTo(new[] { "h" }));
        Assert.That(merged.Aliases, Has.Count.EqualTo(1));
        Assert.That(merged.ResourceTransformations, Is.EqualTo(new[] { transformation }));
        Assert.That(merged.ResourceTransforms, Is.EqualTo(new[] { transform }));
        Assert.That(merged.EnvVarMappings, Is.EqualTo(new Dictionary<string, string> { ["TO"] = "FROM" }));
        Assert.That(first.IgnoreChanges, Is.EqualTo(new[] { "a" }));
        Assert.That(second.IgnoreChanges, Is.EqualTo(new[] { "b" }));
    }

    [Test]
    public void Merge_Nothing_GivesNewEmptyOptions()
    {
        var merged = CustomResourceOptions.Merge(null, null);
        Assert.That(merged.IgnoreChanges, Is.Empty);
        Assert.That(merged.Protect, Is.Null);
        Assert.That(ComponentResourceOptions.Merge(null, null).Providers, Is.Empty);
    }

    [Test]
    public void Merge_WithNull_CopiesTheListsOfTheOther()
    {
        var options = new CustomResourceOptions { IgnoreChanges = { "a" } };
        var merged = CustomResourceOptions.Merge(options, null);
        merged.IgnoreChanges.Add("b");
        Assert.That(options.IgnoreChanges, Is.EqualTo(new[] { "a" }));
    }

    [Test]
    public async Task Merge_Resources_AreAppended()
    {
        CustomResourceOptions merged = null!;
        await Programs.RunAsync(() =>
        {
            var (a, b) = (new Thing("a"), new Thing("b"));
            merged = CustomResourceOptions.Merge(
                new() { Parent = a, DeletedWith = a, DependsOn = { a }, ReplaceWith = { a } },
                new() { Parent = b, DependsOn = { b }, ReplaceWith = { b } });
        });
        Assert.That(merged.Parent!.GetResourceName(), Is.EqualTo("b"));
        Assert.That(merged.DeletedWith!.GetResourceName(), Is.EqualTo("a"));
        Assert.That(await NamesAsync(merged.DependsOn), Is.EqualTo(new[] { "a", "b" }));
        Assert.That(await NamesAsync(merged.ReplaceWith), Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public async Task Merge_DeletedWithOfTheSecond_Wins()
    {
        CustomResourceOptions merged = null!;
        await Programs.RunAsync(() => merged = CustomResourceOptions.Merge(
            new() { DeletedWith = new Thing("a") }, new() { DeletedWith = new Thing("b") }));
        Assert.That(merged.DeletedWith!.GetResourceName(), Is.EqualTo("b"));
    }

    [Test]
    public async Task Merge_Providers_KeepTheLastOfEachPackage()
    {
        ComponentResourceOptions merged = null!;
        await Programs.RunAsync(() =>
        {
            var (aws, aws2) = (new TestProvider("a", "aws"), new TestProvider("a2", "aws"));
            var eks = new TestProvider("e", "eks");
            merged = ComponentResourceOptions.Merge(new() { Providers = { aws, eks } }, new() { Providers = { aws2 } });
        });
        Assert.That(merged.Providers.Select(provider => provider.GetResourceName()), Is.EqualTo(new[] { "e", "a2" }));
    }

    [Test]
    public async Task Merge_ProviderAndProviders_StandSideBySide()
    {
        ComponentResourceOptions merged = null!;
        await Programs.RunAsync(() =>
        {
            var (one, two) = (new TestProvider("one"), new TestProvider("two"));
            merged = ComponentResourceOptions.Merge(new() { Provider = one }, new() { Providers = { two } });
        });
        Assert.That(merged.Provider!.GetResourceName(), Is.EqualTo("one"));
        Assert.That(merged.Providers.Single().GetResourceName(), Is.EqualTo("two"));
    }

    private static async Task<IEnumerable<string>> NamesAsync(InputList<Resource> resources)
        => (await OutputUtilities.GetValueAsync(resources.ToOutput())).Select(resource => resource.GetResourceName());
}
