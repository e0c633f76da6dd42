using System.Collections.Immutable;
using DataPlatform.Components.Common;
using Pulumi;

namespace DataPlatform.Components.Operations;

/// <summary>What <see cref="MonthlyBudget"/> needs.</summary>
public sealed class MonthlyBudgetArgs
{
    /// <summary>The most that a budget may be, in US dollars.</summary>
    public const int Most = 100_000_000;

    /// <summary>Where the platform is; a budget itself is of the account.</summary>
    public required AwsTarget Target { get; init; }

    /// <summary>US dollars a month, 1 to <see cref="Most"/>.</summary>
    public required int LimitUsd { get; init; }

    /// <summary>ARN of the topic that is told, of the same account.</summary>
    public required Input<string> TopicArn { get; init; }

    /// <summary>Which costs count. Default: all of the account.</summary>
    public BudgetScope Scope { get; init; } = BudgetScope.Account;

    /// <summary>The tags of all resources, needed for <see cref="BudgetScope.Tagged"/>. Default: none.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">Names the property, its value and what is accepted.</exception>
    public void Validate()
    {
        ArgumentCheck.Range(nameof(LimitUsd), LimitUsd, 1, Most);
        if (Scope == BudgetScope.Tagged)
            PlatformTags.Require(nameof(Tags), Tags);
    }
}
