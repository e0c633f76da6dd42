using DataPlatform.Settings.Reading;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Settings;

public sealed class SettingsSectionTests
{
    private sealed record Team(string Name, int Quota, bool Locked);

    [Test]
    public void Objects_GoodItems_AreRead() =>
        Assert.That(
            ReadTeams("[{\"name\":\"a\",\"quota\":7,\"locked\":true},{\"name\":\"b\"}]", out _),
            Is.EqualTo(new[] { new Team("a", 7, true), new Team("b", 1, false) }));

    [Test]
    public void Objects_WrongItems_NameThePathOfEachError()
    {
        ReadTeams("[{\"nmae\":\"a\",\"quota\":\"x\"},\"b\",{\"name\":null}]", out var lines);

        Assert.That(lines, Is.EqualTo(new[]
        {
            "connections:teams[0].name: is required; accepted: any text",
            "connections:teams[0].quota: 'x' is not a whole number; accepted: 1 to 9",
            "connections:teams[0].nmae: is not a known property; the nearest is name",
            "connections:teams[1]: 'b' is not a map; accepted: a map with the properties of one item",
            "connections:teams[2].name: null is not text; accepted: any text",
        }));
    }

    [Test]
    public void Objects_NoList_IsRefused()
    {
        ReadTeams("{\"name\":\"a\"}", out var lines);

        Assert.That(lines, Is.EqualTo(new[] { "connections:teams: a map is not a list; accepted: a list of teams" }));
    }

    [Test]
    public void Objects_TextThatOnlyBeginsLikeJson_IsAScalar()
    {
        ReadTeams("[oops", out var lines);

        Assert.That(lines, Is.EqualTo(new[] { "connections:teams: '[oops' is not a list; accepted: a list of teams" }));
    }

    private static Team[] ReadTeams(string json, out string[] lines)
    {
        var text = new Scalar<string>("text", "any text", value => new(value));
        var reader = new SettingsReader(new Dictionary<string, string> { ["connections:teams"] = json });
        var teams = reader.Section("connections").Objects("teams", "teams", item => new Team(
            item.TryRequire("name", text, out var name) ? name : "",
            item.Get("quota", Scalars.Whole(1, 9), 1),
            item.Get("locked", Scalars.TrueOrFalse, false)));
        lines = [.. reader.Errors.Select(error => error.ToString())];
        return [.. teams];
    }
}
