namespace DataPlatform.Preview.Cloud;

/// <summary>The time in the simulated cloud.</summary>
internal static class SimulatedTime
{
    /// <summary>When everything was made: any constant will do, so that plans do not differ by the clock.</summary>
    public const string Creation = "2025-01-01T00:00:00Z";
}
