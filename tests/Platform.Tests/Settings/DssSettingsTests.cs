using DataPlatform.Settings;
using DataPlatform.Settings.Reading;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Settings;

public sealed class DssSettingsTests
{
    [Test]
    public void Read_NoGroups_KnowsTheBuiltInOnes()
    {
        var settings = Read("[]", out var errors);
        Assert.Multiple(() =>
        {
            Assert.That(errors, Is.Empty);
            Assert.That(settings.KnownGroups, Is.EqualTo(new[] { "administrators", "readers" }));
        });
    }

    [Test]
    public void Read_Groups_AreInOrderBesideTheBuiltInOnes()
    {
        var settings = Read("""["data_team","analysts"]""", out var errors);
        Assert.Multiple(() =>
        {
            Assert.That(errors, Is.Empty);
            Assert.That(settings.Groups, Is.EqualTo(new[] { "analysts", "data_team" }));
            Assert.That(
                settings.KnownGroups, Is.EqualTo(new[] { "administrators", "analysts", "data_team", "readers" }));
        });
    }

    [TestCase("a b")]
    [TestCase("-a")]
    [TestCase("")]
    public void Read_NotAGroup_IsRefused(string group)
    {
        Read($"[\"{group}\"]", out var errors);
        Assert.That(
            errors,
            Is.EqualTo(new[]
            {
                $"dss:groups[0]: '{group}' is not a group's name; accepted: letters, digits, '_', '-' and '.', "
                    + "a letter or digit first, at most 80",
            }));
    }

    // Values of such a length are shown in part.
    [Test]
    public void Read_GroupOfMoreThan80Characters_IsRefused()
    {
        Read($"[\"{new string('a', 80)}\",\"{new string('a', 81)}\"]", out var errors);
        Assert.That(
            errors,
            Has.Length.EqualTo(1).And.One.StartsWith($"dss:groups[1]: '{new string('a', 80)}…' is not a group"));
    }

    private static DssSettings Read(string groups, out string[] errors)
    {
        var reader = new SettingsReader(new Dictionary<string, string> { ["dss:groups"] = groups });
        var settings = DssSettings.Read(reader.Section("dss"));
        errors = [.. reader.Errors.Select(error => error.ToString())];
        return settings;
    }
}
