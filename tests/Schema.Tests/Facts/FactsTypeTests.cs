using DataPlatform.Schema.Model;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace DataPlatform.Tests.Schema.Facts;

[TestFixture]
internal sealed class FactsTypeTests
{
    private static readonly FactsTypeKind[] Simple =
    [
        FactsTypeKind.Any, FactsTypeKind.String, FactsTypeKind.Boolean, FactsTypeKind.Integer, FactsTypeKind.Double,
        FactsTypeKind.Asset, FactsTypeKind.Archive, FactsTypeKind.AssetOrArchive,
    ];

    [Test]
    public void Type_WrittenAndRead_IsTheSame() =>
        Prop.ForAll(Arb.From(Types(3)), type => Read(type.ToString()).Type.ToString() == type.ToString())
            .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    [Test]
    public void Type_AsOutputTwice_IsTheSameAsOnce() =>
        Prop.ForAll(
            Arb.From(Types(3)),
            type => type.ToOutput().ToOutput().ToString() == type.ToOutput().ToString())
            .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    [TestCase("string|enum:ec2/InstanceType", "string")]
    [TestCase("string|obj:iam/PolicyDocument", "string")]
    [TestCase("list<string|enum:ec2/InstanceType>", "list<string>")]
    [TestCase("map<input<obj:eks/Part>>", "map<obj:eks/Part>")]
    [TestCase("int|string", "int|string")]
    [TestCase("string|list<string>", "string|list<string>")]
    [TestCase("obj:ec2/Part", "obj:ec2/Part")]
    public void OutputType_OfAnInput_FollowsFromIt(string input, string output) =>
        Assert.That(Read(input).OutputType.ToString(), Is.EqualTo(output));

    [Test]
    public void OutputType_ThatIsStated_WinsOverWhatFollows() =>
        Assert.That(Read("string", " outtype=list<string>").OutputType.ToString(), Is.EqualTo("list<string>"));

    [Test]
    public void Element_OfATypeWithoutOne_Throws() =>
        Assert.That(
            () => new FactsType(FactsTypeKind.String).Element,
            Throws.InvalidOperationException.With.Message.EqualTo("The type string has no element type."));

    private static FactsMember Read(string type, string flags = "") =>
        FactsFile.Parse("x", $"package p 1 P\nmodule m M\nresource p:m/r:R R\n  x {type} in out{flags}\n")
            .Resources[0].Members[0];

    private static Gen<FactsType> Types(int depth)
    {
        var leaf = Gen.OneOf(
            Gen.Elements(Simple).Select(kind => new FactsType(kind)),
            Gen.Elements("v1", "a b", "quote\"d", "back\\slash")
                .Select(text => new FactsType(FactsTypeKind.Constant, text)),
            Gen.Elements(FactsTypeKind.Enum, FactsTypeKind.Object).Select(kind => new FactsType(kind, "aws:ec2/Part")),
            Gen.Constant(new FactsType(FactsTypeKind.Resource, "aws:ec2/subnet:Subnet")));
        if (depth == 0)
            return leaf;
        var element = Types(depth - 1);
        var collection = Gen.Elements(FactsTypeKind.List, FactsTypeKind.Map, FactsTypeKind.Input)
            .SelectMany(kind => element.Select(type => new FactsType(kind, [type])));
        var arms = leaf.ListOf(2).Select(types => new FactsType(FactsTypeKind.Union, [.. types]));
        return Gen.OneOf(leaf, collection, arms);
    }
}
