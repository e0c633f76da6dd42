using System.Collections.Immutable;
using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Encryption;

/// <summary>
/// Lets the services that publish to an encrypted topic use its key. The key is for the topic alone, because not all of
/// them can be held to this account by a condition.
/// </summary>
/// <remarks>
/// CloudWatch sends the source along. EventBridge does not when it publishes to a topic: with a condition on the source
/// its messages would be dropped without a trace. For Budgets no condition on a key is documented.
/// https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
/// </remarks>
internal static class AlertKeyUse
{
    private static readonly PolicyTerms Actions = PolicyTerms.Of("kms:Decrypt", "kms:GenerateDataKey*");

    public static ImmutableArray<PolicyStatement> Of(AwsTarget target, string accountId) =>
    [
        By("UseByAlarms", "cloudwatch.amazonaws.com") with
        {
            Conditions =
            [
                new("StringEquals", "aws:SourceAccount", accountId),
                new("ArnLike", "aws:SourceArn", target.Arn(accountId, "cloudwatch", "alarm:*")),
            ],
        },
        By("UseByEventsAndBudgets", "budgets.amazonaws.com", "events.amazonaws.com"),
    ];

    private static PolicyStatement By(string sid, params string[] services) => new()
    {
        Sid = sid,
        Principal = PolicyPrincipal.Service(services),
        Actions = Actions,
        Resources = PolicyTerms.Any(KeyPolicy.ThisKey),
    };
}
