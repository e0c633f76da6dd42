namespace DataPlatform.Tests.Preview;

/// <summary>The day of all tests: what they say about the support of versions must not change by itself.</summary>
internal static class Today
{
    /// <summary>It.</summary>
    public static DateOnly Fixed { get; } = new(2026, 11, 22);
}
