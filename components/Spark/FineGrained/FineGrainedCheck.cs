using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DataPlatform.Components.Common;

namespace DataPlatform.Components.Spark.FineGrained;

/// <summary>The rules that hold for a virtual cluster with fine-grained access.</summary>
public static partial class FineGrainedCheck
{
    // 63, without what the system's namespace ends with.
    private const int LongestNamespace = 56;

    private static readonly (int Major, int Minor) First = (7, 7);

    /// <summary>Finds all mistakes, none where the access is not fine-grained.</summary>
    /// <param name="spec">The virtual cluster.</param>
    /// <param name="releaseLabel">The release of EMR that its jobs run on.</param>
    public static ImmutableArray<Mistake> Find(VirtualClusterSpec spec, string releaseLabel)
    {
        ArgumentNullException.ThrowIfNull(spec);
        return spec.FineGrained ? [.. Namespace(spec.Namespace), .. Release(releaseLabel)] : [];
    }

    internal static IEnumerable<Mistake> Namespace(string name)
    {
        if (name.Length > LongestNamespace)
        {
            yield return new(
                "namespace",
                $"'{name}' leaves no room for the name of the system's namespace, "
                + $"'{FineGrainedNames.SystemNamespace(name)}'",
                $"at most {LongestNamespace} characters with fineGrained");
        }
    }

    private static IEnumerable<Mistake> Release(string label)
    {
        if (Version().Match(label) is not { Success: true } match
            || (Number(match, 1), Number(match, 2)).CompareTo(First) < 0)
        {
            yield return new(
                "fineGrained",
                $"the release '{label}' does not know it",
                $"a release from emr-{First.Major}.{First.Minor}.0 on, or false");
        }
    }

    private static int Number(Match match, int group) =>
        int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^emr-(?:spark-)?(\d{1,4})\.(\d{1,4})\.")]
    private static partial Regex Version();
}
