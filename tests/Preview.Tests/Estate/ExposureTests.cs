using System.Text.Json.Nodes;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Estate;

/// <summary>Nothing is open that need not be.</summary>
public class ExposureTests(string stack) : EstateTests(stack)
{
    private static readonly string[] RuleTypes =
    [
        "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
        "aws:ec2/securityGroupRule:SecurityGroupRule",
    ];

    // Their documentation names no condition key that they send when they take a role. A role is passed to them within
    // its account only.
    private static readonly string[] ServicesWithoutCondition =
    [
        "backup.amazonaws.com", "dlm.amazonaws.com", "ec2.amazonaws.com", "ecr.amazonaws.com",
        "redshift-serverless.amazonaws.com", "redshift.amazonaws.com",
    ];

    [Test]
    public void SecurityGroups_AreNotOpenToTheWorld()
    {
        var inbound = Plan.Resources.Where(resource => RuleTypes.Contains(resource.Type)
            || resource.Type is "aws:ec2/securityGroup:SecurityGroup");
        Each(inbound, rule =>
        {
            var sources = new[] { "ingress", "cidrIpv4", "cidrIpv6", "cidrBlocks" };
            var text = string.Concat(sources.Select(source => $"{rule.Inputs[source]}"));
            Assert.That(text, Does.Not.Contain("0.0.0.0/0").And.Not.Contain("::/0"), rule.Name);
        });
    }

    [Test]
    public void DefaultSecurityGroup_IsClosed()
    {
        var group = All("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup").Single();
        Assert.That(group.Inputs.ContainsKey("ingress"), Is.False);
        Assert.That(group.Inputs.ContainsKey("egress"), Is.False);
    }

    [Test]
    public void Subnets_GiveNoPublicAddresses() =>
        Each(All("aws:ec2/subnet:Subnet"), subnet =>
            Assert.That(Input<bool>(subnet, "mapPublicIpOnLaunch"), Is.False, subnet.Name));

    [Test]
    public void Roles_AreAssumedByNamedPrincipalsUnderACondition() =>
        Each(All("aws:iam/role:Role"), role =>
        {
            foreach (var statement in Statements(role, "assumeRolePolicy"))
            {
                Assert.That(statement["Principal"]!.ToJsonString(), Does.Not.Contain("*"), role.Name);
                if (statement["Condition"] is null)
                {
                    var services = Texts(statement["Principal"]!["Service"]);
                    Assert.That(services, Is.SubsetOf(ServicesWithoutCondition), role.Name);
                }
            }
        });

    [Test]
    public void RolePolicies_AllowNoWildcardAction() =>
        Each(All("aws:iam/rolePolicy:RolePolicy"), policy =>
        {
            foreach (var action in Statements(policy, "policy").SelectMany(statement => Texts(statement["Action"])))
            {
                Assert.That(action, Does.Not.EndWith(":*").And.Not.EqualTo("*"), policy.Name);
            }
        });

    [Test]
    public void BucketPolicies_AllowOnlyUnderACondition() =>
        Each(All("aws:s3/bucketPolicy:BucketPolicy"), policy =>
        {
            foreach (var statement in Statements(policy, "policy"))
            {
                Assert.That(
                    statement["Effect"]!.GetValue<string>() == "Deny" || statement["Condition"] is JsonObject,
                    policy.Name);
            }
        });

    private static IEnumerable<string> Texts(JsonNode? node) =>
        node is JsonArray list ? list.Select(item => item!.GetValue<string>()) : [$"{node}"];
}
