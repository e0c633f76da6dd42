using DataPlatform.Preview.Plan;
using Spectre.Console;

namespace DataPlatform.Preview.Rendering;

/// <summary>The findings, the most severe first.</summary>
internal static class FindingsSection
{
    private static readonly (Severity Severity, string Noun, Style Style)[] Levels =
    [
        (Severity.Error, "error", Page.Bad),
        (Severity.Warning, "warning", Page.Caution),
        (Severity.Info, "remark", Page.Notice),
    ];

    public static void Write(Page page, PlatformPlan plan)
    {
        var bySeverity = plan.Findings.ToLookup(finding => finding.Severity);
        var summary = Levels
            .Where(level => bySeverity.Contains(level.Severity))
            .Select(level => Words.Count(bySeverity[level.Severity].Count(), level.Noun));
        page.Section("Findings", plan.Findings.IsEmpty ? "none" : string.Join(", ", summary));
        var names = plan.Findings.IsEmpty
            ? []
            : plan.Resources.ToDictionary(
                resource => resource.Urn,
                resource => $"{TypeName.Short(resource.Type)} {resource.Name}",
                StringComparer.Ordinal);
        foreach (var (severity, noun, style) in Levels)
        {
            foreach (var finding in bySeverity[severity])
            {
                var place = names.GetValueOrDefault(finding.Urn, finding.Urn);
                page.Line(
                    ($"  {noun} ", style),
                    ($"[{finding.Rule}] ", Page.Dim),
                    (place, Page.Plain),
                    (finding.Property.Length > 0 ? " " + finding.Property : "", Page.Heading),
                    (place.Length + finding.Property.Length > 0 ? ": " : "", Page.Plain),
                    (finding.Message, Page.Plain));
            }
        }
    }
}
