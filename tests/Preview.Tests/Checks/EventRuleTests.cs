using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Checks;

/// <summary>Rules about events, queues and who may assume roles for pods.</summary>
public sealed class EventRuleTests
{
    private const string Rule = "aws:cloudwatch/eventRule:EventRule";

    [TestCase("""{"source":["aws.health"],"detail-type":["AWS Health Event"]}""", "")]
    [TestCase("""{"source":["aws.ec2"],"detail-type":["EC2 Spot Instance Interruption Warning"]}""", "")]
    [TestCase("""{"source":["aws.backup"],"detail-type":["Recovery Point Index State Change"]}""", "")]
    [TestCase("""{"source":["aws.glue"],"detail-type":["AWS API Call via CloudTrail"]}""", "")]
    [TestCase("""{"source":["my.app"],"detail-type":["Anything"]}""", "")]
    [TestCase("""{"source":["aws.ec2","my.app"],"detail-type":["Anything"]}""", "")]
    [TestCase("""{"source":["aws.ec2"],"detail":{"state":["running"]}}""", "")]
    [TestCase("""{"source":["aws.ec2"],"detail":{}}""", "'detail' is not a list or object with something in it.")]
    [TestCase("""{"source":["aws.heatlh"],"detail-type":["x"]}""",
        "'aws.heatlh' is not a source that is known here; did you mean 'aws.health'?")]
    [TestCase("""{"source":["aws.health"],"detail-type":["AWS Health Events"]}""",
        "'AWS Health Events' is not a detail-type of aws.health that is known here; did you mean 'AWS Health Event'?")]
    [TestCase("""{"source":["aws.ec2"],"detailType":["x"]}""",
        "'detailType' is not a field of events; did you mean 'detail-type'?")]
    [TestCase("""{"source":"aws.ec2"}""", "'source' is not a list or object with something in it.")]
    [TestCase("[]", "The pattern is no JSON object, or has a member twice.")]
    public void EventPattern_Checked_HasTheSpellingOfAws(string pattern, string message) => Assert.That(
        Plans.Messages("event-pattern", Rule, new JsonObject { ["eventPattern"] = pattern }.ToJsonString()),
        Is.EqualTo(message.Length == 0 ? [] : new[] { message }));

    [TestCase("{}", 1)]
    [TestCase("""{"scheduleExpression":"rate(1 day)"}""", 0)]
    public void EventRule_WithoutPattern_NeedsASchedule(string inputs, int findings) =>
        Assert.That(Plans.Messages("event-pattern", Rule, inputs), Has.Count.EqualTo(findings));

    [TestCase("""{"sqsManagedSseEnabled":true}""", null)]
    [TestCase("""{"kmsMasterKeyId":"k"}""", null)]
    [TestCase("{}", Severity.Warning)]
    [TestCase("""{"sqsManagedSseEnabled":false}""", Severity.Warning)]
    [TestCase("""{"sqsManagedSseEnabled":true,"kmsMasterKeyId":"k"}""", Severity.Error)]
    public void Queue_Checked_StatesItsEncryption(string inputs, Severity? severity) => Assert.That(
        Plans.Check("security-queue-encryption", Plans.Resource("aws:sqs/queue:Queue", "q", inputs))
            .Select(found => (Severity?)found.Severity),
        Is.EqualTo(severity is null ? [] : new[] { severity }));

    [Test]
    public void QueuePolicy_IsReadLikeOtherPolicies() => Assert.That(
        Plans.Messages("iam-policy-document", "aws:sqs/queuePolicy:QueuePolicy", """{"policy":"no json"}"""),
        Has.Count.EqualTo(1));

    [TestCase("""["sts:AssumeRole","sts:TagSession"]""", true, "")]
    [TestCase("""["sts:AssumeRole","sts:TagSession"]""", false, "Warning")]
    [TestCase("\"sts:AssumeRole\"", true, "Error")]
    public void PodIdentity_Checked_NeedsTagsAndConditions(string actions, bool isBound, string severity)
    {
        var condition = isBound ? ""","Condition":{"StringEquals":{"aws:SourceAccount":"111122223333"}}""" : "";
        Assert.That(
            Trust("iam-trust-pod-identity", $$$"""
                {"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":{{{actions}}},
                "Principal":{"Service":"pods.eks.amazonaws.com"}{{{condition}}}}}
                """),
            Is.EqualTo(severity.Length == 0 ? [] : new[] { severity }));
    }

    [TestCase("Allow", "ec2.amazonaws.com")]
    [TestCase("Deny", "pods.eks.amazonaws.com")]
    public void PodIdentity_OfAnotherServiceOrDenied_IsNotJudged(string effect, string service) => Assert.That(
        Trust("iam-trust-pod-identity", $$$"""
            {"Statement":[{"Effect":"{{{effect}}}","Action":"sts:AssumeRole","Principal":{"Service":"{{{service}}}"}}]}
            """),
        Is.Empty);

    [Test]
    public void PodIdentity_WithOneStatementUnbound_IsWarnedOf() => Assert.That(
        Trust("iam-trust-pod-identity", """
            {"Statement":[{"Effect":"Allow","Action":"sts:TagSession","Principal":{"Service":"pods.eks.amazonaws.com"}},
            {"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"Service":"pods.eks.amazonaws.com"},
            "Condition":{"StringEquals":{"aws:SourceAccount":"111122223333"}}}]}
            """),
        Is.EqualTo(new[] { "Warning" }));

    [Test]
    public void WebIdentity_Denied_IsNotJudged() => Assert.That(
        Trust("iam-trust-web-identity", """
            {"Statement":[{"Effect":"Deny","Action":"sts:AssumeRoleWithWebIdentity",
            "Principal":{"Federated":"arn:p"}}]}
            """),
        Is.Empty);

    [TestCase("""{"issuer:sub":"a","issuer:aud":"sts.amazonaws.com"}""", "")]
    [TestCase("""{"issuer:aud":"sts.amazonaws.com"}""", "Error")]
    [TestCase("""{"issuer:sub":"a"}""", "Warning")]
    [TestCase("{}", "Error Warning")]
    public void WebIdentity_Checked_NeedsSubjectAndAudience(string keys, string severities) => Assert.That(
        Trust("iam-trust-web-identity", $$$"""
            {"Statement":[{"Effect":"Allow","Action":"sts:AssumeRoleWithWebIdentity",
            "Principal":{"Federated":"arn:p"},"Condition":{"StringEquals":{{{keys}}} } }]}
            """),
        Is.EqualTo(severities.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    private static List<string> Trust(string rule, string policy) =>
    [
        .. Plans.Check(rule, Plans.Resource(
                Plans.Role, "role", new JsonObject { ["assumeRolePolicy"] = policy }.ToJsonString()))
            .Select(found => found.Severity.ToString()),
    ];
}
