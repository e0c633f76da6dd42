namespace DataPlatform.Components.Warehouse;

/// <summary>What happens when a limit is reached.</summary>
public enum LimitAction
{
    /// <summary>A line in a system table of the warehouse.</summary>
    Log,

    /// <summary>The same, and a metric that an alarm can watch.</summary>
    EmitMetric,

    /// <summary>Users' queries are refused until the period ends or the limit is raised.</summary>
    Deactivate,
}
