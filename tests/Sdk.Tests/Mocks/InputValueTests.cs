using System.Collections.Immutable;
using System.Text.Json;
using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Sdk.Mocks;

[TestFixture]
public sealed class InputValueTests
{
    [Test]
    public async Task Inputs_OfBasicTypes_ArriveAsPlainValuesUnderWireNames()
    {
        var inputs = await InputsAsync(() => new WidgetArgs
        {
            Label = "l",
            Enabled = true,
            Size = 3,
            Ratio = 0.5,
            Level = Level.High,
            Color = Color.Red,
        });

        Assert.That(inputs, Is.EquivalentTo(new Dictionary<string, object>
        {
            ["label"] = "l",
            ["enabled"] = true,
            ["size"] = 3.0,
            ["ratio"] = 0.5,
            ["level"] = 2.0,
            ["color"] = "red",
        }));
        Assert.That(inputs["size"], Is.TypeOf<double>());
    }

    [Test]
    public async Task Inputs_Untouched_AreAbsent()
        => Assert.That(await InputsAsync(() => new WidgetArgs()), Is.Empty);

    [Test]
    public async Task Inputs_ListAndMapRead_ArriveEmpty()
    {
        var inputs = await InputsAsync(() =>
        {
            var args = new WidgetArgs();
            _ = args.Items;
            _ = args.Tags;
            return args;
        });

        Assert.That(inputs["items"], Is.EqualTo(ImmutableArray<object>.Empty));
        Assert.That(inputs["tags"], Is.InstanceOf<ImmutableDictionary<string, object>>().And.Empty);
    }

    [Test]
    public async Task Inputs_ListAndMap_ArriveAsImmutableCollections()
    {
        var inputs = await InputsAsync(() => new WidgetArgs
        {
            Items = { "a", Output.Create("b") },
            Tags = { ["k"] = "v" },
        });

        Assert.That(inputs["items"], Is.InstanceOf<ImmutableArray<object>>().And.EqualTo(new[] { "a", "b" }));
        Assert.That(
            inputs["tags"],
            Is.InstanceOf<ImmutableDictionary<string, object>>()
                .And.EquivalentTo(new Dictionary<string, object> { ["k"] = "v" }));
    }

    [Test]
    public async Task Inputs_MapOfNulls_ArrivesEmpty()
    {
        var inputs = await InputsAsync(() => new WidgetArgs { Tags = { ["k"] = (string)null! } });

        Assert.That(inputs["tags"], Is.InstanceOf<ImmutableDictionary<string, object>>().And.Empty);
    }

    [Test]
    public async Task Inputs_ListWithNull_KeepsTheNull()
    {
        var inputs = await InputsAsync(() => new WidgetArgs { Items = { "a", (string)null! } });

        Assert.That(inputs["items"], Is.EqualTo(new[] { "a", null }));
    }

    [Test]
    public async Task Inputs_NestedArgs_ArriveAsMapWithoutNulls()
    {
        var inputs = await InputsAsync(() => new WidgetArgs { Details = new DetailsArgs { Owner = "o" } });

        Assert.That(inputs["details"], Is.EquivalentTo(new Dictionary<string, object> { ["owner"] = "o" }));
    }

    [Test]
    public async Task Inputs_Union_ArrivesAsTheValueOfItsCase()
    {
        var inputs = await InputsAsync(() => new WidgetArgs { ColorOrText = Color.Red });

        Assert.That(inputs["colorOrText"], Is.EqualTo("red"));
    }

    [Test]
    public async Task Inputs_Json_ArrivesAsPlainValuesWithNulls()
    {
        var document = JsonDocument.Parse("""{"a":[1,null,"x"],"b":null,"c":true}""").RootElement;

        var inputs = await InputsAsync(() => new WidgetArgs { Document = document });

        var map = (ImmutableDictionary<string, object?>)inputs["document"];
        Assert.That(map["a"], Is.EqualTo(new object?[] { 1.0, null, "x" }));
        Assert.That(map, Does.ContainKey("b").WithValue(null));
        Assert.That(map["c"], Is.True);
    }

    [Test]
    public async Task Inputs_KeysWithTwoUnderscores_StayBehind()
    {
        var inputs = await InputsAsync(() => new WidgetArgs { Tags = { ["__internal"] = "x", ["k"] = "v" } });

        Assert.That(inputs["tags"], Is.EquivalentTo(new Dictionary<string, object> { ["k"] = "v" }));
    }

    [Test]
    public async Task Inputs_OutputTypeObject_ArrivesByItsFields()
    {
        var inputs = await InputsAsync(() => new WidgetArgs
        {
            Anything = new Details("o", 2, null, Color.Red, []),
        });

        var map = (ImmutableDictionary<string, object?>)inputs["anything"];
        Assert.That(map["owner"], Is.EqualTo("o"));
        Assert.That(map["count"], Is.EqualTo(2.0));
        Assert.That(map, Does.ContainKey("limit").WithValue(null));
        Assert.That(map["color"], Is.EqualTo("red"));
    }

    [TestCase(1L, "System.Int64")]
    [TestCase(1f, "System.Single")]
    public void Inputs_OfOtherTypes_FailWithTypeAndProperty(object value, string type)
        => Assert.That(
            () => InputsAsync(() => new WidgetArgs { Anything = value }),
            Throws.TypeOf<RunException>()
                .With.Message.Contains("error serializing property \"anything\"")
                .And.Message.Contains($"{type} is not a supported argument type."));

    [Test]
    public void Inputs_Task_FailsWithAdvice()
        => Assert.That(
            () => InputsAsync(() => new WidgetArgs { Anything = Task.FromResult(1) }),
            Throws.TypeOf<RunException>().With.Message.Contains("Tasks are not allowed inside ResourceArgs."));

    [Test]
    public void Inputs_RequiredLeftNull_FailAtRegistration()
        => Assert.That(
            () => InputsAsync(() => new WidgetArgs { Details = new DetailsArgs() }),
            Throws.TypeOf<RunException>().With.Message.Contains(
                "[Input] DataPlatform.Tests.Sdk.Mocks.DetailsArgs.Owner is required but was not given a value"));

    private static async Task<ImmutableDictionary<string, object>> InputsAsync(Func<WidgetArgs> args)
    {
        var cloud = new Cloud();
        await TestProgram.PreviewAsync(cloud, () => { _ = new Widget("widget", args()); });
        return cloud.InputsOf("widget");
    }
}
