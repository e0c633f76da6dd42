using System.Runtime.CompilerServices;
using DataPlatform.Components.Cluster.Versions;
using DataPlatform.Settings;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Settings;

public sealed class ConfigurationReferenceTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../.."));

    private static readonly string Reference = File.ReadAllText(Path.Combine(Root, "docs", "configuration.md"));

    [Test]
    public void Reference_EveryKey_HasOneRow() =>
        Assert.That(
            Rows(Reference).Where(row => row.Contains(':', StringComparison.Ordinal)),
            Is.EquivalentTo(PlatformSettings.Keys("dataplatform")));

    [TestCase("Node pools",
        "name", "enabled", "instanceTypes", "capacity", "zones", "perZone", "minSize", "maxSize", "labels", "taints",
        "diskGiB", "architecture", "gpu", "os")]
    [TestCase("Taints", "key", "value", "effect")]
    [TestCase("Namespaces",
        "name", "workload", "podSecurity", "quota", "defaultRequests", "defaultLimits", "maxLimits")]
    [TestCase("Containers of DSS",
        "name", "namespace", "cpuRequest", "cpuLimit", "memoryRequestMiB", "memoryLimitMiB", "gpus", "groups")]
    [TestCase("Spark in DSS", "name", "namespace", "executorCores", "executorMemoryGiB", "executors", "conf")]
    [TestCase("A cluster that DSS makes", "machineType", "nodes", "diskGiB")]
    [TestCase("Hours of the DSS host", "stop", "start", "days", "timeZone")]
    [TestCase("Downloads of the DSS host",
        "mirror", "url", "sparkVersion", "kitSha256", "hadoopSha256", "sparkSha256", "pluginUrl", "pluginSha256",
        "redshiftDriverSha256")]
    public void Reference_EveryPropertyOfAnItem_HasOneRow(string section, params string[] properties) =>
        Assert.That(Rows(Reference.Split($"### {section}\n")[1].Split("\n#")[0]), Is.EqualTo(properties));

    [Test]
    public void Reference_EveryEndpointService_IsListed() =>
        Assert.That(
            Reference,
            Does.Contain(string.Join(", ", InterfaceEndpointServices.All.Select(name => $"`{name}`"))));

    [Test]
    public void Reference_EveryKubernetesVersion_IsListed() =>
        Assert.That(
            Reference,
            Does.Contain(string.Join(", ", KubernetesVersions.Deployable.Select(version => $"`{version.Name}`"))));

    [TestCase("dev")]
    [TestCase("prod")]
    public void StackFile_EveryKey_IsKnown(string stack)
    {
        var keys = File.ReadLines(Path.Combine(Root, $"Pulumi.{stack}.yaml"))
            .Where(line => line.StartsWith("  ", StringComparison.Ordinal) && char.IsAsciiLetter(line[2]))
            .Select(line => string.Join(':', line.Trim().Split(':').Take(2)));

        Assert.That(keys, Is.Not.Empty.And.SubsetOf(PlatformSettings.Keys("dataplatform")));
    }

    // First cells of the tables' rows, those in code type.
    private static IEnumerable<string> Rows(string text) => text.Split('\n')
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(line => line.Split('`')[1]);

    private static string Here([CallerFilePath] string path = "") => path;
}
