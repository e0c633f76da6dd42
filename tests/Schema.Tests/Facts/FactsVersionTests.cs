using System.Text.Json;
using System.Xml.Linq;
using DataPlatform.Schema;
using NUnit.Framework;

namespace DataPlatform.Tests.Schema.Facts;

[TestFixture]
internal sealed class FactsVersionTests
{
    private static readonly Dictionary<string, string> Versions = new SchemaCatalog().ReadAll()
        .Select(file => (file.Package.RootNamespace, file.Package.Version))
        .Distinct()
        .ToDictionary();

    [Test]
    public void PackageVersions_OfTheTables_AreThoseOfTheNuGetPackages()
    {
        var central = XDocument.Parse(RepositoryFile.Read("Directory.Packages.props"))
            .Descendants("PackageVersion")
            .Select(item => (Id: item.Attribute("Include")!.Value, Version: item.Attribute("Version")!.Value))
            .Where(item => item.Id.StartsWith("Pulumi.", StringComparison.Ordinal))
            .ToDictionary();

        Assert.That(Versions, Is.EquivalentTo(central));
    }

    [Test]
    public void PackageVersions_OfTheTables_AreThoseOfTheExtraction()
    {
        using var manifest = JsonDocument.Parse(RepositoryFile.Read("schema/extract/package.json"));
        var npm = manifest.RootElement.GetProperty("dependencies").EnumerateObject()
            .Where(dependency => dependency.Name.StartsWith("@pulumi/", StringComparison.Ordinal))
            .ToDictionary(package => package.Name["@pulumi/".Length..], package => package.Value.GetString());
        var tables = new SchemaCatalog().ReadAll()
            .Select(file => (file.Package.Name, (string?)file.Package.Version))
            .Distinct()
            .ToDictionary();

        Assert.That(npm, Is.EquivalentTo(tables));
    }

    [Test]
    public void PackageLock_OfTheExtraction_NamesNoRegistry() =>
        Assert.That(RepositoryFile.Read("schema/extract/package-lock.json"), Does.Not.Contain("\"resolved\""));
}
