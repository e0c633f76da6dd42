using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Sqs;

namespace DataPlatform.Components.Cluster.Karpenter;

/// <summary>The queue through which Karpenter hears of instances that go away, with the rules that fill it.</summary>
internal sealed class InterruptionQueue
{
    // A spot instance goes two minutes after its warning: news older than five minutes are no news.
    private const int RetentionInSeconds = 300;

    /// <summary>Makes the queue and the rules.</summary>
    public InterruptionQueue(KarpenterScope scope)
    {
        Queue = new Queue(
            $"{scope.Name}-interruption",
            new QueueArgs
            {
                MessageRetentionSeconds = RetentionInSeconds,
                SqsManagedSseEnabled = true,
                Tags = scope.Named("interruption"),
            },
            scope.Child());
        var rules = InterruptionEvent.All.Select(news => CreateRule(scope, news)).ToImmutableArray();
        var policy = new QueuePolicy(
            $"{scope.Name}-interruption-policy",
            new QueuePolicyArgs
            {
                QueueUrl = Queue.Url,
                Policy = Output.Tuple(Queue.Arn, Output.All(rules.Select(rule => rule.Arn)))
                    .Apply(arns => InterruptionQueuePolicy.Of(arns.Item1, arns.Item2).ToJson()),
            },
            scope.Child());
        Ready = [policy, .. rules.Zip(InterruptionEvent.All, (rule, news) => CreateTarget(scope, rule, news, policy))];
    }

    /// <summary>The queue.</summary>
    public Queue Queue { get; }

    /// <summary>What must be there for the queue to be filled.</summary>
    public ImmutableArray<Resource> Ready { get; }

    private static EventRule CreateRule(KarpenterScope scope, InterruptionEvent news) => new(
        $"{scope.Name}-{news.Label}",
        new EventRuleArgs
        {
            Description = $"{scope.Cluster.PlannedName}: {news.DetailType} for Karpenter",
            EventPattern = news.Pattern,
            Tags = scope.Named(news.Label),
        },
        scope.Child());

    // Events that come before the policy would be lost.
    private EventTarget CreateTarget(
        KarpenterScope scope, EventRule rule, InterruptionEvent news, QueuePolicy policy) => new(
            $"{scope.Name}-{news.Label}-target",
            new EventTargetArgs { Rule = rule.Name, Arn = Queue.Arn, TargetId = "karpenter" },
            scope.Child(policy));
}
