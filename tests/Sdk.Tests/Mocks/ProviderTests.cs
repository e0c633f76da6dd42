using NUnit.Framework;
using Pulumi;
using Pulumi.Utilities;

namespace DataPlatform.Tests.Sdk.Mocks;

[TestFixture]
public sealed class ProviderTests
{
    private const string ProviderUrn
        = "urn:pulumi:stack::project::pulumi:pulumi:Stack$pulumi:providers:test::provider";

    [Test]
    public async Task Provider_ReachesTheMocksUnderItsOwnType()
    {
        var cloud = new Cloud();
        await TestProgram.PreviewAsync(cloud, () => { _ = new TestProvider("provider"); });

        Assert.That(cloud.ArgsOf("provider").Type, Is.EqualTo("pulumi:providers:test"));
    }

    [Test]
    public async Task Provider_OfResource_IsUrnAndId()
    {
        var cloud = new Cloud();
        await TestProgram.PreviewAsync(cloud, () =>
        {
            var provider = new TestProvider("provider");
            _ = new Widget("widget", null, new CustomResourceOptions { Provider = provider });
            _ = new Widget("free");
        });

        Assert.That(cloud.ArgsOf("widget").Provider, Is.EqualTo($"{ProviderUrn}::provider-id"));
        Assert.That(cloud.ArgsOf("free").Provider, Is.EqualTo(""));
    }

    [Test]
    public async Task Provider_WithoutId_StandsWithTheMarkOfTheUnknown()
    {
        var cloud = new Cloud { Create = args => (null, args.Inputs) };
        await TestProgram.PreviewAsync(cloud, () =>
        {
            var provider = new TestProvider("provider");
            _ = new Widget("widget", null, new CustomResourceOptions { Provider = provider });
        });

        Assert.That(
            cloud.ArgsOf("widget").Provider,
            Is.EqualTo($"{ProviderUrn}::04da6b54-80e4-46f7-96ec-b56ff0331ba9"));
    }

    [Test]
    public async Task Provider_OfParentComponent_ServesTheChildren()
    {
        var cloud = new Cloud();
        await TestProgram.PreviewAsync(cloud, () =>
        {
            var options = new ComponentResourceOptions { Providers = { new TestProvider("provider") } };
            _ = new Group(
                "group",
                group => _ = new Widget("widget", null, new CustomResourceOptions { Parent = group }),
                options);
        });

        Assert.That(cloud.ArgsOf("widget").Provider, Is.EqualTo($"{ProviderUrn}::provider-id"));
    }

    [Test]
    public async Task ProviderArgs_MarkedAsJson_ArriveAsText()
    {
        var cloud = new Cloud();
        await TestProgram.PreviewAsync(cloud, () =>
        {
            _ = new TestProvider("provider", new JsonArgs
            {
                Flag = true,
                Count = 3,
                Rules = { "<a>", "b\"c\n" },
                Tags = { ["z"] = "1", ["a"] = "2" },
            });
        });

        Assert.That(cloud.InputsOf("provider"), Is.EquivalentTo(new Dictionary<string, object>
        {
            ["flag"] = "true",
            ["count"] = "3",
            ["rules"] = """[ "\u003ca\u003e", "b\"c\n" ]""",
            ["tags"] = """{ "a": "2", "z": "1" }""",
        }));
    }

    [Test]
    public async Task ProviderArgs_MarkedAsJson_MarkWhatIsSecretOrUnknownInside()
    {
        var cloud = new Cloud();
        await TestProgram.PreviewAsync(cloud, () =>
        {
            _ = new TestProvider("provider", new JsonArgs
            {
                Details = new DetailsArgs
                {
                    Owner = Output.CreateSecret("o"),
                    Count = OutputUtilities.CreateUnknown(1),
                },
            });
        });

        Assert.That(cloud.InputsOf("provider")["details"], Is.EqualTo(
            "{ \"count\": \"04da6b54-80e4-46f7-96ec-b56ff0331ba9\", \"owner\": { " +
            "\"4dabf18193072939515e22adb298388d\": \"1b47061264138c4ac30d75fd1eb44270\", \"value\": \"o\" } }"));
    }

    private sealed class JsonArgs : ResourceArgs
    {
        [Input("rules", json: true)]
        private InputList<string>? _rules;

        [Input("tags", json: true)]
        private InputMap<string>? _tags;

        [Input("count", json: true)]
        public Input<int>? Count { get; set; }

        [Input("details", json: true)]
        public Input<DetailsArgs>? Details { get; set; }

        [Input("flag", json: true)]
        public Input<bool>? Flag { get; set; }

        public InputList<string> Rules
        {
            get => _rules ??= [];
            set => _rules = value;
        }

        public InputMap<string> Tags
        {
            get => _tags ??= [];
            set => _tags = value;
        }
    }
}
