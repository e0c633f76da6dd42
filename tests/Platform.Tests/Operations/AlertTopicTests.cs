using DataPlatform.Components.Operations;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi;
using Pulumi.Utilities;

namespace DataPlatform.Tests.Platform.Operations;

public sealed class AlertTopicTests
{
    private const string Subscription = "aws:sns/topicSubscription:TopicSubscription";

    [Test]
    public async Task Topic_Always_IsEncryptedWithTheGivenKey()
    {
        var run = await OperationsRun.Of(OperationsRun.Topic());
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single("aws:sns/topic:Topic", "alerts-topic").Json,
                Is.EqualTo(
                    """
                    {"displayName":"dataplatform-dev-alerts",
                    "kmsMasterKeyId":"arn:aws:kms:eu-west-1:123456789012:key/1","name":"dataplatform-dev-alerts",
                    "tags":{"Name":"dataplatform-dev-alerts"}}
                    """.JoinLines()));
            Assert.That(
                run.Counts,
                Is.EquivalentTo(new Dictionary<string, int>
                {
                    ["aws:sns/topic:Topic"] = 1,
                    ["aws:sns/topicPolicy:TopicPolicy"] = 1,
                    ["dataplatform:operations:AlertTopic"] = 1,
                }));
        });
    }

    // SNS refuses policies that speak of sns:*; EventBridge's messages are lost where a condition is on them.
    [Test]
    public async Task Policy_Always_LetsThePlatformsAlarmsBudgetsAndEventsPublish()
    {
        var run = await OperationsRun.Of(OperationsRun.Topic());
        var policy = run.Single("aws:sns/topicPolicy:TopicPolicy", "alerts-policy");
        Assert.Multiple(() =>
        {
            Assert.That(policy["arn"], Is.EqualTo("arn:aws:mock:::alerts-topic"));
            Assert.That(
                policy["policy"],
                Is.EqualTo(
                    """
                    {"Version":"2012-10-17","Statement":[
                    {"Sid":"PublishAlarms","Effect":"Allow","Principal":{"Service":"cloudwatch.amazonaws.com"},
                    "Action":"sns:Publish","Resource":"arn:aws:mock:::alerts-topic",
                    "Condition":{"ArnLike":{"aws:SourceArn":
                    "arn:aws:cloudwatch:eu-west-1:123456789012:alarm:dataplatform-dev-*"},
                    "StringEquals":{"aws:SourceAccount":"123456789012"}}},
                    {"Sid":"PublishBudgets","Effect":"Allow","Principal":{"Service":"budgets.amazonaws.com"},
                    "Action":"sns:Publish","Resource":"arn:aws:mock:::alerts-topic",
                    "Condition":{"ArnLike":{"aws:SourceArn":"arn:aws:budgets::123456789012:*"},
                    "StringEquals":{"aws:SourceAccount":"123456789012"}}},
                    {"Sid":"PublishEvents","Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},
                    "Action":"sns:Publish","Resource":"arn:aws:mock:::alerts-topic"},
                    {"Sid":"DenyPlainHttp","Effect":"Deny","Principal":"*","Action":"sns:Publish",
                    "Resource":"arn:aws:mock:::alerts-topic","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}
                    """.JoinLines()));
        });
    }

    [Test]
    public void Policy_InChina_NamesItsPartition() =>
        Assert.That(
            AlertTopicPolicy.Of(RecordingCloud.Target(RecordingCloud.Region("cn-north-1")), "1", "topic").ToJson(),
            Does.Contain("\"arn:aws-cn:budgets::1:*\"").And.Contain("\"arn:aws-cn:cloudwatch:cn-north-1:1:alarm:"));

    [Test]
    public async Task Emails_InAnyOrder_AreTheSameSubscriptions()
    {
        var one = await OperationsRun.Of(OperationsRun.Topic(null, "b@example.com", "a@example.com"));
        var other = await OperationsRun.Of(OperationsRun.Topic(null, "a@example.com", "b@example.com"));
        Assert.Multiple(() =>
        {
            Assert.That(
                one.OfType(Subscription).Select(subscription => $"{subscription.Name} {subscription.Json}"),
                Is.EqualTo(new[]
                {
                    """
                    alerts-email-a@example.com {"endpoint":"a@example.com","protocol":"email",
                    "topic":"arn:aws:mock:::alerts-topic"}
                    """.JoinLines(),
                    """
                    alerts-email-b@example.com {"endpoint":"b@example.com","protocol":"email",
                    "topic":"arn:aws:mock:::alerts-topic"}
                    """.JoinLines(),
                }));
            Assert.That(
                other.OfType(Subscription).Select(subscription => subscription.Json),
                Is.EqualTo(one.OfType(Subscription).Select(subscription => subscription.Json)));
        });
    }

    // What publishes comes after the policy that lets it.
    [Test]
    public async Task Arn_OfTheTopic_IsThatOfItsPolicy()
    {
        Output<string>? arn = null;
        await new RecordingCloud().RunAsync(() => arn = new AlertTopic("alerts", OperationsRun.Topic()).Arn);
        var before = await OutputUtilities.GetDependenciesAsync(arn!);
        Assert.Multiple(async () =>
        {
            Assert.That(
                await OutputUtilities.GetValueAsync(arn!), Is.EqualTo("arn:aws:mock:::alerts-topic"));
            Assert.That(before.Select(resource => resource.GetResourceName()), Has.Member("alerts-policy"));
        });
    }

    [TestCase("jo", "Emails has 'jo'; accepted: e-mail addresses such as data-ops@example.com")]
    [TestCase("jo@example.com", "Emails has 'jo@example.com' twice; accepted: each once")]
    public void Args_WithABadAddress_AreRefused(string email, string message) =>
        Assert.That(
            OperationsRun.Topic(null, "jo@example.com", email).Validate,
            Throws.ArgumentException.With.Message.StartsWith(message));

    [TestCase("jo@example.com", true)]
    [TestCase("jo.o'hara+alerts@mail.example.co.uk", true)]
    [TestCase("jo@example", false)]
    [TestCase("jo@example.com\n", false)]
    [TestCase("jo jo@example.com", false)]
    [TestCase("jo@@example.com", false)]
    [TestCase("@example.com", false)]
    [TestCase("jo@.com", false)]
    [TestCase("", false)]
    public void EmailAddress_OfAText_IsToldByItsForm(string text, bool expected) =>
        Assert.That(EmailAddress.IsValid(text), Is.EqualTo(expected));

    [TestCase(242, true)]
    [TestCase(243, false)]
    public void EmailAddress_OfAnyLength_IsAtMost254Characters(int length, bool expected) =>
        Assert.That(EmailAddress.IsValid($"{new string('a', length)}@example.com"), Is.EqualTo(expected));
}
