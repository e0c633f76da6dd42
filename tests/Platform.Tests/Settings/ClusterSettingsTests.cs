using System.Text.Json;
using DataPlatform.Components.Cluster;
using DataPlatform.Components.Cluster.Versions;
using DataPlatform.Components.Common;
using DataPlatform.Settings;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Settings;

public sealed class ClusterSettingsTests
{
    private const string Versions = "1.33, 1.34, 1.35, 1.36, in quotes";
    private const string Roles = "arn:aws:iam::<account>:role/<name>";
    private const string PublicBlocks = "a block of public addresses such as 203.0.113.0/24";
    private const string NotPublic =
        " holds no address of the internet, from where the public endpoint is reached; accepted: " + PublicBlocks;
    private const string Retention =
        "1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653";

    [TestCase("cluster:enabled", "no", "'no' is not true or false; accepted: true, false")]
    [TestCase("cluster:version", "1.3",
        "'1.3' is not a Kubernetes version that the platform deploys; accepted: " + Versions)]
    [TestCase("cluster:version", "latest",
        "'latest' is not a Kubernetes version that the platform deploys; accepted: " + Versions)]
    [TestCase("cluster:version", "1.32",
        "'1.32' is a Kubernetes version for which the platform has no add-ons pinned; accepted: " + Versions)]
    [TestCase("cluster:adminRoleArns", "admin", "'admin' is not a list; accepted: a list of ARNs of IAM roles")]
    [TestCase("cluster:publicAccessCidrs", "0.0.0.0/0",
        "'0.0.0.0/0' is not a list; accepted: a list of IPv4 blocks in CIDR notation")]
    [TestCase("cluster:logRetentionDays", "10", "'10' is not among the choices; accepted: " + Retention)]
    [TestCase("cluster:supportType", "EXTENDED", "'EXTENDED' is not among the choices; accepted: standard, extended")]
    [TestCase("cluster:autoscaler", "cluster-autoscaler",
        "'cluster-autoscaler' is not among the choices; accepted: clusterAutoscaler, karpenter")]
    [TestCase("cluster:certManager", "1", "'1' is not true or false; accepted: true, false")]
    [TestCase("cluster:defaultNodePools", "none", "'none' is not true or false; accepted: true, false")]
    [TestCase("cluster:nodePools", "{}", "a map is not a list; accepted: a list of node pools")]
    [TestCase("cluster:namespaces", "batch", "'batch' is not a list; accepted: a list of namespaces")]
    public void Read_WrongValue_GivesOneLine(string key, string value, string message) =>
        Assert.That(Configurations.Lines(Configurations.Read((key, value))), Is.EqualTo(new[] { $"{key}: {message}" }));

    [TestCase("adminRoleArns", "arn:aws:iam::123456789012:user/jo",
        " is not an ARN of an IAM role in the partition aws; accepted: " + Roles)]
    [TestCase("adminRoleArns", "arn:aws:sts::123456789012:assumed-role/admin/jo",
        " is not an ARN of an IAM role in the partition aws; accepted: " + Roles)]
    [TestCase("adminRoleArns", "arn:aws-cn:iam::123456789012:role/admin",
        " is not an ARN of an IAM role in the partition aws; accepted: " + Roles)]
    [TestCase("adminRoleArns", "arn:aws:iam::123456789012:role/aws-service-role/a.amazonaws.com/A",
        " is a service-linked role, to which EKS gives no access entry; accepted: any other role")]
    [TestCase("publicAccessCidrs", "203.0.113.7",
        " is not an IPv4 block in CIDR notation; accepted: " + PublicBlocks)]
    [TestCase("publicAccessCidrs", "2001:db8::/32",
        " is not an IPv4 block in CIDR notation; accepted: " + PublicBlocks)]
    [TestCase("publicAccessCidrs", "203.0.113.7/24",
        " is not the first address of its block; accepted: 203.0.113.0/24")]
    [TestCase("publicAccessCidrs", "10.0.0.0/8", NotPublic)]
    [TestCase("publicAccessCidrs", "127.0.0.0/8", NotPublic)]
    [TestCase("publicAccessCidrs", "169.254.0.0/16", NotPublic)]
    [TestCase("publicAccessCidrs", "172.16.0.0/12", NotPublic)]
    [TestCase("publicAccessCidrs", "172.16.4.0/24", NotPublic)]
    [TestCase("publicAccessCidrs", "192.168.0.0/16", NotPublic)]
    [TestCase("publicAccessCidrs", "100.64.0.0/10", NotPublic)]
    [TestCase("publicAccessCidrs", "100.64.0.1/32", NotPublic)]
    public void Read_WrongItem_NamesItsPath(string key, string item, string message) =>
        Assert.That(
            Configurations.Lines(Configurations.Read(($"cluster:{key}", $"[\"{item}\"]"))),
            Is.EqualTo(new[] { $"cluster:{key}[0]: '{item}'{message}" }));

    [TestCase("0.0.0.0/0")]
    [TestCase("0.0.0.0/1")]
    [TestCase("52.0.0.0/7")]
    public void Read_MostOfTheInternetInProd_IsRefused(string block) =>
        Assert.That(
            Configurations.Lines(
                Configurations.Read([.. Configurations.Prod, ("cluster:publicAccessCidrs", $"[\"{block}\"]")])),
            Is.EqualTo(new[]
            {
                $"cluster:publicAccessCidrs[0]: '{block}' lets in more of the internet than prod may; "
                    + "accepted: /8 to /32",
            }));

    [TestCase("dev", "0.0.0.0/0")]
    [TestCase("dev", "203.0.113.0/24")]
    [TestCase("prod", "52.0.0.0/8")]
    [TestCase("prod", "203.0.113.7/32")]
    public void Read_PublicBlock_IsAccepted(string environment, string block) =>
        Assert.That(
            Configurations.ReadGood(
                [
                    .. Configurations.Prod,
                    ("dataplatform:environment", environment),
                    ("cluster:publicAccessCidrs", $"[\"{block}\"]"),
                ]).Cluster.PublicAccessCidrs,
            Is.EqualTo(new[] { block }));

    [TestCase(40)]
    [TestCase(41, "cluster:publicAccessCidrs: 41 blocks are too many; accepted: at most 40")]
    public void Read_PublicBlocks_AreAtMost40(int count, params string[] lines)
    {
        var blocks = JsonSerializer.Serialize(Enumerable.Range(0, count).Select(i => $"203.0.113.{i}/32"));

        Assert.That(
            Configurations.Lines(Configurations.Read(("cluster:publicAccessCidrs", blocks))), Is.EqualTo(lines));
    }

    [TestCase("a/admin", "admin")]
    [TestCase("Admin", "admin")]
    public void Read_OneRoleUnderTwoPathsOrInTwoCases_IsRefused(string first, string second) =>
        Assert.That(
            Configurations.Lines(Configurations.Read((
                "cluster:adminRoleArns",
                $"[\"arn:aws:iam::123456789012:role/{first}\",\"arn:aws:iam::123456789012:role/{second}\"]"))),
            Is.EqualTo(new[]
            {
                $"cluster:adminRoleArns: 'arn:aws:iam::123456789012:role/{first}' and "
                    + $"'arn:aws:iam::123456789012:role/{second}' cannot be two roles, because IAM has no two of one "
                    + "name, whatever their paths; accepted: one of them",
            }));

    [Test]
    public void Read_SecretRolesOfOneName_AreNotShown()
    {
        const string key = "cluster:adminRoleArns";
        var result = PlatformSettings.Read(
            Configurations.Smallest.Add(
                key, """["arn:aws:iam::123456789012:role/a/hunter2","arn:aws:iam::123456789012:role/hunter2"]"""),
            Configurations.Project,
            "dev",
            [key]);

        Assert.That(Configurations.Lines(result), Is.EqualTo(new[]
        {
            "cluster:adminRoleArns: [secret] cannot be two roles, because IAM has no two of one name, whatever their "
                + "paths; accepted: one of them",
        }));
    }

    [Test]
    public void Read_WrongAdministratorInProd_IsOneMistake() =>
        Assert.That(
            Configurations.Read([.. Configurations.Prod, ("cluster:adminRoleArns", "[\"admin\"]")])
                .Errors.Select(error => error.Key),
            Is.EqualTo(new[] { "cluster:adminRoleArns[0]" }));

    [Test]
    public void Read_RoleOfTheRegionsPartition_IsAccepted() =>
        Assert.That(
            Configurations.ReadGood(
                ("aws:region", "us-gov-west-1"),
                ("cluster:adminRoleArns", "[\"arn:aws-us-gov:iam::123456789012:role/admin\"]"))
                .Cluster.AdminRoleArns,
            Has.Length.EqualTo(1));

    [Test]
    public void Read_RolesOfOneNameInTwoAccounts_AreAccepted() =>
        Assert.That(
            Configurations.ReadGood((
                "cluster:adminRoleArns",
                """["arn:aws:iam::123456789012:role/admin","arn:aws:iam::210987654321:role/admin"]"""))
                .Cluster.AdminRoleArns,
            Has.Length.EqualTo(2));

    [TestCase("[]")]
    [TestCase(null)]
    public void Read_NoAdministratorInProd_IsRefusedWithTheReason(string? roles)
    {
        var config = Configurations.ProdWithout("cluster:adminRoleArns");
        if (roles is not null)
            config = config.Add("cluster:adminRoleArns", roles);

        Assert.That(Configurations.Lines(PlatformSettings.Read(config, "dataplatform", "dev")), Is.EqualTo(new[]
        {
            "cluster:adminRoleArns: names no role, and in prod the identity that deploys must not be the only one "
                + "that can manage the cluster; accepted: a list of one or more of " + Roles,
        }));
    }

    [Test]
    public void Read_NoClusterInProd_NeedsNoAdministratorAndIsStillValidated()
    {
        var config = Configurations.ProdWithout("cluster:adminRoleArns").Add("cluster:enabled", "false");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                PlatformSettings.Read(config, "dataplatform", "dev").Settings?.Cluster.Enabled, Is.False);
            Assert.That(
                PlatformSettings.Read(config.Add("cluster:autoscaler", "none"), "dataplatform", "dev")
                    .Errors.Select(error => error.Key),
                Is.EqualTo(new[] { "cluster:autoscaler" }));
        }
    }

    [Test]
    public void Read_EveryDeployableVersion_IsAccepted()
    {
        foreach (var version in KubernetesVersions.All.Where(version => version.IsDeployable))
        {
            Assert.That(
                Configurations.ReadGood(("cluster:version", version.Name)).Cluster.Version, Is.EqualTo(version.Name));
        }
    }

    [Test]
    public void Read_EveryRetention_IsAccepted()
    {
        foreach (var days in LogRetention.AcceptedDays)
            Assert.That(
                Configurations.ReadGood(("cluster:logRetentionDays", $"{days}")).Cluster.LogRetentionDays,
                Is.EqualTo(days));
    }

    [TestCase("standard", false)]
    [TestCase("extended", true)]
    public void Read_SupportType_IsTheChoice(string text, bool extended) =>
        Assert.That(
            Configurations.ReadGood(("cluster:supportType", text)).Cluster.ExtendedSupport, Is.EqualTo(extended));

    [TestCase("clusterAutoscaler", AutoscalerKind.ClusterAutoscaler)]
    [TestCase("karpenter", AutoscalerKind.Karpenter)]
    public void Read_Autoscaler_IsTheChoice(string text, AutoscalerKind expected) =>
        Assert.That(Configurations.ReadGood(("cluster:autoscaler", text)).Cluster.Autoscaler, Is.EqualTo(expected));

    [TestCase("true", true)]
    [TestCase("false", false)]
    public void Read_CertManager_IsTheChoice(string text, bool expected) =>
        Assert.That(Configurations.ReadGood(("cluster:certManager", text)).Cluster.CertManager, Is.EqualTo(expected));

    [TestCase("arn:aws:iam::123456789012:role/admin")]
    [TestCase("arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_Admin_0a1b")]
    public void Read_AdministratorRole_IsAccepted(string arn) =>
        Assert.That(
            Configurations.ReadGood(("cluster:adminRoleArns", $"[\"{arn}\"]")).Cluster.AdminRoleArns,
            Is.EqualTo(new[] { arn }));
}
