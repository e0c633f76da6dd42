namespace DataPlatform.Preview.Estimates;

/// <summary>One priced item of a <see cref="CostEstimate"/>.</summary>
/// <param name="Item">What is paid for, such as <c>NAT gateway</c>.</param>
/// <param name="Quantity">How many; gigabytes for storage.</param>
/// <param name="UnitMonthly">USD per month and unit.</param>
/// <param name="PriceRegion">The region whose price was taken; empty where one price holds everywhere.</param>
public sealed record CostLine(string Item, decimal Quantity, decimal UnitMonthly, string PriceRegion)
{
    /// <summary>Ends the item of spot instances, which are counted at the on-demand price: theirs changes.</summary>
    internal const string SpotRemark = ", spot";

    /// <summary>Ends the item of instances that are stopped for part of the time, which are counted by the
    /// rest.</summary>
    internal const string ScheduleRemark = ", on a schedule";

    /// <summary>USD per month, rounded to cents.</summary>
    public decimal Monthly => decimal.Round(Quantity * UnitMonthly, 2, MidpointRounding.AwayFromZero);
}
