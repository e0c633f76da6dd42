using DataPlatform.Schema;
using DataPlatform.Schema.Model;
using Microsoft.CodeAnalysis.CSharp;
using NUnit.Framework;

namespace DataPlatform.Tests.Schema.Facts;

[TestFixture]
internal sealed class FactsTablesTests
{
    private static readonly SchemaCatalog Catalog = new();
    private static readonly List<FactsFile> Files = [.. Catalog.ReadAll()];

    [Test]
    public void Tables_OfTheListedTypes_HoldEachOfThemAndNothingElse()
    {
        var tokens = Files.SelectMany(file => file.Resources
            .Select(resource => resource.Token)
            .Concat(file.Functions.Select(function => function.Token)));

        Assert.That(tokens, Is.EquivalentTo(RepositoryFile.ReadList("schema/platform-types.txt")));
    }

    [Test]
    public void Tables_Declarations_AreInOrdinalOrderWithoutDuplicates()
    {
        var lists = Files.SelectMany(file => new (string Name, IEnumerable<string> Keys)[]
        {
            (file.Path + " resources", file.Resources.Select(resource => resource.Token)),
            (file.Path + " functions", file.Functions.Select(function => function.Token)),
            (file.Path + " inputs", file.Inputs.Select(input => input.Reference)),
            (file.Path + " outputs", file.Outputs.Select(output => output.Reference)),
            (file.Path + " enums", file.Enums.Select(type => type.Reference)),
        });
        var members = Declaration.All.Select(declaration =>
            (Name: declaration.ToString(), Keys: declaration.Members.Select(member => member.Name)));

        var enums = Files.SelectMany(file => file.Enums).Select(type =>
            (Name: type.Reference, Keys: type.Values.Select(value => value.CSharpName)));

        var unordered = lists.Concat(members).Concat(enums)
            .Where(list => !IsStrictlyAscending([.. list.Keys]))
            .Select(list => list.Name);

        Assert.That(unordered, Is.Empty);
    }

    [Test]
    public void Tables_NestedTypes_AreInTheFileOfTheirModule()
    {
        var strays = Files.SelectMany(file => file.Inputs.Concat(file.Outputs).Select(type => type.Reference)
            .Concat(file.Enums.Select(value => value.Reference))
            .Where(reference => reference[..reference.LastIndexOf('/')] != file.Module)
            .Select(reference => $"{file.Path}: {reference}"));

        Assert.That(strays, Is.Empty);
    }

    [Test]
    public void Tables_References_Resolve()
    {
        var unresolved = Declaration.All.SelectMany(declaration => References(declaration)
            .Where(reference => !Resolves(declaration.File.Package.Name, reference.Type, reference.IsInput))
            .Select(reference => $"{declaration}: {reference.Type}"));

        Assert.That(unresolved, Is.Empty);
    }

    [Test]
    public void Tables_NestedTypes_AreAllReferredTo()
    {
        var used = Declaration.All.SelectMany(declaration => References(declaration)
            .Where(reference => reference.Type.Kind != FactsTypeKind.Resource)
            .Select(reference => Role(reference.Type, reference.IsInput)
                + $" {SchemaCatalog.PackageOf(declaration.File.Package.Name, reference.Type.Text)}"
                + $":{reference.Type.Text.Split(':')[^1]}"));
        var declared = Files.SelectMany(file => file.Inputs.Select(type => ("input", type.Reference))
            .Concat(file.Outputs.Select(type => ("output", type.Reference)))
            .Concat(file.Enums.Select(type => ("enum", type.Reference)))
            .Select(type => $"{type.Item1} {file.Package.Name}:{type.Reference}"));

        Assert.That(declared.Except(used), Is.Empty);
    }

    [Test]
    public void Tables_CSharpNames_AreLegalAndUniqueInTheirClass()
    {
        var illegal = Declaration.All.SelectMany(declaration => declaration.Members
                .Select(member => member.CSharpName)
                .Append(declaration.ClassName)
                .Where(name => !SyntaxFacts.IsValidIdentifier(name))
                .Select(name => $"{declaration}: {name}"))
            .Concat(Files.SelectMany(file => file.Enums.SelectMany(type => type.Values
                .Select(value => value.CSharpName)
                .Append(type.TypeName)
                .Where(name => !SyntaxFacts.IsValidIdentifier(name)))));
        var duplicate = Declaration.All
            .Where(declaration => !AreDistinct(declaration.Members.Select(member => member.CSharpName)))
            .Select(declaration => declaration.ToString())
            .Concat(Files.SelectMany(file => file.Enums
                .Where(type => !AreDistinct(type.Values.Select(value => value.CSharpName)))
                .Select(type => type.Reference)));

        Assert.Multiple(() =>
        {
            Assert.That(illegal, Is.Empty);
            Assert.That(duplicate, Is.Empty);
        });
    }

    [Test]
    public void Tables_Members_NeverHaveTheNameOfTheirClass()
    {
        var clashes = Declaration.All
            .Where(declaration => declaration.Members.Any(member => member.CSharpName == declaration.ClassName))
            .Select(declaration => declaration.ToString());

        Assert.That(clashes, Is.Empty);
    }

    [Test]
    public void Tables_Classes_AreUniqueInTheirNamespace()
    {
        var duplicates = Files.SelectMany(file => new[]
        {
            file.Resources.Select(resource => resource.ClassName)
                .Concat(file.Functions.Select(function => function.ClassName))
                .Concat(file.Enums.Select(type => type.TypeName)),
            file.Inputs.Select(type => type.ClassName),
            file.Outputs.Select(type => type.ClassName),
        }.Where(names => !AreDistinct(names)).Select(_ => file.Path));

        Assert.That(duplicates, Is.Empty);
    }

    [Test]
    public void Tables_Namespaces_AreUnique() =>
        Assert.That(Files.Select(file => file.Namespace), Is.Unique);

    private static bool AreDistinct(IEnumerable<string> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return names.All(seen.Add);
    }

    private static bool IsStrictlyAscending(List<string> keys) =>
        keys.Zip(keys.Skip(1)).All(pair => string.CompareOrdinal(pair.First, pair.Second) < 0);

    private static IEnumerable<(FactsType Type, bool IsInput)> References(Declaration declaration) =>
        declaration.Members.SelectMany(member => new[]
        {
            (member.Type, IsInput: true, IsUsed: member.IsInput || member.IsArgument),
            (Type: member.OutputType, IsInput: false, IsUsed: member.IsOutput || member.IsResult),
        })
        .Where(use => use.IsUsed)
        .SelectMany(use => use.Type.SelfAndInner().Select(type => (type, use.IsInput)))
        .Where(use => use.type.Kind is FactsTypeKind.Enum or FactsTypeKind.Object or FactsTypeKind.Resource);

    private static string Role(FactsType type, bool isInput) =>
        type.Kind == FactsTypeKind.Enum ? "enum" : isInput ? "input" : "output";

    private static bool Resolves(string package, FactsType type, bool isInput) => type.Kind switch
    {
        FactsTypeKind.Resource => Catalog.FindResource(type.Text) is not null,
        FactsTypeKind.Enum => Catalog.FindEnum(package, type.Text) is not null,
        _ when isInput => Catalog.FindInput(package, type.Text) is not null,
        _ => Catalog.FindOutput(package, type.Text) is not null,
    };
}
