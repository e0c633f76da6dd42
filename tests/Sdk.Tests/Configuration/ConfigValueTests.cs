using System.Text.Json;
using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Sdk.Configuration;

[NonParallelizable]
[TestFixture]
public sealed class ConfigValueTests
{
    [Test]
    public async Task Get_Missing_IsNull()
    {
        using var scope = new ConfigScope();

        Assert.That(await ConfigRun.ReadAsync(config => config.Get("x")), Is.Null);
        Assert.That(await ConfigRun.ReadAsync(config => config.GetBoolean("x")), Is.Null);
        Assert.That(await ConfigRun.ReadAsync(config => config.GetInt32("x")), Is.Null);
        Assert.That(await ConfigRun.ReadAsync(config => config.GetDouble("x")), Is.Null);
        Assert.That(await ConfigRun.ReadAsync(config => config.GetObject<int[]>("x")), Is.Null);
        Assert.That(await ConfigRun.ReadAsync(config => config.GetSecret("x")), Is.Null);
        Assert.That(await ConfigRun.ReadAsync(config => config.GetSecretBoolean("x")), Is.Null);
        Assert.That(await ConfigRun.ReadAsync(config => config.GetSecretInt32("x")), Is.Null);
        Assert.That(await ConfigRun.ReadAsync(config => config.GetSecretDouble("x")), Is.Null);
        Assert.That(await ConfigRun.ReadAsync(config => config.GetSecretObject<int[]>("x")), Is.Null);
    }

    [Test]
    public async Task Get_WithoutVariable_IsNull()
    {
        using var scope = new ConfigScope(json: null!);

        Assert.That(await ConfigRun.ReadAsync(config => config.Get("x")), Is.Null);
    }

    [Test]
    public async Task Get_Present_IsTheTypedValue()
    {
        using var scope = new ConfigScope(
            ("project:text", "t"), ("project:flag", "true"), ("project:count", "-3"), ("project:ratio", "1.5e1"),
            ("project:list", "[1,2]"));

        Assert.That(await ConfigRun.ReadAsync(config => config.Get("text")), Is.EqualTo("t"));
        Assert.That(await ConfigRun.ReadAsync(config => config.GetBoolean("flag")), Is.True);
        Assert.That(await ConfigRun.ReadAsync(config => config.GetInt32("count")), Is.EqualTo(-3));
        Assert.That(await ConfigRun.ReadAsync(config => config.GetDouble("ratio")), Is.EqualTo(15.0));
        Assert.That(await ConfigRun.ReadAsync(config => config.GetObject<int[]>("list")), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(await ConfigRun.ReadAsync(config => config.Require("text")), Is.EqualTo("t"));
        Assert.That(await ConfigRun.ReadAsync(config => config.RequireBoolean("flag")), Is.True);
        Assert.That(await ConfigRun.ReadAsync(config => config.RequireInt32("count")), Is.EqualTo(-3));
        Assert.That(await ConfigRun.ReadAsync(config => config.RequireDouble("ratio")), Is.EqualTo(15.0));
        Assert.That(
            await ConfigRun.ReadAsync(config => config.RequireObject<int[]>("list")), Is.EqualTo(new[] { 1, 2 }));
    }

    [Test]
    public async Task GetObject_WithOptions_FollowsThem()
    {
        using var scope = new ConfigScope(("project:size", """{"width":3}"""));
        var options = new JsonSerializerOptions { PropertyNameCaseInsensitive = true };

        var strict = await ConfigRun.ReadAsync(config => config.GetObject<Size>("size"));
        var relaxed = await ConfigRun.ReadAsync(config => config.GetObject<Size>("size", options));
        var required = await ConfigRun.ReadAsync(config => config.RequireObject<Size>("size", options));

        Assert.That(strict, Is.EqualTo(new Size(0)));
        Assert.That(relaxed, Is.EqualTo(new Size(3)));
        Assert.That(required, Is.EqualTo(new Size(3)));
    }

    [TestCase("project:config:key")]
    [TestCase("project:key")]
    public async Task Get_OldFormOfKey_IsTheSameKey(string key)
    {
        using var scope = new ConfigScope((key, "v"));

        Assert.That(await ConfigRun.ReadAsync(config => config.Get("key")), Is.EqualTo("v"));
    }

    [TestCase("aws")]
    [TestCase("aws:config")]
    public async Task Get_OfOtherNamespace_IsItsValue(string name)
    {
        using var scope = new ConfigScope(("aws:region", "eu-west-1"));

        Assert.That(await ConfigRun.ReadAsync(config => config.Get("region"), name), Is.EqualTo("eu-west-1"));
    }

    [Test]
    public async Task Get_ValueThatIsNoText_IsItsJson()
    {
        using var scope = new ConfigScope("""{"project:count":3,"project:list":[1]}""");

        Assert.That(await ConfigRun.ReadAsync(config => config.GetInt32("count")), Is.EqualTo(3));
        Assert.That(await ConfigRun.ReadAsync(config => config.Get("list")), Is.EqualTo("[1]"));
    }

    [Test]
    public async Task Get_VariableChangedWhileRunning_IsTheOldValue()
    {
        using var scope = new ConfigScope(("project:key", "old"));

        var value = await ConfigRun.ReadAsync(config =>
        {
            using var later = new ConfigScope(("project:key", "new"));
            return config.Get("key");
        });

        Assert.That(value, Is.EqualTo("old"));
    }

    [Test]
    public void Config_OutsideOfProgram_Throws()
        => Assert.That(() => new Config(), Throws.InvalidOperationException);

    private sealed record Size(int Width);
}
