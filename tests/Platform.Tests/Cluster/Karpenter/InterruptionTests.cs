using System.Text.Json.Nodes;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Cluster.Karpenter;

public sealed class InterruptionTests
{
    private const string Rule = "aws:cloudwatch/eventRule:EventRule";

    [Test]
    public async Task Queue_Always_IsEncryptedAndKeepsNewsForFiveMinutes()
    {
        var run = await KarpenterRun.Of();
        Assert.That(
            run.Single("aws:sqs/queue:Queue", "karpenter-interruption").Json,
            Is.EqualTo(
                """
                {"messageRetentionSeconds":300,"sqsManagedSseEnabled":true,
                "tags":{"Name":"dataplatform-dev-karpenter-interruption"}}
                """.JoinLines()));
    }

    [Test]
    public async Task QueuePolicy_Always_TakesEventsOfTheRulesOnlyAndNothingWithoutTls()
    {
        var run = await KarpenterRun.Of();
        var policy = run.Single("aws:sqs/queuePolicy:QueuePolicy");
        Assert.Multiple(() =>
        {
            Assert.That(policy["queueUrl"], Is.EqualTo("https://sqs.mock/karpenter-interruption"));
            Assert.That(
                policy["policy"],
                Is.EqualTo(
                    """
                    {"Version":"2012-10-17","Statement":[{"Sid":"DeliverEvents","Effect":"Allow",
                    "Principal":{"Service":"events.amazonaws.com"},"Action":"sqs:SendMessage",
                    "Resource":"arn:aws:mock:::karpenter-interruption","Condition":{"ArnEquals":{"aws:SourceArn":
                    ["arn:aws:mock:::karpenter-capacity-reservation","arn:aws:mock:::karpenter-health",
                    "arn:aws:mock:::karpenter-rebalance","arn:aws:mock:::karpenter-spot-interruption",
                    "arn:aws:mock:::karpenter-state-change"]}}},
                    {"Sid":"DenyPlainHttp","Effect":"Deny","Principal":"*","Action":"sqs:*",
                    "Resource":"arn:aws:mock:::karpenter-interruption",
                    "Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}
                    """.JoinLines()));
        });
    }

    // A misspelt source, or a detail instead of a detail-type, matches no event, and nobody notices.
    [TestCase("capacity-reservation", "aws.ec2", "EC2 Capacity Reservation Instance Interruption Warning")]
    [TestCase("health", "aws.health", "AWS Health Event")]
    [TestCase("rebalance", "aws.ec2", "EC2 Instance Rebalance Recommendation")]
    [TestCase("spot-interruption", "aws.ec2", "EC2 Spot Instance Interruption Warning")]
    [TestCase("state-change", "aws.ec2", "EC2 Instance State-change Notification")]
    public async Task Rule_ForAnEvent_SelectsItBySourceAndDetailTypeForTheQueue(
        string label, string source, string detailType)
    {
        var run = await KarpenterRun.Of();
        var rule = run.Single(Rule, $"karpenter-{label}");
        Assert.Multiple(() =>
        {
            Assert.That(
                rule["eventPattern"], Is.EqualTo($$"""{"detail-type":["{{detailType}}"],"source":["{{source}}"]}"""));
            Assert.That(
                rule.Inputs.Keys, Is.EquivalentTo(new[] { "description", "eventPattern", "tags" }));
            Assert.That(
                run.Single("aws:cloudwatch/eventTarget:EventTarget", $"karpenter-{label}-target").Json,
                Is.EqualTo(
                    $$"""
                    {"arn":"arn:aws:mock:::karpenter-interruption","rule":"karpenter-{{label}}",
                    "targetId":"karpenter"}
                    """.JoinLines()));
            Assert.That(
                run.OptionsOf("aws:cloudwatch/eventTarget:EventTarget", $"karpenter-{label}-target").DependsOn,
                Is.EqualTo(new[] { "karpenter-interruption-policy" }));
        });
    }

    [Test]
    public async Task Rules_Always_AreThoseOfTheKnownEvents()
    {
        var run = await KarpenterRun.Of();
        Assert.That(
            run.NamesOf(Rule),
            Is.EqualTo(new[]
            {
                "karpenter-capacity-reservation",
                "karpenter-health",
                "karpenter-rebalance",
                "karpenter-spot-interruption",
                "karpenter-state-change",
            }));
    }

    [Test]
    public async Task Controller_Always_ReadsTheQueueThatItIsTold()
    {
        var run = await KarpenterRun.Of();
        var policy = run.Single("aws:iam/rolePolicy:RolePolicy", "karpenter-controller-interruption-policy");
        var values = JsonNode.Parse(run.Single(KarpenterRun.Release, "karpenter-chart").Json)!["values"]!;
        Assert.Multiple(() =>
        {
            Assert.That(policy["role"], Is.EqualTo("karpenter-controller-role"));
            Assert.That(
                policy["policy"],
                Is.EqualTo(
                    """
                    {"Version":"2012-10-17","Statement":[{"Sid":"ReadInterruptions","Effect":"Allow",
                    "Action":["sqs:DeleteMessage","sqs:GetQueueUrl","sqs:ReceiveMessage"],
                    "Resource":"arn:aws:mock:::karpenter-interruption"}]}
                    """.JoinLines()));
            Assert.That(
                values["settings"]!["interruptionQueue"]!.GetValue<string>(), Is.EqualTo("karpenter-interruption"));
        });
    }
}
