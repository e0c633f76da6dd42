using DataPlatform.Preview.Plan;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Checks;

public sealed class StudioRuleTests
{
    private const string Studio = "aws:emr/studio:Studio";
    private const string Session = "aws:emr/studioSessionMapping:StudioSessionMapping";
    private const string Egress = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
    private const string Tagged = """{"tags":{"for-use-with-amazon-emr-managed-policies":"true"}}""";
    private const string Kernels = "\"ipProtocol\":\"tcp\",\"fromPort\":18888,\"toPort\":18888";

    private static readonly PlanResource Subnet = Plans.Resource(Plans.Subnet, "s-1", Tagged);

    private static readonly PlanResource Encryption = Plans.Resource(
        "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
        "encryption",
        """{"bucket":"b","rules":[{"applyServerSideEncryptionByDefault":{"kmsMasterKeyId":"arn:key"}}]}""");

    private static readonly PlanResource Policy = Plans.Resource(Plans.RolePolicy, "policy", """{"role":"service"}""");

    [TestCase("IAM", "", "")]
    [TestCase("IAM", ",\"idpAuthUrl\":\"https://x\",\"idpRelayStateParameterName\":\"RelayState\"", "")]
    [TestCase("IAM", ",\"userRole\":\"arn:u\"", "A user role is for SSO only.")]
    [TestCase("IAM", ",\"idpRelayStateParameterName\":\"RelayState\"", "There is no idpAuthUrl.")]
    [TestCase("SSO", ",\"userRole\":\"arn:u\"", "")]
    [TestCase("SSO", "", "With SSO a user role is needed.")]
    [TestCase("SSO", ",\"userRole\":\"arn:u\",\"idpAuthUrl\":\"https://x\"",
        "An identity provider of its own is for IAM only.")]
    public void Studio_Checked_HasThePropertiesOfItsMode(string mode, string more, string message) => Assert.That(
        Messages($$"""{"authMode":"{{mode}}"{{more}}}"""),
        Is.EqualTo(message.Length == 0 ? [] : new[] { message }));

    [TestCase(0, "There are 0 subnets; 1 to 5 are accepted.")]
    [TestCase(5, "")]
    [TestCase(6, "There are 6 subnets; 1 to 5 are accepted.")]
    public void Studio_Subnets_AreOneToFive(int count, string message)
    {
        var list = string.Join(',', Enumerable.Range(0, count).Select(number => $"\"subnet-{number}\""));
        Assert.That(
            Messages($$"""{"subnetIds":[{{list}}]}"""), Is.EqualTo(message.Length == 0 ? [] : new[] { message }));
    }

    [Test]
    public void Studio_SubnetWithoutTheTag_IsToldUnlessTheTagIsAResource()
    {
        var studio = Plans.Resource(Studio, "studio", """{"subnetIds":["s-1"]}""");
        var bare = Plans.Resource(Plans.Subnet, "s-1");
        var tag = Plans.Resource(
            "aws:ec2/tag:Tag",
            "tag",
            """{"resourceId":"s-1","key":"for-use-with-amazon-emr-managed-policies","value":"true"}""");
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Check("emr-studio", studio, Subnet), Is.Empty);
            Assert.That(Plans.Check("emr-studio", studio, bare, tag), Is.Empty);
            Assert.That(
                Plans.Check("emr-studio", studio, bare),
                Is.EqualTo(new[]
                {
                    (
                        Severity.Warning, "studio", "subnetIds",
                        "s-1 has no tag for-use-with-amazon-emr-managed-policies, which EMR's policies for Studio "
                        + "ask for."),
                }));
        });
    }

    [Test]
    public void Studio_SubnetBesideOneWithTheTag_IsTold()
    {
        var tag = Plans.Resource(
            "aws:ec2/tag:Tag",
            "tag",
            """{"resourceId":"s-2","key":"for-use-with-amazon-emr-managed-policies","value":"true"}""");
        Assert.That(
            Messages(
                """{"subnetIds":["s-1","s-2"]}""",
                tag,
                Plans.Resource(Plans.Subnet, "s-1"),
                Plans.Resource(Plans.Subnet, "s-2")),
            Is.EqualTo(new[]
            {
                "s-1 has no tag for-use-with-amazon-emr-managed-policies, which EMR's policies for Studio ask for.",
            }));
    }

    [TestCase("s3://b/w", ",\"encryptionKeyArn\":\"arn:key\"", "")]
    [TestCase("s3://other/w", "", "")]
    [TestCase("s3://b/w", "", "The bucket has a key, and it is not given here.")]
    [TestCase("s3://b", ",\"encryptionKeyArn\":\"arn:other\"", "'arn:other' is not the key of the bucket, arn:key.")]
    [TestCase("b/w", "", "'b/w' is not s3:// with a bucket.")]
    public void Studio_Checked_HasTheKeyOfItsBucket(string location, string more, string message) => Assert.That(
        Messages($$"""{"defaultS3Location":"{{location}}"{{more}}}""", Encryption),
        Is.EqualTo(message.Length == 0 ? [] : new[] { message }));

    [Test]
    public void Studio_Checked_WaitsForThePoliciesOfItsServiceRole()
    {
        var studio = Plans.Resource(Studio, "studio", """{"serviceRole":"arn:aws:iam::1:role/service"}""");
        Assert.Multiple(() =>
        {
            Assert.That(
                Plans.Check("emr-studio", studio with { Dependencies = [Policy.Urn] }, Policy), Is.Empty);
            Assert.That(
                Plans.Check("emr-studio", studio, Policy).Select(found => found.Message),
                Is.EqualTo(new[] { "It does not wait for policy of its service role." }));
        });
    }

    [Test]
    public void Studio_Checked_WaitsForTheAttachedPoliciesOfItsServiceRole() => Assert.That(
        Messages(
            """{"serviceRole":"arn:aws:iam::1:role/service"}""",
            Plans.Resource(
                "aws:iam/rolePolicyAttachment:RolePolicyAttachment", "attached", """{"role":"service"}"""),
            Plans.Resource(
                "aws:iam/rolePolicyAttachment:RolePolicyAttachment", "elsewhere", """{"role":"other"}""")),
        Is.EqualTo(new[] { "It does not wait for attached of its service role." }));

    [TestCase(0, 1)]
    [TestCase(1, 0)]
    [TestCase(256, 0)]
    [TestCase(257, 1)]
    public void Studio_Name_HasALimit(int length, int findings) => Assert.That(
        Messages($$"""{"name":"{{new string('n', length)}}"}"""), Has.Count.EqualTo(findings));

    [Test]
    public void Groups_AsDocumented_AreTaken() => Assert.That(Groups(Tagged, [In("w"), Out("e")]), Is.Empty);

    [Test]
    public void Groups_WithRulesOfTheOldKind_AreTaken() => Assert.That(
        Groups(Tagged, [OldRule("in", "ingress", "e", "w"), OldRule("out", "egress", "w", "e")]), Is.Empty);

    [Test]
    public void Groups_WithoutTheTag_AreRefused() => Assert.That(
        Groups("{}", [In("w"), Out("e")]),
        Is.EqualTo(new[]
        {
            "e has no tag for-use-with-amazon-emr-managed-policies.",
            "w has no tag for-use-with-amazon-emr-managed-policies.",
        }));

    [Test]
    public void Groups_OfWorkspaces_LetNothingIn() => Assert.That(
        Groups(Tagged, [In("w"), Out("e"), Rule("more", Plans.IngressRule, "w", "e")]),
        Is.EqualTo(new[] { "Something is let in to w: EMR refuses that." }));

    [Test]
    public void Groups_WithoutTheWayToTheEngine_AreRefused() => Assert.That(
        Groups(Tagged, [In("other"), Out("other")]),
        Is.EqualTo(new[]
        {
            "e does not let workspaces in at TCP 18888.", "w does not let workspaces out to TCP 18888.",
        }));

    [Test]
    public void Groups_WithAWayInForAWayOut_AreRefused() => Assert.That(
        Groups(Tagged, [In("w"), Rule("back", Plans.IngressRule, "w", "e")]),
        Is.EqualTo(new[]
        {
            "Something is let in to w: EMR refuses that.", "w does not let workspaces out to TCP 18888.",
        }));

    [Test]
    public void Groups_OfTheEngine_LetInNoMore() => Assert.That(
        Groups(
            Tagged,
            [
                In("w"), Out("e"),
                Plans.Resource(
                    Plans.IngressRule,
                    "more",
                    """{"securityGroupId":"e","ipProtocol":"tcp","fromPort":22,"toPort":22,"cidrIpv4":"10.0.0.0/8"}"""),
            ]),
        Is.EqualTo(new[] { "e lets in more than TCP 18888." }));

    [TestCase("\"identityName\":\"a\"", "SSO", "")]
    [TestCase("\"identityId\":\"a\"", "SSO", "")]
    [TestCase("\"identityId\":\"a\",\"identityName\":\"a\"", "SSO", "One of identityId and identityName.")]
    [TestCase("\"identityType\":\"USER\"", "SSO", "One of identityId and identityName.")]
    [TestCase("\"identityName\":\"a\"", "IAM", "The Studio is not one with SSO.")]
    public void Session_Checked_NamesOneUserOfAStudioWithSso(string identity, string mode, string message) =>
        Assert.That(
            Plans.Check(
                    "emr-studio-session",
                    Plans.Resource(Studio, "es-1", $$"""{"authMode":"{{mode}}"}"""),
                    Plans.Resource(Session, "mapping", $$"""{"studioId":"es-1",{{identity}}}"""))
                .Select(found => found.Message),
            Is.EqualTo(message.Length == 0 ? [] : new[] { message }));

    [TestCase("GROUP", 5, "")]
    [TestCase("GROUP", 6, "6 mappings of the type GROUP; 5 are accepted.")]
    [TestCase("USER", 100, "")]
    [TestCase("USER", 101, "101 mappings of the type USER; 100 are accepted.")]
    public void Sessions_OfAStudio_HaveALimit(string type, int count, string message) => Assert.That(
        Plans.Check(
                "emr-studio-session",
                Enumerable.Range(0, count)
                    .Select(number => Plans.Resource(
                        Session,
                        $"m{number}",
                        $$"""{"studioId":"es-1","identityName":"n{{number}}","identityType":"{{type}}"}"""))
                    .Append(Plans.Resource(Studio, "es-1", """{"authMode":"SSO"}""")))
            .Select(found => found.Message),
        Is.EqualTo(message.Length == 0 ? [] : new[] { message }));

    private static PlanResource In(string from) => Rule("in", Plans.IngressRule, "e", from);

    private static PlanResource Out(string to) => Rule("out", Egress, "w", to);

    private static PlanResource OldRule(string name, string direction, string group, string other) => Plans.Resource(
        Plans.SecurityGroupRule,
        name,
        $$"""
        {"securityGroupId":"{{group}}","sourceSecurityGroupId":"{{other}}","type":"{{direction}}","protocol":"tcp",
        "fromPort":18888,"toPort":18888}
        """);

    private static PlanResource Rule(string name, string type, string group, string other) => Plans.Resource(
        type, name, $$"""{"securityGroupId":"{{group}}","referencedSecurityGroupId":"{{other}}",{{Kernels}}}""");

    private static List<string> Groups(string tags, PlanResource[] rules) =>
    [
        .. Plans.Check(
                "emr-studio-security-group",
                [
                    Plans.Resource(
                        Studio, "studio", """{"engineSecurityGroupId":"e","workspaceSecurityGroupId":"w"}"""),
                    Plans.Resource(Plans.SecurityGroup, "e", tags),
                    Plans.Resource(Plans.SecurityGroup, "w", tags),
                    .. rules,
                ])
            .Select(found => found.Message),
    ];

    private static List<string> Messages(string inputs, params PlanResource[] others) =>
    [
        .. Plans.Check("emr-studio", others.Append(Plans.Resource(Studio, "studio", inputs)))
            .Select(found => found.Message),
    ];
}
