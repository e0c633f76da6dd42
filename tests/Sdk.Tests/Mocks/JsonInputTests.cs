using NUnit.Framework;
using Pulumi;
using Pulumi.Utilities;

namespace DataPlatform.Tests.Sdk.Mocks;

/// <summary>Inputs that are marked as JSON, as the AWS provider has them.</summary>
[TestFixture]
public sealed class JsonInputTests
{
    private const string UnknownMark = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    [Test]
    public async Task Json_EveryKindOfValue_ArrivesAsText()
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

    [TestCase("\b\f\r\t\\/", "\\b\\f\\r\\t\\\\/")]
    [TestCase("\u0000\u001f \u007f\u009f\u00a0", "\\u0000\\u001f \\u007f\\u009f\u00a0")]
    [TestCase("\u00ad\u0600\u0603\u0604\u06dd\u070f", "\\u00ad\\u0600\\u0603\u0604\\u06dd\\u070f")]
    [TestCase("\u17b3\u17b4\u17b5\u17b6", "\u17b3\\u17b4\\u17b5\u17b6")]
    [TestCase("\u200a\u200b\u200f\u2010", "\u200a\\u200b\\u200f\u2010")]
    [TestCase("\u2027\u2028\u202e\u202f", "\u2027\\u2028\\u202e\u202f")]
    [TestCase("\u205f\u2060\u2064\u2065\u206a\u206f\u2070", "\u205f\\u2060\\u2064\u2065\\u206a\\u206f\u2070")]
    [TestCase("\ufeff\ufff8\ufff9\ufffb\ufffc", "\\ufeff\ufff8\\ufff9\\ufffb\ufffc")]
    [TestCase("é中\ud83d\ude00", "é中\\ud83d\\ude00")]
    public async Task Json_Text_EscapesWhatAReaderCouldMistake(string text, string expected)
        => Assert.That(await RuleAsync(text), Is.EqualTo($"[ \"{expected}\" ]"));

    // By number: the arguments of attributes are stored as UTF-8, which has no half pairs.
    [TestCase(0xd83d, "", "String contains low surrogate not followed by high surrogate")]
    [TestCase(0xd83d, "x", "String contains low surrogate not followed by high surrogate")]
    [TestCase(0xde00, "x", "String contains high surrogate not preceded by low surrogate")]
    public void Json_HalfASurrogatePair_FailsTheProgram(int half, string rest, string message)
        => Assert.That(
            () => RuleAsync((char)half + rest), Throws.Exception.With.Message.Contains(message));

    [TestCase(1.5, "1.5")]
    [TestCase(1e21, "1e+21")]
    [TestCase(1e-7, "1e-07")]
    [TestCase(double.NaN, "\"NaN\"")]
    [TestCase(double.NegativeInfinity, "\"-Infinity\"")]
    public async Task Json_Number_IsWrittenInItsShortestForm(double number, string expected)
    {
        var cloud = new Cloud();
        await TestProgram.PreviewAsync(
            cloud, () => { _ = new TestProvider("provider", new JsonArgs { Ratio = number }); });

        Assert.That(cloud.InputsOf("provider")["ratio"], Is.EqualTo(expected));
    }

    [Test]
    public async Task Json_SecretsAndUnknownsInside_AreMarked()
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
            $"{{ \"count\": \"{UnknownMark}\", \"owner\": {{ " +
            "\"4dabf18193072939515e22adb298388d\": \"1b47061264138c4ac30d75fd1eb44270\", \"value\": \"o\" } }"));
    }

    [Test]
    public async Task Json_UnknownAsAWhole_IsAbsent()
    {
        var cloud = new Cloud();
        await TestProgram.PreviewAsync(cloud, () =>
        {
            _ = new TestProvider("provider", new JsonArgs { Count = OutputUtilities.CreateUnknown(1), Flag = false });
        });

        Assert.That(cloud.InputsOf("provider"), Is.EquivalentTo(new Dictionary<string, object> { ["flag"] = "false" }));
    }

    [Test]
    public async Task Json_ListWithAnUnknown_IsAbsent()
    {
        var cloud = new Cloud();
        await TestProgram.PreviewAsync(cloud, () =>
        {
            _ = new TestProvider("provider", new JsonArgs { Rules = { "a", OutputUtilities.CreateUnknown("b") } });
        });

        Assert.That(cloud.InputsOf("provider"), Is.Empty);
    }

    private static async Task<object> RuleAsync(string text)
    {
        var cloud = new Cloud();
        await TestProgram.PreviewAsync(
            cloud, () => { _ = new TestProvider("provider", new JsonArgs { Rules = { text } }); });
        return cloud.InputsOf("provider")["rules"];
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

        [Input("ratio", json: true)]
        public Input<double>? Ratio { get; set; }

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
