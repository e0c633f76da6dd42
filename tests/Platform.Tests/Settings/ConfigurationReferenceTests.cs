using System.Runtime.CompilerServices;
using DataPlatform.Settings;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Settings;

public sealed class ConfigurationReferenceTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../.."));

    private static readonly string Reference = File.ReadAllText(Path.Combine(Root, "docs", "configuration.md"));

    [Test]
    public void Reference_EveryKey_HasOneRow()
    {
        var rows = Reference.Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('`')[1]);

        Assert.That(rows, Is.EquivalentTo(PlatformSettings.Keys("dataplatform")));
    }

    [Test]
    public void Reference_EveryEndpointService_IsListed() =>
        Assert.That(
            Reference,
            Does.Contain(string.Join(", ", InterfaceEndpointServices.All.Select(name => $"`{name}`"))));

    [TestCase("dev")]
    [TestCase("prod")]
    public void StackFile_EveryKey_IsKnown(string stack)
    {
        var keys = File.ReadLines(Path.Combine(Root, $"Pulumi.{stack}.yaml"))
            .Where(line => line.StartsWith("  ", StringComparison.Ordinal) && char.IsAsciiLetter(line[2]))
            .Select(line => string.Join(':', line.Trim().Split(':').Take(2)));

        Assert.That(keys, Is.Not.Empty.And.SubsetOf(PlatformSettings.Keys("dataplatform")));
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
