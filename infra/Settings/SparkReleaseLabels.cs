using System.Globalization;
using System.Text.RegularExpressions;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>Labels of releases of EMR on EKS: which of them jobs and endpoints of the platform run.</summary>
/// <remarks>
/// Jobs take their role by Pod Identity, which EMR knows from 7.3.0 on. Of later lines Spark is another, and so are
/// the settings and files that the platform names.
/// https://docs.aws.amazon.com/emr/latest/EMR-on-EKS-DevelopmentGuide/emr-eks-releases.html
/// </remarks>
internal static partial class SparkReleaseLabels
{
    /// <summary>The release of stacks that name none: one whose image never changes.</summary>
    public const string Default = "emr-7.13.0-20260410";

    private const int Line = 7;
    private const int FirstMinor = 3;

    private const string Accepted =
        "emr-7.<minor>.<patch> from emr-7.3.0, a variant if any (-java8, -java11, -java17, -al2023, -spark-rapids), "
        + "and -<yyyymmdd> or -latest, such as " + Default;

    /// <summary>A label, as a value of any key.</summary>
    public static Scalar<string> Label { get; } = new("the label of a release of EMR on EKS", Accepted, Parse);

    /// <summary>Whether a release is of a minor version or a later one.</summary>
    /// <param name="label">A label that was accepted.</param>
    /// <param name="minor">The minor version of line 7.</param>
    public static bool IsFrom(string label, int minor) => Number(Form().Match(label), "minor") >= minor;

    private static Reading<string> Parse(string text)
    {
        if (text.StartsWith("emr-spark-", StringComparison.Ordinal))
            return new("", "is a release with a Spark whose settings the platform does not write", Accepted);
        var match = Form().Match(text);
        if (!match.Success || !IsDate(match.Groups["date"].ValueSpan))
            return Label.Not();
        var (line, minor) = (Number(match, "line"), Number(match, "minor"));
        return line > Line
            ? new("", "is of a line that the platform does not know", Accepted)
            : line < Line || minor < FirstMinor
                ? new("", "is a release whose jobs cannot take their role by Pod Identity", Accepted)
                : new(text);
    }

    private static bool IsDate(ReadOnlySpan<char> text) =>
        text.IsEmpty
        || DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^emr-(?<line>[0-9]{1,3})\.(?<minor>[0-9]{1,3})\.[0-9]{1,3}"
        + @"(-(spark-rapids|java8|java11|java17|al2023))*-(latest|(?<date>[0-9]{8}))\z")]
    private static partial Regex Form();
}
