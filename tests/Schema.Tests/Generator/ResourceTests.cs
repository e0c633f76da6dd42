using NUnit.Framework;

namespace DataPlatform.Tests.Schema.Generator;

public sealed class ResourceTests
{
    [Test]
    public void Resource_WithRequiredInput_HasConstructorLookupAndOptions()
    {
        var source = GeneratorRun.Module("""
            resource aws:demo/thing:Thing Thing
              alias aws:old/thing:Thing
              key string out! secret-out
              size int in! out!
            """);

        Assert.That(source, Does.Contain("""
            [~.Aws.AwsResourceType("aws:demo/thing:Thing")]
            public partial class Thing : ~.CustomResource
            {
                [~.Output("key")]
                public ~.Output<string> Key { get; private set; } = null!;

                [~.Output("size")]
                public ~.Output<int> Size { get; private set; } = null!;

                public Thing(
                    string name, ~.Aws.Demo.ThingArgs args, ~.CustomResourceOptions? options = null)
                    : base(
                        "aws:demo/thing:Thing", name, args ?? new ~.Aws.Demo.ThingArgs(),
                        MakeResourceOptions(options, ""))
                {
                }

                private Thing(
                    string name, ~.Input<string> id, ThingState? state = null, ~.CustomResourceOptions? options = null)
                    : base(
                        "aws:demo/thing:Thing", name, state,
                        MakeResourceOptions(options, id))
                {
                }

                public static Thing Get(
                    string name, ~.Input<string> id, ThingState? state = null, ~.CustomResourceOptions? options = null)
                    => new Thing(name, id, state, options);

                private static ~.CustomResourceOptions MakeResourceOptions(
                    ~.CustomResourceOptions? options, ~.Input<string>? id)
                {
                    var merged = ~.CustomResourceOptions.Merge(new ~.CustomResourceOptions
                    {
                        Version = ~.Aws.Utilities.Version,
                        Aliases = { new ~.Alias { Type = "aws:old/thing:Thing" } },
                        AdditionalSecretOutputs = { "key" },
                    }, options);
                    merged.Id = id ?? merged.Id;
                    return merged;
                }
            }
        """));
    }

    [Test]
    public void Resource_WithoutRequiredInput_TakesNoArgs()
    {
        var source = GeneratorRun.Module("""
            resource aws:demo/thing:Thing Thing
              size int in out
            """);

        Assert.That(source, Does.Contain(
            "string name, ~.Aws.Demo.ThingArgs? args = null, ~.CustomResourceOptions? options = null)"));
    }

    [Test]
    public void Output_ThatMayBeAbsent_IsNullableUnlessItIsAList()
    {
        var source = GeneratorRun.Module("""
            resource aws:demo/thing:Thing Thing
              names list<string> out
              size int out
              tags map<string> out
            """);

        Assert.That(source, Does.Contain(
            "public ~.Output<~ImmutableArray<string>> Names {"));
        Assert.That(source, Does.Contain("public ~.Output<int?> Size {"));
        Assert.That(source, Does.Contain("public ~.Output"
            + "<~ImmutableDictionary<string, string>?> Tags {"));
    }

    [Test]
    public void Rename_OfMember_KeepsWireNameInAllClasses()
    {
        var source = GeneratorRun.Module("""
            resource aws:demo/policy:Policy Policy
              policy string in! out! name=PolicyDocument
            """);

        Assert.That(source, Does.Contain("""
                    [~.Output("policy")]
                    public ~.Output<string> PolicyDocument { get; private set; } = null!;
            """));
        Assert.That(source, Does.Contain("""
                    [~.Input("policy", required: true)]
                    public ~.Input<string> PolicyDocument { get; set; } = null!;
            """));
        Assert.That(source, Does.Contain("""
                    [~.Input("policy")]
                    public ~.Input<string>? PolicyDocument { get; set; }
            """));
    }
}
