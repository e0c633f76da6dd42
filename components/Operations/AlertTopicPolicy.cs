using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Operations;

/// <summary>The policy of the alerts' topic: which services publish to it.</summary>
/// <remarks>
/// It takes the place of the policy that SNS gives every topic, which lets the whole account publish. The account's
/// principals need no statement here: their own IAM policies are enough.
/// </remarks>
internal static class AlertTopicPolicy
{
    private const string Publish = "sns:Publish";

    /// <summary>
    /// This account's alarms by the platform's prefix and its budgets, and event rules; nobody without TLS.
    /// </summary>
    public static PolicyDocument Of(AwsTarget target, string accountId, string topicArn) => new(
        PublishBy(
            "PublishAlarms",
            "cloudwatch.amazonaws.com",
            topicArn,
            new("StringEquals", "aws:SourceAccount", accountId),
            new("ArnLike", "aws:SourceArn", target.Arn(accountId, "cloudwatch", $"alarm:{target.NamePrefix}-*"))),
        PublishBy(
            "PublishBudgets",
            "budgets.amazonaws.com",
            topicArn,
            new("StringEquals", "aws:SourceAccount", accountId),
            new("ArnLike", "aws:SourceArn", $"arn:{target.Region.Partition}:budgets::{accountId}:*")),
        // Without conditions: EventBridge documents that none can be used in topics' policies. A statement with one may
        // never hold, and messages would be dropped without a trace.
        // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html
        PublishBy("PublishEvents", "events.amazonaws.com", topicArn),
        // Not the denial that other services have: SNS refuses a topic's policy that speaks of sns:*.
        new PolicyStatement
        {
            Sid = "DenyPlainHttp",
            Effect = PolicyEffect.Deny,
            Principal = PolicyPrincipal.Everyone(Denial.ForEveryone),
            Actions = PolicyTerms.Of(Publish),
            Resources = PolicyTerms.Of(topicArn),
            Conditions = [new("Bool", "aws:SecureTransport", "false")],
        });

    private static PolicyStatement PublishBy(
        string sid, string service, string topicArn, params PolicyCondition[] conditions) => new()
        {
            Sid = sid,
            Principal = PolicyPrincipal.Service(service),
            Actions = PolicyTerms.Of(Publish),
            Resources = PolicyTerms.Of(topicArn),
            Conditions = [.. conditions],
        };
}
