using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Sdk.Configuration;

[NonParallelizable]
[TestFixture]
public sealed class ConfigErrorTests
{
    private static readonly Action<Config>[] Requirements =
    [
        config => config.Require("nope"),
        config => config.RequireBoolean("nope"),
        config => config.RequireInt32("nope"),
        config => config.RequireDouble("nope"),
        config => config.RequireObject<int[]>("nope"),
        config => config.RequireSecret("nope"),
        config => config.RequireSecretBoolean("nope"),
        config => config.RequireSecretInt32("nope"),
        config => config.RequireSecretDouble("nope"),
        config => config.RequireSecretObject<int[]>("nope"),
    ];

    [TestCaseSource(nameof(Requirements))]
    public void Require_Missing_FailsWithTheCommandThatSetsIt(Action<Config> require)
    {
        using var scope = new ConfigScope();

        Assert.That(() => RunAsync(require), Throws.InstanceOf<RunException>().With.Message.EqualTo(
            "Missing Required configuration variable 'project:nope'\n" +
            "\tplease set a value using the command `pulumi config set project:nope <value>`"));
    }

    [TestCase("True")]
    [TestCase("1")]
    [TestCase("")]
    public void GetBoolean_OtherText_Fails(string value)
        => AssertMistyped(config => config.GetBoolean("key"), value, "Boolean");

    [TestCase("1.5")]
    [TestCase("2147483648")]
    [TestCase("many")]
    public void GetInt32_OtherText_Fails(string value)
        => AssertMistyped(config => config.GetInt32("key"), value, "Int32");

    [TestCase("1,5")]
    [TestCase("much")]
    public void GetDouble_OtherText_Fails(string value)
        => AssertMistyped(config => config.RequireDouble("key"), value, "Double");

    [TestCase("{")]
    [TestCase("\"text\"")]
    public void GetObject_OtherJson_Fails(string value)
        => AssertMistyped(config => config.GetObject<bool>("key"), value, "System.Boolean");

    [Test]
    public void TestAsync_ConfigThatIsNoJson_Fails()
    {
        using var scope = new ConfigScope("{");

        Assert.That(() => RunAsync(_ => { }), Throws.InstanceOf<System.Text.Json.JsonException>());
    }

    private static void AssertMistyped(Action<Config> read, string value, string type)
    {
        using var scope = new ConfigScope(("project:key", value));

        Assert.That(() => RunAsync(read), Throws.InstanceOf<RunException>().With.Message.EqualTo(
            $"Configuration 'project:key' value '{value}' is not a valid {type}"));
    }

    private static Task<bool> RunAsync(Action<Config> read)
        => ConfigRun.ReadAsync(config =>
        {
            read(config);
            return true;
        });
}
