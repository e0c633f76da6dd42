namespace DataPlatform.Components.Warehouse;

/// <summary>How long a limit's amount lasts before it begins anew.</summary>
public enum LimitPeriod
{
    /// <summary>A day.</summary>
    Daily,

    /// <summary>A week, from Sunday.</summary>
    Weekly,

    /// <summary>A month.</summary>
    Monthly,
}
