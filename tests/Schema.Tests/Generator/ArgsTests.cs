using NUnit.Framework;

namespace DataPlatform.Tests.Schema.Generator;

public sealed class ArgsTests
{
    [Test]
    public void Collection_OfInputs_IsMadeWhenFirstTouched()
    {
        var source = GeneratorRun.Thing("names list<string> in!");

        Assert.That(source, Does.Contain("""
                    [~.Input("names", required: true)]
                    private ~.InputList<string>? _names;
                    public ~.InputList<string> Names
                    {
                        get => _names ??= new ~.InputList<string>();
                        set => _names = value;
                    }
            """));
    }

    [Test]
    public void Collection_OfCollections_IsImmutableInside()
    {
        var source = GeneratorRun.Thing("rows list<map<string>> in");

        Assert.That(source, Does.Contain("public ~.InputList"
            + "<~ImmutableDictionary<string, string>> Rows"));
    }

    [Test]
    public void Secret_Value_IsMarkedInTheSetter()
    {
        var source = GeneratorRun.Thing("password string in! secret");

        Assert.That(source, Does.Contain("""
                    [~.Input("password", required: true)]
                    private ~.Input<string>? _password;
                    public ~.Input<string>? Password
                    {
                        get => _password;
                        set => _password = ~.Output.Tuple<~.Input<string>?, int>(
                            value, ~.Output.CreateSecret(0)).Apply(pair => pair.Item1);
                    }
            """));
    }

    [Test]
    public void Secret_Collection_IsMarkedInTheSetter()
    {
        var source = GeneratorRun.Thing("variables map<string> in secret");

        Assert.That(source, Does.Contain("""
                        get => _variables ??= new ~.InputMap<string>();
                        set => _variables = ~.Output.Tuple<~ImmutableDictionary<string, string>, int>(
                            value, ~.Output.CreateSecret(0)).Apply(pair => pair.Item1);
            """));
    }

    [Test]
    public void Secret_OfOutputs_IsMarkedInTheStateToo()
    {
        var source = GeneratorRun.Thing("result string out! secret-out");

        Assert.That(source, Does.Contain("""
                public sealed class ThingState : ~.ResourceArgs
                {
                    [~.Input("result")]
                    private ~.Input<string>? _result;
            """));
    }

    [Test]
    public void Union_OfTwo_IsInputUnion()
    {
        var source = GeneratorRun.Thing("policy string|list<string> in");

        Assert.That(source, Does.Contain("public ~.InputUnion"
            + "<string, ~ImmutableArray<string>>? Policy { get; set; }"));
    }

    [Test]
    public void Union_OfThree_IsObject()
    {
        var source = GeneratorRun.Thing("principal string|bool|list<string> in");

        Assert.That(source, Does.Contain("public object? Principal { get; set; }"));
    }

    [Test]
    public void Union_InAList_IsPlainUnion()
    {
        var source = GeneratorRun.Thing("items list<int|string> in");

        Assert.That(source, Does.Contain(
            "public ~.InputList<~.Union<int, string>> Items"));
    }

    [Test]
    public void Union_OfStringAndEnum_IsUnionInAndStringOut()
    {
        var source = GeneratorRun.Thing("kind string|enum:demo/Kind in out!", "enum demo/Kind Kind string");

        Assert.That(source, Does.Contain(
            "public ~.InputUnion<string, ~.Aws.Demo.Kind>? Kind { get; set; }"));
        Assert.That(source, Does.Contain("public ~.Output<string> Kind {"));
    }

    [Test]
    public void Deprecated_Collection_IsObsolete()
    {
        var source = GeneratorRun.Thing("rules list<string> in deprecated");

        Assert.That(source, Does.Contain("""
                    private ~.InputList<string>? _rules;
                    [~Obsolete("The provider has deprecated this property.")]
                    public ~.InputList<string> Rules
            """));
    }

    [Test]
    public void Deprecated_Value_IsNotObsoleteAsInTheOfficialPackages()
    {
        var source = GeneratorRun.Thing("rule string in deprecated");

        Assert.That(source, Does.Not.Contain("Obsolete"));
    }

    [Test]
    public void Nested_Input_HasArgsAndLookupClass()
    {
        var source = GeneratorRun.Thing("options list<obj:demo/ThingOption> in", """
            input demo/ThingOption ThingOption
              inner obj:demo/ThingInner in!
            input demo/ThingInner ThingInner
              size double in
            """);

        Assert.That(source, Does.Contain("""
            namespace Pulumi.Aws.Demo.Inputs
            {

                public sealed class ThingOptionArgs : ~.ResourceArgs
                {
                    [~.Input("inner", required: true)]
                    public ~.Input<~.Aws.Demo.Inputs.ThingInnerArgs> Inner { get; set; } = null!;

                    public ThingOptionArgs()
                    {
                    }
                    public static new ThingOptionArgs Empty => new ThingOptionArgs();
                }

                public sealed class ThingOptionGetArgs : ~.ResourceArgs
                {
                    [~.Input("inner", required: true)]
                    public ~.Input<~.Aws.Demo.Inputs.ThingInnerGetArgs> Inner { get; set; } = null!;
            """));
        Assert.That(source, Does.Contain("public ~.Input<double>? Size { get; set; }"));
    }

    [Test]
    public void Input_InAPlainMap_StaysAnInput()
    {
        var source = GeneratorRun.Thing("policies map<input<string>> in plain");

        Assert.That(source, Does.Contain(
            "public ~Dictionary<string, ~.Input<string>> Policies"));
    }

    [Test]
    public void Assets_InArgs_AreAssetOrArchive()
    {
        var source = GeneratorRun.Thing("code archive in", "", "source assetOrArchive in");

        Assert.That(source, Does.Contain("public ~.Input<~.Archive>? Code { get; set; }"));
        Assert.That(source, Does.Contain("public ~.Input<~.AssetOrArchive>? Source { get; set; }"));
    }
}
