using DataPlatform.Components.Common;
using Pulumi;

namespace DataPlatform.Components.Operations;

/// <summary>What <see cref="AlertTopic"/> needs.</summary>
public sealed class AlertTopicArgs
{
    /// <summary>Where the topic is made.</summary>
    public required AwsTarget Target { get; init; }

    /// <summary>
    /// ARN of the KMS key of the topic's messages. Its policy must let the publishers use it: CloudWatch, EventBridge
    /// and Budgets.
    /// </summary>
    public required Input<string> KeyArn { get; init; }

    /// <summary>
    /// E-mail addresses that get the messages. AWS asks each of them for a confirmation first. Default: none.
    /// </summary>
    public IReadOnlyList<string> Emails { get; init; } = [];

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">Names the property, its value and what is accepted.</exception>
    public void Validate()
    {
        if (Emails.FirstOrDefault(email => !EmailAddress.IsValid(email)) is { } bad)
        {
            throw new ArgumentException(
                $"{nameof(Emails)} has '{bad}'; accepted: {EmailAddress.Accepted}", nameof(Emails));
        }

        if (Emails.CountBy(email => email).FirstOrDefault(email => email.Value > 1).Key is { } twice)
            throw new ArgumentException($"{nameof(Emails)} has '{twice}' twice; accepted: each once", nameof(Emails));
    }
}
