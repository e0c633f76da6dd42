using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Estate;

/// <summary>EMR Studio is private, has the tags by which EMR is let in, and lets users do what is theirs.</summary>
public class StudioTests(string stack) : EstateTests(stack)
{
    private const string EmrTag = "for-use-with-amazon-emr-managed-policies";
    private const string SessionMapping = "aws:emr/studioSessionMapping:StudioSessionMapping";
    private const string Ingress = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private const string Egress = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";

    private string Prefix => $"dataplatform-{Stack}";

    private PlanResource Studio => All("aws:emr/studio:Studio").Single();

    [Test]
    public void Studio_IsTheDefaultOneInThePrivateSubnets()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Input<string>(Studio, "name"), Is.EqualTo($"{Prefix}-platform"));
            Assert.That(Input<string>(Studio, "authMode"), Is.EqualTo("IAM"));
            Assert.That(Studio.Inputs.ContainsKey("userRole"), Is.False);
            Assert.That(
                Studio.Inputs["subnetIds"]!.AsArray().Select(id => $"{id}"),
                Is.EquivalentTo(Plan.Outputs["privateSubnetIds"]!.AsArray().Select(id => $"{id}")));
            Assert.That(
                Input<string>(Studio, "defaultS3Location"),
                Does.StartWith($"s3://{Prefix}-studio-111122223333-eu-west-1/"));
            Assert.That(Plan.Outputs["studioUrl"]!.GetValue<string>(), Does.StartWith("https://es-"));
            Assert.That($"{Plan.Outputs["studioId"]}", Is.EqualTo(Studio.Id));
        });
    }

    // EMR looks at once whether its role reaches them.
    [Test]
    public void Studio_ComesAfterItsRolesPolicyBucketAndRules() =>
        Assert.That(
            Plan.Resources.Where(one => Studio.Dependencies.Contains(one.Urn)).Select(one => one.Name),
            Is.SupersetOf(new[]
            {
                "studio-service-policy", "studio-workspaces-encryption", "studio-workspaces-policy",
                "studio-engine-workspace", "studio-workspace-to-endpoints", "studio-workspace-to-engine",
                "studio-workspace-to-git",
            }));

    [Test]
    public void WhatEmrWorksOn_BearsItsTag()
    {
        string[] groups = ["studio-engine", "studio-workspace"];
        var tagged = Plan.Resources.Where(one =>
            groups.Contains(one.Name)
            || one.Type == "aws:ec2/vpc:Vpc"
            || (one.Type == "aws:ec2/subnet:Subnet" && Studio.Dependencies.Contains(one.Urn))).ToList();
        Assert.That(tagged, Has.Count.EqualTo(3 + Studio.Inputs["subnetIds"]!.AsArray().Count));
        Each(tagged, one => Assert.That($"{one.Inputs["tags"]![EmrTag]}", Is.EqualTo("true"), one.Name));
    }

    [Test]
    public void Endpoint_HasItsSecurityGroupTagged()
    {
        var tag = All("aws:ec2/tag:Tag").Single();
        Assert.That((Input<string>(tag, "key"), Input<string>(tag, "value")), Is.EqualTo((EmrTag, "true")));
        Assert.That(
            tag.PropertyDependencies["resourceId"].Single(), Does.EndWith("::spark-platform-myendpoint-endpoint"));
    }

    [Test]
    public void Workspaces_ReachEnginesEndpointsAndGitAndAreReachedByNothing()
    {
        var rules = Plan.Resources.Where(one =>
            one.Type is Ingress or Egress && one.Name.StartsWith("studio-", StringComparison.Ordinal));
        Assert.That(rules.Select(Told), Is.EquivalentTo(new[]
        {
            $"{Ingress} studio-engine 18888-18888 from studio-workspace",
            $"{Egress} studio-workspace 18888-18888 to studio-engine",
            $"{Egress} studio-workspace 18888-18888 to {Plan.Config["network:cidr"]}",
            $"{Egress} studio-workspace 443-443 to 0.0.0.0/0",
        }));
        Each(
            All("aws:ec2/securityGroup:SecurityGroup").Where(one => one.Name is "studio-engine" or "studio-workspace"),
            group => Assert.That(
                group.Inputs.ContainsKey("ingress") || group.Inputs.ContainsKey("egress"), Is.False, group.Name));
    }

    [Test]
    public void Users_OfTheStackFile_HaveAPolicyWithTheirEndpointOnly()
    {
        var policies = Plan.Resources.Where(one => one.Type == "aws:iam/policy:Policy"
            && one.Name.StartsWith("studio-", StringComparison.Ordinal)).ToList();
        Assert.That(
            policies.Select(one => one.Name),
            Is.EqualTo(Stack == "prod" ? new[] { "studio-role-data-scientist-policy" } : []));
        Each(policies, policy =>
        {
            var statements = Statements(policy, "policy");
            var credentials = statements.Single(one => Actions(one).Contains(
                "emr-containers:GetManagedEndpointSessionCredentials"));
            Assert.That(
                $"{credentials["Resource"]}",
                Does.EndWith($"/endpoints/{Plan.Outputs["managedEndpointIds"]!["platform-myendpoint"]}"));
            Assert.That(
                statements.Single(one => Actions(one).Contains("elasticmapreduce:CreateStudioPresignedUrl"))
                    ["Resource"]!.GetValue<string>(),
                Does.EndWith($"/{Studio.Id}"));
            Assert.That(
                statements.SelectMany(Actions),
                Has.None.StartsWith("sagemaker").And.None.StartsWith("codewhisperer")
                    .And.None.StartsWith("servicecatalog").And.None.EqualTo("elasticmapreduce:RunJobFlow"));
            Assert.That(
                TheOne("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "policyArn", policy).Inputs["role"]!
                    .GetValue<string>(),
                Is.EqualTo("data-scientist"));
        });
    }

    [Test]
    public async Task Users_OfIdentityCenter_AreMappedWithAPolicyEachThatTheUserRoleCovers()
    {
        var plan = await Variants.PlanAsync(Stack, "SSO");
        var studio = plan.Resources.Single(one => one.Type == "aws:emr/studio:Studio");
        var mappings = plan.Resources.Where(one => one.Type == SessionMapping).ToList();
        var ofRole = plan.Resources.Single(one => one.Name == "studio-user-policy");
        Assert.Multiple(() =>
        {
            Assert.That(Input<string>(studio, "authMode"), Is.EqualTo("SSO"));
            Assert.That(studio.PropertyDependencies["userRole"].Single(), Does.EndWith("::studio-user-role"));
            Assert.That(studio.Dependencies, Does.Contain(ofRole.Urn));
            Assert.That(studio.Inputs.ContainsKey("idpAuthUrl"), Is.False);
            Assert.That(
                mappings.Select(one => $"{Input<string>(one, "identityType")} {Input<string>(one, "identityName")}"),
                Is.EquivalentTo(new[] { "USER ada", "GROUP analysts" }));
            Assert.That(mappings.Select(one => one.Inputs.ContainsKey("identityId")), Has.All.False);
            Assert.That(
                mappings.Select(one => one.PropertyDependencies["sessionPolicyArn"].Single().Split("::")[^1]),
                Is.EquivalentTo(new[] { "studio-user-ada-policy", "studio-group-analysts-policy" }));
            Assert.That(
                Allowed(plan.Resources.Single(one => one.Name == "studio-group-analysts-policy")),
                Is.SubsetOf(Allowed(ofRole)));
        });
    }

    [Test]
    public async Task Users_OfASamlProvider_HaveARoleEach()
    {
        var plan = await Variants.PlanAsync(Stack, "SAML");
        var studio = plan.Resources.Single(one => one.Type == "aws:emr/studio:Studio");
        var role = plan.Resources.Single(one => one.Name == "studio-user-ada-role");
        var trust = Statements(role, "assumeRolePolicy").Single();
        Assert.Multiple(() =>
        {
            Assert.That(Input<string>(studio, "authMode"), Is.EqualTo("IAM"));
            Assert.That(Input<string>(studio, "idpAuthUrl"), Is.EqualTo("https://example.com/signin"));
            Assert.That(Input<string>(role, "name"), Is.EqualTo($"{Prefix}-studio-ada"));
            Assert.That(
                $"{trust["Principal"]!["Federated"]}", Is.EqualTo("arn:aws:iam::111122223333:saml-provider/example"));
            Assert.That(
                $"{trust["Condition"]!["StringEquals"]!["SAML:aud"]}",
                Is.EqualTo("https://signin.aws.amazon.com/saml"));
            Assert.That(
                plan.Outputs["studioUserRoleArns"]!.ToJsonString(),
                Is.EqualTo($$"""{"ada":"arn:aws:iam::111122223333:role/{{Prefix}}-studio-ada"}"""));
            Assert.That(
                Attached(plan, role), Is.EquivalentTo(new[] { "studio-user-ada-policy", "studio-queries-policy" }));
        });
    }

    private static IEnumerable<string> Attached(PlatformPlan plan, PlanResource role) =>
        from one in plan.Resources
        where one.Type == "aws:iam/rolePolicyAttachment:RolePolicyAttachment"
        where one.PropertyDependencies.TryGetValue("role", out var urns) && urns.Contains(role.Urn)
        select one.PropertyDependencies["policyArn"].Single().Split("::")[^1];

    private static IEnumerable<string> Allowed(PlanResource policy) =>
        Statements(policy, "policy").Where(one => $"{one["Effect"]}" == "Allow").SelectMany(Actions).Distinct();

    private static IReadOnlyList<string> Actions(JsonObject statement) => PlanPolicy.Terms(statement["Action"]);

    private static string Told(PlanResource rule)
    {
        var group = rule.PropertyDependencies["securityGroupId"].Single().Split("::")[^1];
        var other = rule.PropertyDependencies.TryGetValue("referencedSecurityGroupId", out var urns)
            ? urns.Single().Split("::")[^1]
            : $"{rule.Inputs["cidrIpv4"]}";
        var ports = $"{rule.Inputs["fromPort"]}-{rule.Inputs["toPort"]}";
        return $"{rule.Type} {group} {ports} {(rule.Type == Ingress ? "from" : "to")} {other}";
    }
}
