using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Platform.Emr;

public sealed class EmrSecurityGroupTests
{
    private const string Group = "aws:ec2/securityGroup:SecurityGroup";
    private const string Ingress = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private const string Egress = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";

    [Test]
    public async Task Groups_Always_RevokeWhatEmrAddedAndAreTaggedForIt()
    {
        var run = await EmrRun.Of(() => EmrRun.Args());
        var groups = run.OfType(Group).Where(group => group.Name.StartsWith("emr-", StringComparison.Ordinal));
        Assert.That(
            groups.Select(group =>
                $"{group.Name} {group["revokeRulesOnDelete"]} {group["vpcId"]} {StableJson.Of(group["tags"])}"),
            Is.EqualTo(new[] { "clients", "core", "primary", "service-access" }.Select(part =>
                $"emr-{part} True net-vpc-id {{\"Name\":\"dataplatform-dev-emr-{part}\","
                + "\"for-use-with-amazon-emr-managed-policies\":\"true\"}")));
    }

    [Test]
    public async Task Rules_OfACluster_AreThese()
    {
        var run = await EmrRun.Of(() => EmrRun.Args(clients: new Dictionary<string, Input<string>>
        {
            ["dss"] = "sg-dss",
            ["cluster"] = "sg-cluster",
        }));
        Assert.Multiple(() =>
        {
            Assert.That(Rules(run, Ingress), Is.EqualTo(new[]
            {
                "emr-clients-cluster: emr-clients-id sg-cluster tcp 10000-10000",
                "emr-clients-dss: emr-clients-id sg-dss tcp 10000-10000",
                "emr-service-access-primary: emr-service-access-id emr-primary-id tcp 9443-9443",
            }));
            Assert.That(Rules(run, Egress), Is.EqualTo(new[]
            {
                "emr-core-https: emr-core-id 0.0.0.0/0 tcp 443-443",
                "emr-core-to-core: emr-core-id emr-core-id -1 -",
                "emr-core-to-primary: emr-core-id emr-primary-id -1 -",
                "emr-core-to-service-access: emr-core-id emr-service-access-id tcp 9443-9443",
                "emr-primary-https: emr-primary-id 0.0.0.0/0 tcp 443-443",
                "emr-primary-to-core: emr-primary-id emr-core-id -1 -",
                "emr-primary-to-primary: emr-primary-id emr-primary-id -1 -",
                "emr-primary-to-service-access: emr-primary-id emr-service-access-id tcp 9443-9443",
                "emr-service-access-to-core: emr-service-access-id emr-core-id tcp 8443-8443",
                "emr-service-access-to-primary: emr-service-access-id emr-primary-id tcp 8443-8443",
            }));
        });
    }

    // EC2 refuses other characters, such as an apostrophe:
    // https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpRange.html
    [Test]
    public async Task Descriptions_OfGroupsAndRules_HaveTheCharactersThatEc2Takes()
    {
        var run = await EmrRun.Of(() => EmrRun.Args(clients: new Dictionary<string, Input<string>>
        {
            ["dss"] = "sg-dss",
        }));
        Assert.That(
            ((string[])[Group, Ingress, Egress])
                .SelectMany(type => run.OfType(type))
                .Where(resource => resource.Name.StartsWith("emr-", StringComparison.Ordinal))
                .Select(resource => (string)resource["description"]!),
            Has.Exactly(16).Items.And.All.Matches(@"\A[A-Za-z0-9 ._\-:/()#,@\[\]+=&;{}!$*]{1,255}\z"));
    }

    private static IEnumerable<string> Rules(Recording run, string type) =>
        run.OfType(type)
            .Where(rule => rule.Name.StartsWith("emr-", StringComparison.Ordinal))
            .Select(rule =>
                $"{rule.Name}: {rule["securityGroupId"]} {Get(rule, "referencedSecurityGroupId")}"
                + $"{Get(rule, "cidrIpv4")} {rule["ipProtocol"]} {Get(rule, "fromPort")}-{Get(rule, "toPort")}");

    private static object? Get(RecordedInputs rule, string property) => rule.Inputs.GetValueOrDefault(property);
}
