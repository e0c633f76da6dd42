namespace DataPlatform.Tests.Platform.Common;

/// <summary>Lets expected texts that are one long line be written on several.</summary>
internal static class TextLines
{
    /// <summary>The lines as one, without anything between them.</summary>
    public static string JoinLines(this string text) => text.Replace("\n", "", StringComparison.Ordinal);
}
