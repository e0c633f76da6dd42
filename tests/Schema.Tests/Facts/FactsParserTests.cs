using DataPlatform.Schema.Model;
using NUnit.Framework;

namespace DataPlatform.Tests.Schema.Facts;

[TestFixture]
internal sealed class FactsParserTests
{
    private const string Header = "package aws 7.48.0 Pulumi.Aws\nmodule ec2 Ec2\n";

    [Test]
    public void Parse_AFileWithEveryKind_ReadsAllOfIt()
    {
        const string text = """
            # A comment.
            package aws 7.48.0 Pulumi.Aws
            module ec2 Ec2

            resource aws:ec2/thing:Thing Thing
              alias aws:ec2/thingV2:ThingV2
              note string in out! default="a \"b\" c"
              thing string in! out! name=ThingName
            component eks:index:Cluster Cluster
            provider pulumi:providers:aws Provider
              region string in env=A,B
            function aws:ec2/getThing:getThing GetThing
              id string arg! result!
            input ec2/Part Part
              no-case int in plain
            output ec2/Part PartResult
              no-case int|string result
            enum ec2/Size Size string
              Large "very \"large\""
              Small "small" deprecated
            """;

        var file = FactsFile.Parse("aws/ec2.facts", text);
        var thing = file.Resources[0];

        Assert.Multiple(() =>
        {
            Assert.That(file.Package.Name, Is.EqualTo("aws"));
            Assert.That(file.Package.Version, Is.EqualTo("7.48.0"));
            Assert.That(file.Namespace, Is.EqualTo("Pulumi.Aws.Ec2"));
            Assert.That(file.Resources.Select(resource => resource.Kind), Is.EqualTo(new[]
            {
                FactsResourceKind.Custom, FactsResourceKind.Component, FactsResourceKind.Provider,
            }));
            Assert.That(thing.Aliases, Is.EqualTo(new[] { "aws:ec2/thingV2:ThingV2" }));
            Assert.That(thing.Members.Select(member => member.CSharpName), Is.EqualTo(new[] { "Note", "ThingName" }));
            Assert.That(thing.Members[0].DefaultLiteral, Is.EqualTo("\"a \\\"b\\\" c\""));
            Assert.That(thing.Members[0].IsInputRequired, Is.False);
            Assert.That(thing.Members[0].IsOutputRequired, Is.True);
            Assert.That(thing.Members[1].IsInputRequired, Is.True);
            Assert.That(file.Resources[2].Members[0].EnvironmentVariables, Is.EqualTo(new[] { "A", "B" }));
            Assert.That(file.Functions[0].Members[0].IsArgumentRequired, Is.True);
            Assert.That(file.Inputs[0].Members[0].CSharpName, Is.EqualTo("Nocase"));
            Assert.That(file.Outputs[0].ClassName, Is.EqualTo("PartResult"));
            Assert.That(file.Outputs[0].Members[0].OutputType.ToString(), Is.EqualTo("int|string"));
            Assert.That(file.Enums[0].Values[0].Value, Is.EqualTo("very \"large\""));
            Assert.That(file.Enums[0].Values.Select(value => value.IsDeprecated), Is.EqualTo(new[] { false, true }));
        });
    }

    [Test]
    public void Parse_AModuleWithoutNamespace_IsInTheRootNamespace() =>
        Assert.That(
            FactsFile.Parse("x", "package aws 7.48.0 Pulumi.Aws\r\nmodule index -\r\n").Namespace,
            Is.EqualTo("Pulumi.Aws"));

    [TestCase("", "t.facts(1): the file must start with a 'package' and a 'module' line.")]
    [TestCase("package aws\n", "t.facts(1): expected: package <name> <version> <C# root namespace>.")]
    [TestCase("package aws 1 N\nresource a:b:C C\n", "t.facts(2): expected: module <wire module> <C# namespace or ->.")]
    [TestCase(Header + "  arn string out\n", "t.facts(3): a member without a declaration before it.")]
    [TestCase(Header + "thing a:b:C C\n", "t.facts(3): 'thing' is not a declaration; known are resource, provider, "
        + "component, function, input, output, enum.")]
    [TestCase(Header + "resource a:b:C\n", "t.facts(3): expected: resource <token or type reference> <C# class>.")]
    [TestCase(Header + "resource a:b:C C\n  arn string\n", "t.facts(4): expected: <wire name> <type> <flag>….")]
    [TestCase(Header + "resource a:b:C C\n\n  arn str out\n", "t.facts(5): 'str' in 'str' is not a type.")]
    [TestCase(Header + "input b/C C\n  x list<string in\n", "t.facts(4): the type 'list<string' is malformed at "
        + "character 12.")]
    [TestCase(Header + "input b/C C\n  x string maybe\n", "t.facts(4): 'maybe' is not a flag.")]
    [TestCase(Header + "input b/C C\n  x string in in!\n", "t.facts(4): 'in!' repeats or contradicts an earlier flag.")]
    [TestCase(Header + "input b/C C\n  x string plain\n", "t.facts(4): 'x' needs one of in, out, arg, result.")]
    [TestCase(Header + "enum b/C C\n", "t.facts(3): expected: enum <type reference> <C# type> string|int|double.")]
    [TestCase(Header + "enum b/C C string\n  A\n", "t.facts(4): expected: <C# name> <value> [deprecated].")]
    [TestCase(Header + "enum b/C C string\n  A \"a\" b\n", "t.facts(4): expected: <C# name> <value> [deprecated].")]
    [TestCase(Header + "enum b/C C string\n  A \"a\n", "t.facts(4): the string does not end.")]
    public void Parse_AWrongLine_NamesFileLineAndReason(string text, string message) =>
        Assert.That(
            () => FactsFile.Parse("t.facts", text),
            Throws.TypeOf<FactsFormatException>().With.Message.EqualTo(message));
}
