using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Cluster.Karpenter;

/// <summary>The policy of the interruption queue.</summary>
internal static class InterruptionQueuePolicy
{
    /// <summary>
    /// EventBridge delivers for the given rules; the controller's own role says what the controller may.
    /// </summary>
    public static PolicyDocument Of(string queueArn, IEnumerable<string> ruleArns) => new(
        new PolicyStatement
        {
            Sid = "DeliverEvents",
            Principal = PolicyPrincipal.Service("events.amazonaws.com"),
            Actions = PolicyTerms.Of("sqs:SendMessage"),
            Resources = PolicyTerms.Of(queueArn),
            Conditions = [new("ArnEquals", "aws:SourceArn", ruleArns)],
        },
        Denial.PlainHttp("sqs", queueArn));
}
