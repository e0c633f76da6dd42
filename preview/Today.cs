namespace DataPlatform.Preview;

/// <summary>The day by which a plan is judged where the caller states none.</summary>
internal static class Today
{
    /// <summary>The system clock's day, in UTC.</summary>
    public static DateOnly OfSystem => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
}
