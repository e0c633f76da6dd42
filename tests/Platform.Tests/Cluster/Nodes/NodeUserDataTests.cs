using System.Text;
using DataPlatform.Components.Cluster.Nodes;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Cluster.Nodes;

public sealed class NodeUserDataTests
{
    private const string AmazonLinux =
        "MIME-Version: 1.0\n"
        + "Content-Type: multipart/mixed; boundary=\"NODE-CONFIG\"\n"
        + "\n"
        + "--NODE-CONFIG\n"
        + "Content-Type: application/node.eks.aws\n"
        + "\n"
        + "---\n"
        + "apiVersion: node.eks.aws/v1alpha1\n"
        + "kind: NodeConfig\n"
        + "spec:\n"
        + "  instance:\n"
        + "    localStorage:\n"
        + "      strategy: RAID0\n"
        + "\n"
        + "--NODE-CONFIG--\n";

    private const string Bottlerocket =
        "[settings.bootstrap-commands.k8s-ephemeral-storage]\n"
        + "commands = [\n"
        + "    [\"apiclient\", \"ephemeral-storage\", \"init\"],\n"
        + "    [\n"
        + "        \"apiclient\", \"ephemeral-storage\", \"bind\",\n"
        + "        \"--dirs\", \"/var/lib/containerd\", \"/var/lib/kubelet\", \"/var/log/pods\"\n"
        + "    ]\n"
        + "]\n"
        + "essential = true\n"
        + "mode = \"always\"\n";

    // No disk, one, two, six, eight; both architectures; a type that the table lacks; with GPUs.
    [TestCase("m6g.xlarge")]
    [TestCase("t3.2xlarge")]
    [TestCase("m6gd.8xlarge")]
    [TestCase("m6gd.16xlarge")]
    [TestCase("m8gd.48xlarge")]
    [TestCase("i3.16xlarge")]
    [TestCase("m99.large")]
    [TestCase("g5.xlarge")]
    public void AmazonLinux_WithAnyNumberOfDisks_JoinsThemByTheSameConfiguration(string type) =>
        Assert.That(Text(TestPool.Of(type)), Is.EqualTo(AmazonLinux));

    [TestCase(new[] { "m6gd.8xlarge" }, Bottlerocket)]
    [TestCase(new[] { "m6g.8xlarge", "m6gd.8xlarge" }, Bottlerocket)]
    [TestCase(new[] { "m6g.8xlarge" }, null)]
    [TestCase(new[] { "m99gd.8xlarge" }, null)]
    public void Bottlerocket_WithLocalDisksAlone_IsTold(string[] types, string? expected) =>
        Assert.That(Text(TestPool.Of(types) with { System = NodeSystem.Bottlerocket }), Is.EqualTo(expected));

    [TestCase(NodeSystem.AmazonLinux2023)]
    [TestCase(NodeSystem.Bottlerocket)]
    public void UserData_OfAnySystem_FetchesNothingAndStopsNothing(NodeSystem system)
    {
        string[] never = ["rpm", "http", "amd64", "docker", "mkfs", "mdadm", "/dev/nvme", "systemctl", "#!"];
        Assert.That(
            never.Where(Text(TestPool.Of("m6gd.8xlarge") with { System = system })!.Contains), Is.Empty);
    }

    private static string? Text(NodePool pool) =>
        NodeUserData.Of(pool) is { } base64 ? Encoding.UTF8.GetString(Convert.FromBase64String(base64)) : null;
}
