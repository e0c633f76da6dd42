using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Configuration;

/// <summary>Each expectation is what the Pulumi CLI hands to a program for the same line.</summary>
public class StackValueTests
{
    [TestCase("text", "text")]
    [TestCase("'1.30'", "1.30")]
    [TestCase("\"true\"", "true")]
    [TestCase("!!str 010", "010")]
    [TestCase("5", "5")]
    [TestCase("+5", "5")]
    [TestCase("-5", "-5")]
    [TestCase("1_000", "1000")]
    [TestCase("0x1F", "31")]
    [TestCase("0o17", "15")]
    [TestCase("0b101", "5")]
    [TestCase("010", "8")]
    [TestCase("09", "9")]
    [TestCase("012345678901", "12345678901")]
    [TestCase("123456789012", "123456789012")]
    [TestCase("18446744073709551615", "18446744073709551615")]
    [TestCase("1.30", "1.3")]
    [TestCase("1.50", "1.5")]
    [TestCase("2.0", "2")]
    [TestCase("1e6", "1000000")]
    [TestCase("1.5e17", "150000000000000000")]
    [TestCase("1e21", "1e+21")]
    [TestCase("0.00001234", "0.00001234")]
    [TestCase("0.00000012", "1.2e-7")]
    [TestCase("-1.5e-5", "-0.000015")]
    [TestCase("true", "true")]
    [TestCase("TRUE", "true")]
    [TestCase("False", "false")]
    [TestCase("yes", "yes")]
    [TestCase("on", "on")]
    [TestCase("10.0.0.0/16", "10.0.0.0/16")]
    [TestCase("1.2.3", "1.2.3")]
    [TestCase("2026-11-21", "2026-11-21 00:00:00 +0000 UTC")]
    [TestCase("2026-11-21T10:20:30.5Z", "2026-11-21 10:20:30.5 +0000 UTC")]
    [TestCase("2026-11-21T10:20:30+01:00", "2026-11-21 10:20:30 +0100 +0100")]
    [TestCase("2026-13-40", "2026-13-40")]
    [TestCase("", "")]
    [TestCase("~", "")]
    [TestCase("null", "")]
    public void Read_Scalar_GivesTheTextOfTheCli(string written, string expected)
    {
        var configuration = ProjectFolder.Read($"config:\n  demo:key: {written}\n");

        Assert.That(configuration.Values["demo:key"], Is.EqualTo(expected));
    }

    [Test]
    public void Read_ListsAndObjects_AreCompactJsonWithSortedKeys()
    {
        var configuration = ProjectFolder.Read("""
            config:
              demo:pools:
                - name: spark
                  max: 10
                  spot: true
                  share: 0.50
                  note:
                - <a & "b">
              demo:tags: {team: data, cost: "1.30"}
            """);

        Assert.That(configuration.Values, Is.EquivalentTo(new Dictionary<string, string>
        {
            ["demo:pools"] =
                """[{"max":10,"name":"spark","note":null,"share":0.5,"spot":true},"""
                + """
                "\u003ca \u0026 \"b\"\u003e"]
                """,
            ["demo:tags"] = """{"cost":"1.30","team":"data"}""",
        }));
    }

    [Test]
    public void Read_SecureValues_StandAsPlaceholdersAtAnyDepth()
    {
        var configuration = ProjectFolder.Read("""
            secretsprovider: awskms://alias/pulumi
            encryptedkey: AQ==
            config:
              demo:password:
                secure: v1:abc
              demo:users:
                - name: ada
                  token: {secure: v1:def}
              demo:plain: x
              demo:notSecret: {secure: v1:ghi, more: 1}
            """);

        Assert.Multiple(() =>
        {
            Assert.That(configuration.Values["demo:password"], Is.EqualTo("[secret]"));
            Assert.That(configuration.Values["demo:users"], Is.EqualTo("""[{"name":"ada","token":"[secret]"}]"""));
            Assert.That(
                configuration.Values["demo:notSecret"], Is.EqualTo("""{"more":1,"secure":"v1:ghi"}"""));
            Assert.That(configuration.SecretKeys, Is.EqualTo(new[] { "demo:password", "demo:users" }));
        });
    }

    [Test]
    public void Read_AnchorsAndMergeKeys_AreResolved()
    {
        var configuration = ProjectFolder.Read("""
            config:
              demo:base: &base {size: 1, kind: a}
              demo:large: {<<: *base, size: 9}
              demo:same: *base
            """);

        Assert.That(configuration.Values, Is.EquivalentTo(new Dictionary<string, string>
        {
            ["demo:base"] = """{"kind":"a","size":1}""",
            ["demo:large"] = """{"kind":"a","size":9}""",
            ["demo:same"] = """{"kind":"a","size":1}""",
        }));
    }

    [Test]
    public void Read_BareAndOldKeys_GetTheirNamespace()
    {
        var configuration = ProjectFolder.Read("config:\n  region: a\n  aws:region: b\n  aws:config:profile: c\n");

        Assert.That(configuration.Values, Is.EquivalentTo(new Dictionary<string, string>
        {
            ["demo:region"] = "a",
            ["aws:region"] = "b",
            ["aws:profile"] = "c",
        }));
    }

    [TestCase("")]
    [TestCase("# only a comment\n")]
    [TestCase("config:\n")]
    [TestCase("config: {}\nenvironment: [prod]\nencryptionsalt: v1:x\n")]
    public void Read_NoConfig_IsEmpty(string text) =>
        Assert.That(ProjectFolder.Read(text).Values, Is.Empty);
}
