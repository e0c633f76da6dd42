using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Checks;

public sealed class PolicyRuleTests
{
    private const string Good = """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}""";

    private const string Trust =
        """{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"Service":"ec2.amazonaws.com"}}""";

    [Test]
    public void PolicyDocument_Good_FindsNothing() => Assert.Multiple(() =>
    {
        Assert.That(Document(Plans.RolePolicy, "policy", Good), Is.Empty);
        Assert.That(Document(Plans.Role, "assumeRolePolicy", Trust), Is.Empty);
    });

    [TestCase("""{"Effect":"Permit","Action":"s3:Get","Resource":"*"}""", "Effect is not")]
    [TestCase("""{"Effect":"Allow","Resource":"*"}""", "either Action or NotAction")]
    [TestCase("""{"Effect":"Allow","Action":"s3.Get","Resource":"*"}""", "'s3.Get' is not of the form")]
    [TestCase("""{"Effect":"Allow","Action":["s3:Get","GetObject"],"Resource":"*"}""", "'GetObject' is not")]
    [TestCase("""{"Effect":"Allow","Action":"s3:Get"}""", "a Resource is needed")]
    [TestCase("""{"Effect":"Allow","Action":"s3:Get","Resource":"bucket"}""", "'bucket' is neither '*' nor an ARN")]
    [TestCase("""{"Effect":"Allow","Action":"s3:Get","Resource":"*","Principal":"*"}""", "has no Principal")]
    [TestCase("""{"Effect":"Allow","Action":"s3:Get","Resource":"*","Conditon":{}}""", "no element 'Conditon'")]
    [TestCase("""{"Effect":"Allow","Action":"s3:Get","Resource":"*","Sid":"a b"}""", "letters and digits only")]
    [TestCase("""{"Effect":"Allow","Action":"s3:Get","Resource":"*","Condition":{"Bool":"x"}}""", "of operators")]
    public void PolicyDocument_BadStatement_IsNamed(string statement, string message) => Assert.That(
        Document(Plans.RolePolicy, "policy", statement).Single().Message, Does.Contain(message));

    [Test]
    public void PolicyDocument_ThatIsNoJson_IsRefused() => Assert.Multiple(() =>
    {
        Assert.That(Text("not json").Single().Message, Does.StartWith("The policy is no JSON object"));
        Assert.That(Text("[]").Single().Message, Does.StartWith("The policy is no JSON object"));
        Assert.That(
            Text("{}").Select(found => (found.Severity, found.Message)),
            Is.EqualTo(new[]
            {
                (Severity.Warning, "Version is not \"2012-10-17\"."),
                (Severity.Error, "There is no Statement."),
            }));
    });

    [Test]
    public void PolicyDocument_OfTrustWithAResource_IsRefused() => Assert.That(
        Document(Plans.Role, "assumeRolePolicy", Good).Select(found => found.Message),
        Is.EqualTo(new[]
        {
            "Statement 0: a Principal is needed.", "Statement 0: a policy of this kind has no Resource.",
        }));

    [Test]
    public void PolicyDocument_WithASidTwice_IsRefused()
    {
        var statement = """{"Sid":"Read","Effect":"Allow","Action":"s3:Get","Resource":"*"}""";
        Assert.That(
            Document(Plans.RolePolicy, "policy", $"{statement},{statement}").Select(found => found.Message),
            Is.EqualTo(new[] { "The Sid 'Read' occurs 2 times." }));
    }

    [Test]
    public void PolicySize_OfAManagedPolicy_CountsNoWhiteSpace()
    {
        var fits = new string('x', 6144) + new string(' ', 100);
        Assert.Multiple(() =>
        {
            Assert.That(Size(Plans.Policy, "policy", fits), Is.Empty);
            Assert.That(
                Size(Plans.Policy, "policy", fits + "x"), Is.EqualTo(new[] { "6145 characters; 6144 are accepted." }));
        });
    }

    [Test]
    public void PolicySize_OfInlinePolicies_IsTheirSumPerRole()
    {
        var role = Plans.Resource(Plans.Role, "role", """{"name":"role"}""");
        var half = new JsonObject { ["role"] = "role", ["policy"] = new string('x', 5200) }.ToJsonString();
        Assert.That(
            Plans.Check(
                "iam-policy-size",
                role,
                Plans.Resource(Plans.RolePolicy, "one", half),
                Plans.Resource(Plans.RolePolicy, "two", half)).Select(found => found.Message),
            Is.EqualTo(new[]
            {
                "The inline policies of the role role have 10400 characters; 10240 are accepted in all.",
            }));
    }

    [TestCase(2048, null)]
    [TestCase(2049, Severity.Warning)]
    [TestCase(4097, Severity.Error)]
    public void PolicySize_OfTrust_IsAWarningUpToTheRaisedQuota(int size, Severity? severity) => Assert.That(
        Plans.Check(
            "iam-policy-size",
            Plans.Resource(
                Plans.Role,
                "role",
                new JsonObject { ["assumeRolePolicy"] = new string('x', size) }.ToJsonString()))
            .Select(found => (Severity?)found.Severity),
        Is.EqualTo(severity is null ? Array.Empty<Severity?>() : [severity]));

    [TestCase(Plans.BucketPolicy, 20480)]
    [TestCase(Plans.Key, 32768)]
    [TestCase("aws:sqs/queuePolicy:QueuePolicy", 8192)]
    public void PolicySize_OfAResource_CountsBytes(string type, int limit) => Assert.Multiple(() =>
    {
        Assert.That(Size(type, "policy", new string(' ', limit)), Is.Empty);
        Assert.That(Size(type, "policy", new string(' ', limit + 1)), Has.Count.EqualTo(1));
    });

    [TestCase("eu-west-1", 0)]
    [TestCase("cn-north-1", 1)]
    public void PolicyPartition_OfAnotherRegion_IsRefused(string region, int findings) => Assert.That(
        Plans.Check(
            "iam-policy-partition",
            new Dictionary<string, string> { ["aws:region"] = region },
            Plans.Resource(Plans.RolePolicy, "p", Inputs("policy", Good))),
        Has.Count.EqualTo(findings));

    [TestCase("*", "*", Severity.Error)]
    [TestCase("s3:*", "*", Severity.Warning)]
    [TestCase("s3:*", "arn:aws:s3:::b", null)]
    [TestCase("s3:Get*", "*", null)]
    public void PolicyWildcard_Allowed_IsObjectedTo(string action, string resource, Severity? severity) => Assert.That(
        Plans.Check(
            "security-policy-wildcard",
            Plans.Resource(Plans.RolePolicy, "p", Inputs(
                "policy", $$"""{"Effect":"Allow","Action":"{{action}}","Resource":"{{resource}}"}""")))
            .Select(found => (Severity?)found.Severity),
        Is.EqualTo(severity is null ? Array.Empty<Severity?>() : [severity]));

    private static string Inputs(string property, string statements) => new JsonObject
    {
        [property] = $$"""{"Version":"2012-10-17","Statement":[{{statements}}]}""",
    }.ToJsonString();

    private static List<(Severity Severity, string Name, string Property, string Message)> Document(
        string type, string property, string statements) =>
        Plans.Check("iam-policy-document", Plans.Resource(type, "p", Inputs(property, statements)));

    private static List<(Severity Severity, string Name, string Property, string Message)> Text(string policy) =>
        Plans.Check(
            "iam-policy-document",
            Plans.Resource(Plans.RolePolicy, "p", new JsonObject { ["policy"] = policy }.ToJsonString()));

    private static List<string> Size(string type, string property, string text) =>
        Plans.Messages("iam-policy-size", type, new JsonObject { [property] = text }.ToJsonString());
}
