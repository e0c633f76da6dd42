using DataPlatform.Components.Catalog;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Catalog;

public sealed class CatalogNamesTests
{
    [TestCase(null, "data_platform_dev", "data-platform-dev", "athena/default")]
    [TestCase("sales-eu", "data_platform_dev_sales_eu", "data-platform-dev-sales-eu", "athena/sales-eu")]
    public void Names_OfAPart_AreThese(string? part, string database, string workgroup, string results) =>
        Assert.Multiple(() =>
        {
            Assert.That(CatalogNames.Database("data-platform-dev", part), Is.EqualTo(database));
            Assert.That(CatalogNames.Workgroup("data-platform-dev", part), Is.EqualTo(workgroup));
            Assert.That(CatalogNames.ResultsPrefix(part), Is.EqualTo(results));
        });

    [Test]
    public void Database_OfAnyPrefixAndPart_IsAccepted()
    {
        var name = from first in Gen.Elements("abcxyz".ToCharArray())
                   from rest in Gen.ArrayOf(Gen.Elements("abz09-".ToCharArray())).Resize(28)
                   select $"{first}{new string(rest)}";
        Prop.ForAll(
            (from prefix in name from part in name select (prefix, part)).ToArbitrary(),
            pair => CatalogNames.FindDatabaseMistake(CatalogNames.Database(pair.prefix, pair.part)) is null)
            .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));
    }

    [TestCase("sales")]
    [TestCase("_sales")]
    [TestCase("s1_2")]
    [TestCase("defaults")]
    [TestCase("my_table")]
    public void FindDatabaseMistake_OfAGoodName_IsNothing(string name) =>
        Assert.That(CatalogNames.FindDatabaseMistake(name), Is.Null);

    [TestCase("")]
    [TestCase("Sales")]
    [TestCase("sales-eu")]
    [TestCase("1sales")]
    [TestCase(" sales")]
    [TestCase("sales\n")]
    [TestCase("sales.eu")]
    [TestCase("säle")]
    public void FindDatabaseMistake_OfOtherCharacters_SaysWhichAreAccepted(string name) =>
        Assert.That(
            CatalogNames.FindDatabaseMistake(name)?.ToString(),
            Is.EqualTo(
                $"database: '{name}' is not a database name; accepted: lower-case letters, digits and underscores, "
                + "a letter or an underscore first, at most 128 characters"));

    [Test]
    public void FindDatabaseMistake_AtTheLongestName_Changes() =>
        Assert.Multiple(() =>
        {
            Assert.That(CatalogNames.FindDatabaseMistake(new string('a', 128)), Is.Null);
            Assert.That(CatalogNames.FindDatabaseMistake(new string('a', 129)), Is.Not.Null);
        });

    [TestCase("default", "is a database that is there already or never can be")]
    [TestCase("information_schema", "is a database that is there already or never can be")]
    [TestCase("global_temp", "is a database that is there already or never can be")]
    [TestCase("table", "is a keyword of Athena's statements")]
    [TestCase("user", "is a keyword of Athena's statements")]
    [TestCase("with", "is a keyword of Athena's statements")]
    public void FindDatabaseMistake_OfAReservedName_AsksForAnother(string name, string problem) =>
        Assert.That(
            CatalogNames.FindDatabaseMistake(name, "connections[0].database")?.ToString(),
            Is.EqualTo($"connections[0].database: '{name}' {problem}; accepted: another name"));
}
