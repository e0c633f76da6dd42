using System.Globalization;
using System.Text.RegularExpressions;
using DataPlatform.Components.Common;

namespace DataPlatform.Components.Emr;

/// <summary>Labels of EMR's releases: which of them the platform deploys.</summary>
/// <remarks>
/// Only releases of line 7. AWS's standard support is 24 months from a release: that of line 5, of line 6 and of 7.3
/// and before has ended (https://docs.aws.amazon.com/emr/latest/ReleaseGuide/emr-730-release.html). Line 8 has no Hive,
/// and its nodes reach EMR through an endpoint in the VPC instead of by a security group for the service.
/// </remarks>
internal static partial class EmrReleaseLabels
{
    public const string Accepted = "emr-7.<minor>.<patch> from emr-7.4.0, such as emr-7.13.0";

    private const int Line = 7;
    private const int FirstMinor = 4;

    public static IEnumerable<Mistake> Find(string property, string label)
    {
        if (label.StartsWith("emr-spark-", StringComparison.Ordinal))
            return [new(property, $"'{label}' is a release without Hive", Accepted)];
        var match = Form().Match(label);
        if (!match.Success)
            return [new(property, $"'{label}' is not the label of an EMR release", Accepted)];
        var (line, minor) = (Number(match, "line"), Number(match, "minor"));
        return line > Line
            ? [new(property, $"'{label}' is of a line whose networking the platform does not set up", Accepted)]
            : line < Line || minor < FirstMinor
                ? [new(property, $"'{label}' is a release whose standard support has ended", Accepted)]
                : [];
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^emr-(?<line>[0-9]{1,3})\.(?<minor>[0-9]{1,3})\.[0-9]{1,3}\z")]
    private static partial Regex Form();
}
