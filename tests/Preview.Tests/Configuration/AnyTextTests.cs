using DataPlatform.Preview.Configuration;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Configuration;

public class AnyTextTests
{
    private static readonly string[] Pieces =
    [
        "a", "1", ":", ": ", "{", "}", "[", "]", ", ", "\n", "\n  ", "\n\t", "- ", "? ", "'", "\"", "|", "> ", "&x ",
        "*x", "!!str ", "!", "#", "%", "@", "\t", "<<: ", "~", "---\n", "...\n", "\\", "é", "\0", "config:\n  k: ",
    ];

    [Test]
    public void Read_AnyText_SucceedsOrNamesThePlace()
    {
        using var folder = new ProjectFolder(ProjectFolder.MinimalProject, ("dev", ""));
        var texts = Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary();

        Prop.ForAll(texts, text =>
        {
            folder.Write("Pulumi.dev.yaml", text);
            try
            {
                StackProject.Open(folder.Path).Read("dev");
            }
            catch (ConfigurationException exception)
            {
                Assert.That(exception.Errors, Is.Not.Empty.And.All.Match("^Pulumi\\.dev\\.yaml:\\d+:\\d+: [^\n]+$"));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithQuietOnSuccess(true));
    }

    [TestCase("? |\n  a\n: 1\n")]
    [TestCase("\"a\\e[2Jb\": 1")]
    [TestCase("\"a\\nb\": 1\n\"a\\nb\": 2")]
    public void Read_KeyWithControlCharacters_IsNamedInPrintableLines(string text) =>
        Assert.That(
            ProjectFolder.Errors(text), Is.Not.Empty.And.All.Match("^Pulumi\\.dev\\.yaml:\\d+:\\d+: \\P{C}+$"));

    [TestCase("config: {a: 1\nb: 2")]
    [TestCase("? : , ")]
    [TestCase("...\n: ]")]
    public void Read_TextThatBreaksTheLibrary_IsMalformed(string text) =>
        Assert.That(ProjectFolder.Errors(text).Single(), Does.Match(
            "^Pulumi\\.dev\\.yaml:\\d+:\\d+: not valid YAML: what follows cannot be read$"));
}
