using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Budgets have a limit above zero and at most 10 notifications, each with at least one subscriber, at most one topic
/// and 10 addresses; filters by tag name the kind of tag.
/// </summary>
/// <remarks>
/// Why: the provider refuses a notification without a subscriber in the middle of a deployment; a filter without the
/// kind of tag is accepted and shows no costs. Source: Budgets API reference, CreateBudget; Budgets user guide, cost
/// filters.
/// </remarks>
public sealed class BudgetRule() : ResourceRule("budget-definition", AwsTypes.Budget)
{
    private const int Most = 10;

    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        var inputs = resource.Inputs;
        if (inputs.Text("limitAmount") is { } limit && !(decimal.TryParse(limit, out var amount) && amount > 0))
            yield return new Objection("limitAmount", $"'{limit}' is not a number above zero.");
        var notifications = inputs.Objects("notifications").ToList();
        if (notifications.Count > Most)
            yield return new Objection(
                "notifications", $"There are {notifications.Count} notifications; {Most} are accepted.");
        foreach (var notification in notifications)
        {
            var topics = notification.Items("subscriberSnsTopicArns").Count();
            var addresses = notification.Texts("subscriberEmailAddresses").ToList();
            // Topics that are made in the same deployment a plan may not know yet.
            if (topics + addresses.Count == 0 && !resource.PropertyDependencies.ContainsKey("notifications"))
                yield return new Objection("notifications", "A notification without a subscriber.");
            if (topics > 1 || addresses.Count > Most)
                yield return new Objection(
                    "notifications", $"{topics} topics and {addresses.Count} addresses; 1 and {Most} are accepted.");
            foreach (var address in addresses.Where(address => !address.Contains('@', StringComparison.Ordinal)))
                yield return new Objection("notifications", $"'{address}' is no address.");
        }

        foreach (var value in inputs.Objects("costFilters")
                     .Where(filter => filter.Text("name") == "TagKeyValue")
                     .SelectMany(filter => filter.Texts("values"))
                     .Where(value => !IsTag(value)))
            yield return new Objection("costFilters", $"'{value}' is not user:key$value or aws:key$value.");
    }

    private static bool IsTag(string value) =>
        (value.StartsWith("user:", StringComparison.Ordinal) || value.StartsWith("aws:", StringComparison.Ordinal))
        && value.Contains('$', StringComparison.Ordinal);
}
