namespace DataPlatform.Components.Warehouse;

/// <summary>How much the warehouse may compute.</summary>
/// <param name="RpuHours">RPU hours in a period, 1 or more: 8 RPU for three hours are 24.</param>
/// <param name="Period">The period.</param>
/// <param name="Action">What happens when they are used up.</param>
public sealed record ComputeLimit(int RpuHours, LimitPeriod Period, LimitAction Action);
