using System.Collections.Immutable;
using DataPlatform.Preview.Cloud;
using DataPlatform.Preview.Plan;
using DataPlatform.Schema;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Cloud;

public sealed class SchemaValidatorTests
{
    private const string SecurityGroup = "aws:ec2/securityGroup:SecurityGroup";
    private const string Subnet = "aws:ec2/subnet:Subnet";
    private const string Bucket = "aws:s3/bucket:Bucket";

    private static readonly SchemaValidator Validator = new(new SchemaCatalog());

    [Test]
    public void Validate_GoodInputs_FindsNothing() => Assert.That(
        Check(SecurityGroup, new()
        {
            ["vpcId"] = "vpc-1",
            ["ingress"] = Simulate.List(Simulate.Map(
                ("fromPort", 443d),
                ("toPort", 443d),
                ("protocol", "tcp"),
                ("cidrBlocks", Simulate.List("10.0.0.0/8")))),
            ["tags"] = Simulate.Map(("Name", "x")),
        }),
        Is.Empty);

    [Test]
    public void Validate_UnknownType_NamesIt() => Assert.That(
        Check("aws:ec2/nope:Nope", []),
        Is.EqualTo(new[]
        {
            Error(SchemaValidator.UnknownType, "",
                "The schema has no resource type aws:ec2/nope:Nope: nothing can be checked."),
        }));

    [Test]
    public void Validate_UnknownProperty_NamesTheNearestOne() => Assert.That(
        Check(Subnet, new() { ["vpcId"] = "v", ["cidrBlok"] = "10.0.0.0/24" }),
        Is.EqualTo(new[]
        {
            Error(SchemaValidator.UnknownProperty, "cidrBlok",
                "aws:ec2/subnet:Subnet has no input 'cidrBlok'; did you mean 'cidrBlock'?"),
        }));

    [Test]
    public void Validate_MissingProperty_NamesIt() => Assert.That(
        Check(Subnet, []),
        Is.EqualTo(new[]
        {
            Error(SchemaValidator.MissingProperty, "vpcId", "aws:ec2/subnet:Subnet needs 'vpcId'."),
        }));

    [Test]
    public void Validate_MissingPropertyThatIsGivenButUnknown_FindsNothing() => Assert.That(
        Validator.Validate("urn", Subnet, ImmutableDictionary<string, object>.Empty, new HashSet<string> { "vpcId" }),
        Is.Empty);

    [Test]
    public void Validate_MissingPropertyOfAReadResource_FindsNothing() => Assert.That(
        Validator.Validate(
            "urn", Subnet, ImmutableDictionary<string, object>.Empty, new HashSet<string>(), read: true),
        Is.Empty);

    [Test]
    public void Validate_OutputOfAReadResource_IsKnownAsItsState() => Assert.That(
        Validator.Validate(
            "urn", Subnet, new Dictionary<string, object> { ["arn"] = "arn:x" }, new HashSet<string>(), read: true),
        Is.Empty);

    [TestCase("AWS")]
    [TestCase("Service")]
    [TestCase("Federated")]
    public void Validate_ValueOfOneOfSeveralObjects_IsHeldToTheOneItFits(string principal) => Assert.That(
        Check("aws:iam/role:Role", new()
        {
            ["assumeRolePolicy"] = Simulate.Map(
                ("Version", "2012-10-17"),
                ("Statement", Simulate.List(Simulate.Map(
                    ("Effect", "Allow"), ("Principal", Simulate.Map((principal, "a"))))))),
        }),
        Is.Empty);

    [Test]
    public void Validate_NestedWrongType_NamesThePath() => Assert.That(
        Check(SecurityGroup, new()
        {
            ["ingress"] = Simulate.List(Simulate.Map(
                ("fromPort", "443"), ("toPort", 443.5), ("protocol", "tcp"))),
        }),
        Is.EqualTo(new[]
        {
            Error(SchemaValidator.WrongType, "ingress[0].fromPort", "a string where int is expected."),
            Error(SchemaValidator.WrongType, "ingress[0].toPort", "a number where int is expected."),
        }));

    [Test]
    public void Validate_NestedMissingAndUnknown_NamesThePaths() => Assert.That(
        Check(SecurityGroup, new()
        {
            ["egress"] = Simulate.List(Simulate.Map(("fromPort", 0d), ("toPort", 0d), ("protocl", "-1"))),
        }).Select(finding => (finding.Rule, finding.Property)),
        Is.EqualTo(new[]
        {
            (SchemaValidator.UnknownProperty, "egress[0].protocl"),
            (SchemaValidator.MissingProperty, "egress[0].protocol"),
        }));

    [Test]
    public void Validate_WrongTypeOfTheWhole_SaysWhatIsExpected() => Assert.That(
        Check(Bucket, new() { ["forceDestroy"] = "yes", ["tags"] = Simulate.List("a") }),
        Is.EqualTo(new[]
        {
            Error(SchemaValidator.WrongType, "forceDestroy", "a string where bool is expected."),
            Error(SchemaValidator.WrongType, "tags", "a list where map<string> is expected."),
        }));

    [Test]
    public void Validate_DeprecatedProperty_IsWarnedOf() => Assert.That(
        Check(Bucket, new() { ["acl"] = "private" })
            .Select(finding => (finding.Severity, finding.Rule, finding.Property)),
        Does.Contain((Severity.Warning, SchemaValidator.DeprecatedProperty, "acl")));

    [Test]
    public void Validate_ValueOutsideAnOpenEnumeration_IsWarnedOf() => Assert.That(
        Check(Bucket, new() { ["acl"] = "privat" })
            .Select(finding => (finding.Severity, finding.Rule, finding.Property)),
        Does.Contain((Severity.Warning, SchemaValidator.BadEnumValue, "acl")));

    [Test]
    public void Validate_ValueOutsideAClosedEnumeration_IsAnError() => Assert.That(
        Check("aws:iam/role:Role", new()
        {
            ["assumeRolePolicy"] = Simulate.Map(("Version", "2020-01-01"), ("Statement", Simulate.List())),
        }),
        Is.EqualTo(new[]
        {
            Error(
                SchemaValidator.BadEnumValue,
                "assumeRolePolicy.Version",
                "'2020-01-01' is not one of iam/PolicyDocumentVersion; accepted: 2008-10-17, 2012-10-17."),
        }));

    [Test]
    public void Validate_JsonPropertyOfAProvider_IsCheckedInside() => Assert.That(
        Check("pulumi:providers:aws", new() { ["defaultTags"] = """{"tag":{"a":"b"}}""" })
            .Select(finding => (finding.Rule, finding.Property)),
        Is.EqualTo(new[] { (SchemaValidator.UnknownProperty, "defaultTags.tag") }));

    private static IReadOnlyList<Finding> Check(string type, Dictionary<string, object> inputs) =>
        Validator.Validate("urn", type, inputs, new HashSet<string>());

    private static Finding Error(string rule, string property, string message) =>
        new(Severity.Error, rule, "urn", property, message);
}
