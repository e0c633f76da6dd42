using DataPlatform.Components.Cluster.ControlPlane;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Platform.Cluster.ControlPlane;

public sealed class ControlPlaneArgsTests
{
    private const string RoleArns = "accepted: ARNs of IAM roles, arn:aws:iam::<account>:role/<name>";

    [Test]
    public void Args_WhenNothingElseIsSaid_HaveTheDocumentedDefaults()
    {
        var args = Make();
        Assert.Multiple(() =>
        {
            Assert.That(args.Version, Is.EqualTo("1.35"));
            Assert.That(args.LogRetentionInDays, Is.EqualTo(365));
            Assert.That(args.PublicAccessCidrs, Is.Empty);
            Assert.That(args.AdminRoleArns, Is.Empty);
            Assert.That(args.ExtendedSupport, Is.False);
            Assert.That(args.Protect, Is.False);
            Assert.That(args.Validate, Throws.Nothing);
        });
    }

    [TestCase("1.32")]
    [TestCase("1.37")]
    [TestCase("1.35.0")]
    [TestCase("")]
    public void Args_WithAVersionThatHasNoPins_AreRefused(string version) => Refuses(
        Make(version: version), $"Version has '{version}'; accepted: 1.33, 1.34, 1.35, 1.36");

    [Test]
    public void Args_WithARetentionThatCloudWatchLacks_AreRefused() => Refuses(
        Make(retention: 31),
        "LogRetentionInDays is 31; accepted: 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, "
        + "1827, 2192, 2557, 2922, 3288, 3653");

    [TestCase("everyone")]
    [TestCase("10.0.0.1/8")]
    [TestCase("::/0")]
    public void Args_WithAnAccessBlockThatIsNone_AreRefused(string cidr) => Refuses(
        Make(cidrs: ["10.0.0.0/8", cidr]),
        $"PublicAccessCidrs has '{cidr}'; accepted: IPv4 blocks such as 203.0.113.0/24");

    [Test]
    public void Args_WithMoreAccessBlocksThanEksTakes_AreRefused() => Refuses(
        Make(cidrs: [.. Enumerable.Range(0, 41).Select(index => $"10.0.{index}.0/24")]),
        "PublicAccessCidrs.Count is 41; accepted: 0 to 40");

    [Test]
    public void Args_WithOneSubnet_AreRefused() => Refuses(
        Make(subnets: 1), "SubnetIds has 1; accepted: at least 2, in different zones");

    [TestCase("admin")]
    [TestCase("arn:aws:iam::123456789012:user/admin")]
    [TestCase("arn:aws:iam::123456789012:role/")]
    [TestCase("arn:aws:iam::12345678901:role/admin")]
    [TestCase("arn:aws:iam::123456789012:role/admin\n")]
    [TestCase("arn:aws:sts::123456789012:assumed-role/admin/session")]
    [TestCase("arn:aws-cn:iam::123456789012:role/admin")]
    public void Args_WithAnAdminThatIsNoRoleOfThePartition_AreRefused(string arn) => Refuses(
        Make(admins: ["arn:aws:iam::123456789012:role/other", arn]), $"AdminRoleArns has '{arn}'; {RoleArns}");

    [TestCase("arn:aws:iam::123456789012:role/admin")]
    [TestCase("arn:aws:iam::123456789012:role/path/admin")]
    public void Args_WithARoleTwice_AreRefused(string second) => Refuses(
        Make(admins: ["arn:aws:iam::123456789012:role/admin", second]),
        $"AdminRoleArns has '{second}' twice; accepted: each role once");

    private static void Refuses(ControlPlaneArgs args, string message) =>
        Assert.That(args.Validate, Throws.ArgumentException.With.Message.StartsWith(message));

    // A provider can only be made inside a program; Validate does not look at it.
    private static ControlPlaneArgs Make(
        string version = "1.35",
        int retention = 365,
        string[]? cidrs = null,
        string[]? admins = null,
        int subnets = 2) => new()
        {
            Target = RecordingCloud.Target(),
            AwsProvider = null!,
            Version = version,
            VpcId = "vpc-1",
            SubnetIds = [.. Enumerable.Range(0, subnets).Select(index => Output.Create($"subnet-{index}"))],
            SecretsKeyArn = "arn:secrets",
            LogsKeyArn = "arn:logs",
            LogRetentionInDays = retention,
            PublicAccessCidrs = cidrs ?? [],
            AdminRoleArns = admins ?? [],
        };
}
