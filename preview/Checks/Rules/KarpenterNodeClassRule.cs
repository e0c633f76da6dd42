using System.Globalization;
using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Node classes of Karpenter: a pinned image, either a role or an instance profile, and encrypted volumes.
/// </summary>
/// <remarks>
/// Why: with <c>@latest</c> all nodes are replaced on the day that a new image comes out; the rest is refused, some of
/// it only by the status of the object. Source: Karpenter documentation, node classes.
/// </remarks>
public sealed class KarpenterNodeClassRule() : ResourceRule(
    "karpenter-node-class", "kubernetes:karpenter.k8s.aws/v1:EC2NodeClass")
{
    private const int LongestAlias = 30;

    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        if (resource.Inputs.Object("spec") is not { } spec)
            yield break;
        if (spec.ContainsKey("role") == spec.ContainsKey("instanceProfile"))
            yield return new Objection("spec.instanceProfile", "State exactly one of role and instanceProfile.");
        if (spec.Text("role") is { } role && role.StartsWith("arn:", StringComparison.Ordinal))
            yield return new Objection("spec.role", "An ARN; the name of the role is accepted.");
        foreach (var objection in CheckImages([.. spec.Objects("amiSelectorTerms")]))
            yield return objection;
        foreach (var (index, mapping) in spec.Objects("blockDeviceMappings").Index())
        {
            if (mapping.Object("ebs") is { } volume && !volume.IsTrue("encrypted"))
                yield return new Objection(
                    string.Create(CultureInfo.InvariantCulture, $"spec.blockDeviceMappings[{index}].ebs.encrypted"),
                    "The volume is not encrypted.",
                    Severity.Warning);
        }

        if (spec.Object("metadataOptions")?.Text("httpTokens") is { } tokens and not "required")
            yield return new Objection(
                "spec.metadataOptions.httpTokens",
                $"'{tokens}': instance metadata without session tokens.",
                Severity.Warning);
    }

    private static IEnumerable<Objection> CheckImages(List<JsonObject> terms)
    {
        for (var index = 0; index < terms.Count; index++)
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"spec.amiSelectorTerms[{index}].alias");
            if (terms[index].Text("alias") is not { } alias)
                continue;
            if (terms.Count > 1 || terms[index].Count > 1)
                yield return new Objection(at, "An alias excludes all other terms and properties.");
            if (alias.Length > LongestAlias || alias.Split('@') is not [{ Length: > 0 }, { Length: > 0 } version])
                yield return new Objection(
                    at,
                    $"'{alias}' is not family@version, such as al2023@v20260801, of up to {LongestAlias} characters.");
            else if (version == "latest")
                yield return new Objection(
                    at,
                    $"'{alias}' replaces all nodes whenever a new image comes out; pin a version.",
                    Severity.Warning);
        }
    }
}
