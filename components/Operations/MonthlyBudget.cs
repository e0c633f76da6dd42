using System.Collections.Immutable;
using System.Globalization;
using Pulumi;
using Pulumi.Aws.Budgets;
using Pulumi.Aws.Budgets.Inputs;

namespace DataPlatform.Components.Operations;

/// <summary>A budget that tells the alerts' topic when the month's costs get near it, and when they pass it.</summary>
public sealed class MonthlyBudget : ComponentResource
{
    // Forecasts need some weeks of costs to go by: until then only the first two speak.
    private static readonly ImmutableArray<(string Type, double Percent)> Thresholds =
        [("ACTUAL", 80), ("ACTUAL", 100), ("FORECASTED", 100)];

    /// <summary>Makes the budget.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">What the budget is like.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">An argument is not accepted.</exception>
    public MonthlyBudget(string name, MonthlyBudgetArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:operations:MonthlyBudget", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate();
        var physicalName = $"{args.Target.NamePrefix}-monthly";
        var inputs = new BudgetArgs
        {
            Name = physicalName,
            BudgetType = "COST",
            TimeUnit = "MONTHLY",
            LimitAmount = args.LimitUsd.ToString(CultureInfo.InvariantCulture),
            LimitUnit = "USD",
            Notifications = [.. Thresholds.Select(threshold => new BudgetNotificationArgs
            {
                NotificationType = threshold.Type,
                ComparisonOperator = "GREATER_THAN",
                Threshold = threshold.Percent,
                ThresholdType = "PERCENTAGE",
                SubscriberSnsTopicArns = { args.TopicArn },
            })],
            Tags = { ["Name"] = physicalName },
        };
        if (args.Scope == BudgetScope.Tagged)
            inputs.CostFilters.Add(FilterByTags(args.Tags));
        Name = new Budget($"{name}-budget", inputs, new CustomResourceOptions { Parent = this }).Name;
        RegisterOutputs(new Dictionary<string, object?> { ["name"] = Name });
    }

    /// <summary>Name of the budget.</summary>
    public Output<string> Name { get; }

    // Without the prefix user: a filter is accepted and matches nothing, ever.
    private static BudgetCostFilterArgs FilterByTags(IReadOnlyDictionary<string, string> tags) => new()
    {
        Name = "TagKeyValue",
        Values = [.. PlatformTags.Of(tags).Select(tag => $"user:{tag.Key}${tag.Value}")],
    };
}
