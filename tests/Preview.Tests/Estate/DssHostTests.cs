using System.Collections.Immutable;
using DataPlatform.Components.Dss;
using DataPlatform.Preview.Plan;
using DataPlatform.Tests.Preview.Golden;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Estate;

/// <summary>
/// However DSS is configured: one private host, its disks encrypted, reached by pods and the listener only.
/// </summary>
public class DssHostTests(string stack) : EstateTests(stack)
{
    private const string Pods = "cluster-control-plane-eks tcp 0-65535";
    private const string Listener = "dss-listener-security-group tcp 11000-11000";
    private const string Members = "dss-firewall-group tcp 1-65535";

    // Who gets to the host; a cluster of DSS's own shares its security group.
    private static readonly ImmutableDictionary<string, string[]> Ways = new Dictionary<string, string[]>
    {
        [""] = [Pods],
        ["DSS alone"] = [],
        ["DSS dynamic"] = [Listener, Members],
        ["DSS keypair"] = [Listener, Pods],
        ["DSS keypair dynamic"] = [Members],
    }.ToImmutableDictionary();

    private static IEnumerable<string> Hosts => Variants.OfDss.Prepend("");

    [TestCaseSource(nameof(Hosts))]
    public async Task Host_IsPrivateAndItsMetadataStayOnIt(string variant)
    {
        var host = new DssHostPlan(await PlanAsync(variant)).Instance;
        var metadata = host.Inputs["metadataOptions"]!;
        Assert.Multiple(() =>
        {
            Assert.That($"{metadata["httpTokens"]}", Is.EqualTo("required"));
            Assert.That($"{metadata["httpPutResponseHopLimit"]}", Is.EqualTo("1"));
            Assert.That(Input<bool>(host, "associatePublicIpAddress"), Is.False);
            Assert.That(Input<string>(host, "keyName"), Is.Null);
            Assert.That(From(host, "subnetId"), Is.EqualTo(new[] { "network-private-a" }));
            Assert.That(From(host, "vpcSecurityGroupIds"), Is.EqualTo(new[] { "dss-firewall-group" }));
            Assert.That(From(host, "iamInstanceProfile"), Is.EqualTo(new[] { "dss-identity-profile" }));
        });
    }

    [TestCaseSource(nameof(Hosts))]
    public async Task Disks_AreEncryptedAndTheDataIsKeptInProd(string variant)
    {
        var plan = await PlanAsync(variant);
        var root = new DssHostPlan(plan).Instance.Inputs["rootBlockDevice"]!;
        var data = plan.Resources.Single(one => one.Type == "aws:ebs/volume:Volume");
        Assert.Multiple(() =>
        {
            Assert.That(root["encrypted"]!.GetValue<bool>(), Is.True);
            Assert.That(Input<bool>(data, "encrypted"), Is.True);
            Assert.That(From(data, "kmsKeyId"), Is.EqualTo(new[] { "encryption-volumes" }));
            Assert.That($"{root["kmsKeyId"]}", Is.EqualTo(Input<string>(data, "kmsKeyId")));
            Assert.That((data.Protect, data.RetainOnDelete), Is.EqualTo((IsProtected, IsProtected)));
            Assert.That(data.Dependencies, Has.None.Contain("aws:ec2/instance:Instance"), "it outlives its hosts");
        });
    }

    [TestCaseSource(nameof(Hosts))]
    public async Task Ingress_IsFromPodsAndTheListenerOnly(string variant)
    {
        var plan = await PlanAsync(variant);
        var group = plan.Resources.Single(one => one.Name == "dss-firewall-group");
        var rules = plan.Resources
            .Where(one => one.Type is "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"
                or "aws:ec2/securityGroupRule:SecurityGroupRule")
            .Where(one => Input<string>(one, "securityGroupId") == group.Id);
        Assert.That(group.Inputs.ContainsKey("ingress"), Is.False);
        Assert.That(
            rules.Select(rule =>
                $"{string.Join(' ', From(rule, "referencedSecurityGroupId"))}{rule.Inputs["cidrIpv4"]} "
                + $"{rule.Inputs["ipProtocol"]} {rule.Inputs["fromPort"]}-{rule.Inputs["toPort"]}"),
            Is.EquivalentTo(Ways[variant]));
    }

    [TestCaseSource(nameof(Hosts))]
    public async Task UserData_StartsTheTimerAndNamesThePointer(string variant)
    {
        var plan = await PlanAsync(variant);
        var host = new DssHostPlan(plan);
        var files = host.Files();
        var identity = DssHostPlan.Json(files["/etc/dataplatform/host.json"]);
        var version = $"{DssHostPlan.Json(host.Settings)["dss"]!["version"]}";
        Assert.Multiple(() =>
        {
            Assert.That(host.UserDataBytes, Has.Length.LessThanOrEqualTo(16384));
            Assert.That(host.UserData, Does.StartWith("#cloud-config\n"));
            Assert.That(files.Keys, Is.EqualTo(new[]
            {
                "/etc/dataplatform/host.json", "/etc/systemd/system/dataplatform-converge.service",
                "/etc/systemd/system/dataplatform-converge.timer", "/opt/dataplatform/bin/converge",
                "/opt/dataplatform/bin/fetch.py",
            }));
            Assert.That($"{identity["bucket"]}", Does.StartWith($"dataplatform-{Stack}-assets-"));
            Assert.That($"{identity["pointer"]}", Is.EqualTo("dss/release.json"));
            Assert.That(
                $"{identity["launch"]}", Is.EqualTo(LaunchId.Of(Input<string>(host.Instance, "ami")!, version)));
            Assert.That(plan.Findings.Select(finding => finding.Rule), Has.None.EqualTo("instance-user-data"));
        });
    }

    [TestCaseSource(nameof(Hosts))]
    public async Task Deployment_WaitsForTheHostThatHasItsVolumeAndAllThatItReads(string variant)
    {
        var plan = await PlanAsync(variant);
        var made = plan.Resources.ToDictionary(one => one.Name);
        var host = made["dss-host-instance"].Dependencies;
        var pointer = DssHostPlan.Json(new DssHostPlan(plan).Pointer);
        var policies = plan.Resources.Where(one => one.Custom
            && one.Name.StartsWith("dss-identity-", StringComparison.Ordinal)
            && one.Type is "aws:iam/rolePolicy:RolePolicy" or "aws:iam/userPolicyAttachment:UserPolicyAttachment");
        Assert.Multiple(() =>
        {
            Assert.That(
                made["dss-readiness-stack"].Dependencies,
                Is.SupersetOf(new[] { made["dss-host-instance"].Urn, made["dss-host-data"].Urn }));
            Assert.That(
                Input<string>(made["dss-readiness-stack"], "name"), Is.EqualTo($"{pointer["signal"]!["stack"]}"));
            Assert.That(host, Is.SupersetOf(policies.Select(one => one.Urn)));
            Assert.That(host, Does.Contain(made["dss-release-pointer"].Urn));
            Assert.That(host, Does.Contain(made["dss-secrets-admin-value"].Urn));
            Assert.That(host, Does.Contain(made["dss-logs-bootstrap"].Urn));
            Assert.That(made["dss-release-pointer"].Dependencies, Is.SupersetOf(new[]
            {
                made["dss-release-bundle"].Urn, made["dss-release-settings"].Urn,
            }));
            Assert.That(
                plan.Resources.Where(one => one.Name == "dss-target-attachment").SelectMany(one => one.Dependencies),
                variant is "DSS dynamic" or "DSS keypair" ? Does.Contain(made["dss-readiness-stack"].Urn) : Is.Empty);
        });
    }

    private async Task<PlatformPlan> PlanAsync(string variant) =>
        variant.Length == 0 ? Plan : await Variants.PlanAsync(Stack, variant);

    // Names of the resources that a property comes from.
    private static IEnumerable<string> From(PlanResource resource, string property) =>
        resource.PropertyDependencies.GetValueOrDefault(property, [])
            .Select(urn => urn[(urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..]);
}
