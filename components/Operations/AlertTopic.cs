using Pulumi;
using Pulumi.Aws.Sns;

namespace DataPlatform.Components.Operations;

/// <summary>The encrypted topic to which alarms, events and budgets go, with those who are told by e-mail.</summary>
public sealed class AlertTopic : ComponentResource
{
    /// <summary>Makes the topic.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">What the topic is like.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">An argument is not accepted.</exception>
    public AlertTopic(string name, AlertTopicArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:operations:AlertTopic", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate();
        var target = args.Target;
        var physicalName = $"{target.NamePrefix}-alerts";
        var child = new CustomResourceOptions { Parent = this };
        var topic = new Topic(
            $"{name}-topic",
            new TopicArgs
            {
                Name = physicalName,
                DisplayName = physicalName,
                KmsMasterKeyId = args.KeyArn,
                Tags = { ["Name"] = physicalName },
            },
            child);
        var policy = new TopicPolicy(
            $"{name}-policy",
            new TopicPolicyArgs
            {
                Arn = topic.Arn,
                Policy = Output.Tuple(target.AccountId, topic.Arn)
                    .Apply(ids => AlertTopicPolicy.Of(target, ids.Item1, ids.Item2).ToJson()),
            },
            child);
        foreach (var email in args.Emails)
        {
            _ = new TopicSubscription(
                $"{name}-email-{email}",
                new TopicSubscriptionArgs { Topic = topic.Arn, Protocol = "email", Endpoint = email },
                child);
        }

        Arn = policy.Arn;
        RegisterOutputs(new Dictionary<string, object?> { ["arn"] = Arn });
    }

    /// <summary>ARN of the topic, known when those who publish to it may.</summary>
    public Output<string> Arn { get; }
}
