using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Node groups with a launch template: neither the template nor the node group says what EKS decides or takes from the
/// other one.
/// </summary>
/// <remarks>
/// Why: EKS refuses such a group, some only once it makes instances. Source: EKS user guide, customising managed nodes
/// with launch templates; EKS API reference, CreateNodegroup.
/// </remarks>
public sealed class NodeGroupTemplateRule() : ResourceRule("eks-node-group-template", AwsTypes.NodeGroup)
{
    private static readonly (string Property, string Reason)[] RefusedInTemplate =
    [
        ("iamInstanceProfile", "EKS takes the node role of the group."),
        ("instanceMarketOptions", "EKS takes the capacity type of the group."),
        ("instanceInitiatedShutdownBehavior", "EKS decides what a shutdown does."),
        ("hibernationOptions", "EKS nodes do not hibernate."),
    ];

    private static readonly (string Property, string Reason)[] RefusedInGroup =
    [
        ("diskSize", "with a launch template the size of the disk belongs there."),
        ("remoteAccess", "with a launch template keys and security groups belong there."),
    ];

    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        if (!resource.Has("launchTemplate"))
            yield break;
        foreach (var (property, reason) in RefusedInGroup.Where(refused => resource.Has(refused.Property)))
            yield return new Objection(property, $"{property} is refused: {reason}");
        if (resource.Inputs.Object("launchTemplate")?.Text("version") is "$Latest" or "$Default")
            yield return new Objection(
                "launchTemplate.version",
                "EKS replaces the word by a number: every later preview shows a change; pass the template's version.",
                Severity.Warning);
        if (plan.Target(resource, "launchTemplate", AwsTypes.LaunchTemplate) is not { } template)
            yield break;
        foreach (var (property, reason) in RefusedInTemplate.Where(refused => template.Has(refused.Property)))
            yield return InTemplate($"has {property}, which EKS refuses: {reason}");
        if (template.Inputs.Objects("networkInterfaces").Any(card => card.ContainsKey("subnetId")))
            yield return InTemplate("names a subnet, which EKS refuses: it takes those of the group.");
        if (template.Has("imageId") && resource.Inputs.Text("amiType") is not (null or "CUSTOM"))
            yield return InTemplate("has an imageId, with which EKS refuses an amiType.");
        if (template.Inputs.Object("metadataOptions")?.Text("instanceMetadataTags") is "enabled")
            yield return InTemplate(
                "shows tags in the instance metadata: the keys of EKS's own tags are not valid there, and no instance "
                + "starts.");
    }

    private static Objection InTemplate(string what) => new("launchTemplate", $"The launch template {what}");
}
