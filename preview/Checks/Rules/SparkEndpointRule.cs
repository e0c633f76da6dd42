using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Managed endpoints of EMR on EKS wait for the controller that makes their load balancer, run on x86 nodes, of which
/// some take any pod, and have a security group with the tag that EMR Studio asks for.
/// </summary>
/// <remarks>
/// Why: without the controller the endpoint fails after minutes; on Arm its kernels do not start; the pods of the
/// gateway tolerate no taint; Studio attaches none but tagged groups. Source: EMR on EKS development guide,
/// prerequisites for managed endpoints; EMR management guide, service role of EMR Studio.
/// </remarks>
public sealed class SparkEndpointRule : IPlanRule
{
    private const string Controller = "aws-load-balancer-controller";

    private static readonly string[] Templates =
        ["spark.kubernetes.driver.podTemplateFile", "spark.kubernetes.executor.podTemplateFile"];

    /// <inheritdoc/>
    public string Id => "emr-endpoint";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan)
    {
        var endpoints = CloudControlStates.In(plan, CloudControlStates.Endpoint).ToList();
        if (endpoints.Count == 0)
            yield break;
        var controllers = plan.OfType(KubernetesObjects.Release)
            .Where(release => release.Inputs.Text("chart")?.Split('/')[^1] == Controller)
            .ToList();
        var offers = NodeOffer.In(plan).ToList();
        var templates = PodTemplate.In(plan).DistinctBy(template => template.Uri)
            .ToDictionary(template => template.Uri, StringComparer.Ordinal);
        foreach (var (resource, state) in endpoints)
        {
            var awaited = plan.Awaited(resource);
            if (controllers.Count == 0)
                yield return Found(
                    resource, $"The stack has no release of {Controller}: no load balancer is made.", Severity.Warning);
            else if (!controllers.Exists(release => awaited.Contains(release.Urn)))
                yield return Found(resource, $"It does not wait for the release of {Controller}.");
            if (offers.Count > 0 && offers.TrueForAll(offer => offer.IsArm || !offer.Taints.IsEmpty))
                yield return Found(resource, "No x86 nodes without taints: the pods of the gateway find no place.");
            foreach (var (template, offer) in Places(state, templates, offers).Where(place => place.Offer.IsArm))
                yield return Found(
                    resource, $"Kernels of {template} may run on {offer.Resource.Name}, which has Arm instances.");
            if (!IsTagged(resource, plan))
                yield return Found(
                    resource, $"Its security group has no tag {StudioTag.Key}: Studio cannot attach it.");
        }
    }

    private static IEnumerable<(string Template, NodeOffer Offer)> Places(
        JsonObject? state, Dictionary<string, PodTemplate> templates, List<NodeOffer> offers) =>
        from configuration in state?.Object("ConfigurationOverrides")?.Objects("ApplicationConfiguration") ?? []
        where configuration.Text("Classification") == "spark-defaults"
        from key in Templates
        let uri = configuration.Object("Properties")?.Text(key)
        where uri is not null && templates.ContainsKey(uri)
        let template = templates[uri]
        from offer in offers
        where offer.Has(template.Selector) && offer.Repels(template.Tolerations) is null
        select (uri.Split('/')[^1], offer);

    private static bool IsTagged(PlanResource endpoint, PlanIndex plan)
    {
        // Before it is there only the preview knows which group it has.
        var group = PolicyText.TryParse(endpoint.Outputs.Text("properties") ?? "")?.Text("SecurityGroup");
        return plan.OfType(AwsTypes.ResourceTag).Any(tag =>
            StudioTag.IsIn(tag)
            && (tag.PropertyDependencies.GetValueOrDefault("resourceId", []).Contains(endpoint.Urn)
                || (group is not null && tag.Inputs.Text("resourceId") == group)));
    }

    private Finding Found(PlanResource endpoint, string message, Severity severity = Severity.Error) =>
        new(severity, Id, endpoint.Urn, "", message);
}
