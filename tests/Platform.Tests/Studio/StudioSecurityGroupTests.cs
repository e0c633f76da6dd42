using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using static DataPlatform.Tests.Platform.Studio.StudioRun;

namespace DataPlatform.Tests.Platform.Studio;

public sealed class StudioSecurityGroupTests
{
    private const string Group = "aws:ec2/securityGroup:SecurityGroup";
    private const string Ingress = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private const string Egress = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";

    [Test]
    public async Task Groups_Always_AreTaggedForTheServiceRole()
    {
        var run = await Of(() => Args());
        Assert.That(
            run.Own(Group).Select(name => run.Single(Group, name)).Select(group =>
                $"{group.Name} {group["revokeRulesOnDelete"]} {group["vpcId"]} {StableJson.Of(group["tags"])}"),
            Is.EqualTo(new[] { "engine", "workspace" }.Select(part =>
                $"studio-{part} True net-vpc-id {{\"Name\":\"dataplatform-dev-studio-{part}\","
                + "\"for-use-with-amazon-emr-managed-policies\":\"true\"}")));
    }

    // https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-studio-security-groups.html: nothing may come in to
    // workspaces.
    [Test]
    public async Task Rules_OfAStudio_AreThese()
    {
        var run = await Of(() => Args());
        Assert.Multiple(() =>
        {
            Assert.That(Rules(run, Ingress), Is.EqualTo(new[]
            {
                "studio-engine-workspace: studio-engine-id studio-workspace-id tcp 18888-18888",
            }));
            Assert.That(Rules(run, Egress), Is.EqualTo(new[]
            {
                "studio-workspace-to-endpoints: studio-workspace-id 10.0.0.0/16 tcp 18888-18888",
                "studio-workspace-to-engine: studio-workspace-id studio-engine-id tcp 18888-18888",
                "studio-workspace-to-git: studio-workspace-id 0.0.0.0/0 tcp 443-443",
            }));
        });
    }

    [Test]
    public async Task Rules_WithoutGitAccess_LeaveTheNetworkNowhere()
    {
        var run = await Of(() => Args(gitAccess: false));
        Assert.That(
            run.Own(Egress), Is.EqualTo(new[] { "studio-workspace-to-endpoints", "studio-workspace-to-engine" }));
    }

    [Test]
    public async Task Descriptions_OfGroupsAndRules_HaveTheCharactersThatEc2Takes()
    {
        var run = await Of(() => Args());
        Assert.That(
            ((string[])[Group, Ingress, Egress])
                .SelectMany(type => run.Own(type).Select(name => run.Single(type, name)))
                .Select(resource => (string)resource["description"]!),
            Has.Exactly(6).Items.And.All.Matches(@"\A[A-Za-z0-9 ._\-:/()#,@\[\]+=&;{}!$*]{1,255}\z"));
    }

    private static IEnumerable<string> Rules(Recording run, string type) =>
        run.Own(type).Select(name => run.Single(type, name)).Select(rule =>
            $"{rule.Name}: {rule["securityGroupId"]} {Get(rule, "referencedSecurityGroupId")}"
            + $"{Get(rule, "cidrIpv4")} {rule["ipProtocol"]} {rule["fromPort"]}-{rule["toPort"]}");

    private static object? Get(RecordedInputs rule, string property) => rule.Inputs.GetValueOrDefault(property);
}
