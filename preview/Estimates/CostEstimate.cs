using System.Collections.Immutable;

namespace DataPlatform.Preview.Estimates;

/// <summary>
/// What the resources cost in a month in which nobody uses them: 730 hours, on-demand prices in USD, node groups at
/// their smallest size, instances on a schedule for its hours, no traffic, no requests, no stored data beyond
/// provisioned volumes.
/// </summary>
/// <param name="Region">The region of the plan; empty where it is not known.</param>
/// <param name="Lines">What is paid by the hour or the month, dearest first.</param>
/// <param name="NotPriced">Types that may cost money and are not in the price table.</param>
/// <param name="UsageBased">Types that cost only what is used.</param>
public sealed record CostEstimate(
    string Region,
    ImmutableArray<CostLine> Lines,
    ImmutableArray<TypeCount> NotPriced,
    ImmutableArray<TypeCount> UsageBased)
{
    /// <summary>The sum of the lines in USD per month, rounded to cents.</summary>
    public decimal Total => Lines.Sum(line => line.Monthly);
}
