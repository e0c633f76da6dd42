namespace DataPlatform.Tests.Preview;

/// <summary>The day on which all tests run: what they say about support of versions must not change by itself.</summary>
internal static class Today
{
    /// <summary>It.</summary>
    public static DateOnly Fixed { get; } = new(2026, 11, 22);
}
