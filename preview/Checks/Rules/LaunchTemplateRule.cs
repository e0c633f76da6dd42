using System.Globalization;
using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Launch templates: instance metadata by session tokens only (IMDSv2), encrypted volumes, no public address.
/// </summary>
/// <remarks>
/// Why: without tokens a request forged by a workload reads the instance's credentials; volumes of a template that says
/// nothing are the image's, which are not encrypted. Source: Security Hub controls EC2.8, EC2.25 and EC2.170; EBS user
/// guide, encryption.
/// </remarks>
public sealed class LaunchTemplateRule() : ResourceRule("security-launch-template", AwsTypes.LaunchTemplate)
{
    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        var metadata = resource.Inputs.Object("metadataOptions");
        if (metadata?.Text("httpTokens") is not "required" && metadata?.Text("httpEndpoint") is not "disabled")
            yield return new Objection(
                "metadataOptions.httpTokens",
                "Instance metadata without session tokens; state required.",
                Severity.Warning);
        if (!resource.Has("blockDeviceMappings"))
            yield return new Objection(
                "blockDeviceMappings", "No volumes: those of the image are taken, not encrypted.", Severity.Warning);
        foreach (var (index, mapping) in resource.Inputs.Objects("blockDeviceMappings").Index())
        {
            if (mapping.Object("ebs") is { } volume && !IsTrue(volume, "encrypted"))
                yield return new Objection(
                    string.Create(CultureInfo.InvariantCulture, $"blockDeviceMappings[{index}].ebs.encrypted"),
                    "The volume is not encrypted.",
                    Severity.Warning);
        }

        foreach (var card in resource.Inputs.Objects("networkInterfaces"))
        {
            if (IsTrue(card, "associatePublicIpAddress"))
                yield return new Objection("networkInterfaces", "Instances get a public address.", Severity.Warning);
        }
    }

    // The provider's schema has both flags as texts.
    private static bool IsTrue(JsonObject from, string property) =>
        from.IsTrue(property) || from.Text(property) == "true";
}
