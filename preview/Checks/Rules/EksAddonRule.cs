using System.Text.RegularExpressions;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>Add-ons of EKS have a version of the form <c>v1.2.3-eksbuild.4</c>, and a JSON object as their
/// configuration.</summary>
/// <remarks>
/// Why: without a version EKS takes its default of the day; any other form or text is refused. Source: EKS API
/// reference, CreateAddon; EKS user guide, add-on versions.
/// </remarks>
public sealed partial class EksAddonRule() : ResourceRule("eks-addon", "aws:eks/addon:Addon")
{
    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        if (!resource.Has("addonVersion"))
            yield return new Objection(
                "addonVersion", "No version: EKS takes its default, which changes by itself.", Severity.Warning);
        else if (resource.Inputs.Text("addonVersion") is { } version && !Version().IsMatch(version))
            yield return new Objection("addonVersion", $"'{version}' is not of the form v1.2.3-eksbuild.4.");
        if (resource.Inputs.Text("configurationValues") is { } json && PolicyText.TryParse(json) is null)
            yield return new Objection("configurationValues", "It is no JSON object, or has a member twice.");
    }

    [GeneratedRegex(@"\Av\d+\.\d+\.\d+-eksbuild\.\d+\z")]
    private static partial Regex Version();
}
