using System.Globalization;

namespace DataPlatform.Preview.Rendering;

/// <summary>Numbers as people read them, the same in every culture.</summary>
internal static class Words
{
    /// <summary>A count with its noun: <c>1 error</c>, <c>2 errors</c>.</summary>
    public static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>US dollars and cents.</summary>
    public static string Money(decimal amount) => amount.ToString("$#,##0.00", CultureInfo.InvariantCulture);

    /// <summary>A duration: <c>45 s</c>, <c>13 min 5 s</c>, <c>1 h 2 min</c>.</summary>
    public static string Duration(int seconds) => seconds switch
    {
        < 60 => $"{seconds} s",
        < 3600 => $"{seconds / 60} min {seconds % 60} s",
        _ => $"{seconds / 3600} h {seconds % 3600 / 60} min",
    };
}
