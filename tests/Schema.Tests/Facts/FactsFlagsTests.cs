using DataPlatform.Schema.Model;
using NUnit.Framework;

namespace DataPlatform.Tests.Schema.Facts;

[TestFixture]
internal sealed class FactsFlagsTests
{
    private const FactsMemberFlags ResourcePlaces = FactsMemberFlags.Input | FactsMemberFlags.Output;
    private const FactsMemberFlags FunctionPlaces = FactsMemberFlags.Argument | FactsMemberFlags.Result;
    private const FactsMemberFlags Places = ResourcePlaces | FunctionPlaces;

    [TestCase("resource", ResourcePlaces)]
    [TestCase("function", FunctionPlaces)]
    public void Flags_OfMembers_FitTheirDeclaration(string kind, FactsMemberFlags allowed) =>
        Assert.That(Offenders(kind, member => (member.Flags & Places & ~allowed) != 0), Is.Empty);

    [TestCase("input", FactsMemberFlags.Input, FactsMemberFlags.Argument)]
    [TestCase("output", FactsMemberFlags.Output, FactsMemberFlags.Result)]
    public void Flags_OfNestedTypes_AreOfOnePlaceEach(string kind, FactsMemberFlags one, FactsMemberFlags other)
    {
        var mixed = Declaration.All
            .Where(declaration => declaration.Kind == kind)
            .Where(declaration => declaration.Members.Any(member => (member.Flags & Places) != one)
                && declaration.Members.Any(member => (member.Flags & Places) != other));

        Assert.That(mixed, Is.Empty);
    }

    [Test]
    public void Flags_OfInputs_OccurOnInputsOnly()
    {
        const FactsMemberFlags inputFlags =
            FactsMemberFlags.Plain | FactsMemberFlags.SecretInput | FactsMemberFlags.Json;

        Assert.That(
            Offenders(null, member => !member.IsInput && ((member.Flags & inputFlags) != 0
                || member.DefaultLiteral is not null || member.EnvironmentVariables.Count > 0)),
            Is.Empty);
    }

    [Test]
    public void Flags_SecretOutputs_AreOutputs() =>
        Assert.That(Offenders(null, member => member.IsSecretOutput && !member.IsOutput), Is.Empty);

    [Test]
    public void Flags_InputsInsidePlainCollections_AreOfPlainMembers() =>
        Assert.That(
            Offenders(null, member =>
                member.Type.SelfAndInner().Any(type => type.Kind == FactsTypeKind.Input) && !member.IsPlain),
            Is.Empty);

    [Test]
    public void Flags_Json_MarksTheProviderInputsThatAreNotStrings()
    {
        var offenders = Declaration.All.SelectMany(declaration => declaration.Members
            .Where(member => member.IsJson !=
                (declaration.Key.StartsWith("pulumi:providers:", StringComparison.Ordinal)
                    && member.IsInput && member.Type.Kind != FactsTypeKind.String))
            .Select(member => $"{declaration}: {member.Name}"));

        Assert.That(offenders, Is.Empty);
    }

    [Test]
    public void Doubles_InTheTables_AreTheListedOnes()
    {
        var doubles = Declaration.All.SelectMany(declaration => declaration.Members
            .Where(member => member.Type.SelfAndInner().Any(type => type.Kind == FactsTypeKind.Double))
            .Select(member => $"{declaration.Name}.{member.Name}")).Distinct();

        Assert.That(doubles, Is.EquivalentTo(RepositoryFile.ReadList("schema/double-properties.txt")));
    }

    [Test]
    public void SecretsOfNestedTypes_InTheTables_AreTheListedOnes()
    {
        var secrets = Declaration.All.Where(declaration => declaration.Kind == "input")
            .SelectMany(declaration => declaration.Members
                .Where(member => member.IsSecretInput)
                .Select(member => $"{declaration.Name}.{member.Name}"));

        Assert.That(secrets, Is.EquivalentTo(RepositoryFile.ReadList("schema/secret-properties.txt")));
    }

    private static IEnumerable<string> Offenders(string? kind, Func<FactsMember, bool> isWrong) =>
        Declaration.All
            .Where(declaration => kind is null || declaration.Kind == kind)
            .SelectMany(declaration => declaration.Members
                .Where(isWrong)
                .Select(member => $"{declaration}: {member.Name}"));
}
