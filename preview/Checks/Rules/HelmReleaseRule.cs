using System.Text.RegularExpressions;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>Every Helm release names one version of its chart.</summary>
/// <remarks>
/// Why: without one, or with a range, the newest chart of the day is installed: two deployments of one commit differ.
/// Source: Helm documentation, helm install (--version).
/// </remarks>
public sealed partial class HelmReleaseRule() : ResourceRule("helm-release-version", KubernetesObjects.Release)
{
    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        // A chart in a folder or in an archive is the version that is there.
        var chart = resource.Inputs.Text("chart") ?? "";
        if (chart.StartsWith('.') || chart.StartsWith('/') || chart.EndsWith(".tgz", StringComparison.Ordinal))
            yield break;
        if (!resource.Has("version"))
            yield return new Objection(
                "version", $"No version of the chart {chart}: the newest of the day is installed.", Severity.Warning);
        else if (resource.Inputs.Text("version") is { } version && !Version().IsMatch(version))
            yield return new Objection(
                "version",
                $"'{version}' is not one version such as 1.2.3: another chart may be installed tomorrow.",
                Severity.Warning);
    }

    [GeneratedRegex(@"\Av?\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?\z")]
    private static partial Regex Version();
}
