using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Listeners of load balancers speak HTTPS with a certificate of the region and TLS 1.2 at least, and what speaks HTTP
/// only sends users on to HTTPS.
/// </summary>
/// <remarks>
/// Why: passwords and sessions travel there; a listener that names no policy gets one of 2016, which still takes TLS
/// 1.0. Source: Security Hub controls ELB.1 and ELB.17; Application Load Balancer user guide, security policies.
/// </remarks>
public sealed class ListenerRule() : ResourceRule("load-balancer-listener", AwsTypes.Listener)
{
    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        var inputs = resource.Inputs;
        var protocol = inputs.Text("protocol") ?? "HTTP";
        if (protocol == "HTTP" && !inputs.Objects("defaultActions").All(IsRedirect))
            yield return new Objection("protocol", "What is sent is not encrypted; state HTTPS.");
        if (protocol != "HTTPS")
            yield break;
        if (!resource.Has("certificateArn"))
            yield return new Objection("certificateArn", "HTTPS needs a certificate.");
        else if (inputs.Text("certificateArn") is { } arn && !IsOfRegion(arn, resource, plan))
            yield return new Objection(
                "certificateArn", $"'{arn}' is not a certificate of the load balancer's region.");
        if (!resource.Has("sslPolicy"))
            yield return new Objection("sslPolicy", "Without a policy TLS 1.0 is taken.", Severity.Warning);
        else if (inputs.Text("sslPolicy") is { } policy && !IsCurrent(policy))
            yield return new Objection(
                "sslPolicy", $"{policy} is not one of TLS 1.2 and 1.3 with forward secrecy.", Severity.Warning);
    }

    private static bool IsRedirect(JsonObject action) => action.Text("type") == "redirect"
        && action.Object("redirect")?.Text("protocol") == "HTTPS";

    // arn:aws:acm:eu-west-1:111122223333:certificate/…; servers' certificates of IAM have no region.
    private static bool IsOfRegion(string arn, PlanResource listener, PlanIndex plan)
    {
        var region = listener.Outputs.Text("region") ?? plan.Region;
        return arn.Split(':') is ["arn", _, "acm" or "iam", var place, _, _, ..]
            && (place.Length == 0 || region is null || place == region);
    }

    private static bool IsCurrent(string policy) =>
        policy.StartsWith("ELBSecurityPolicy-TLS13-1-3", StringComparison.Ordinal)
        || (policy.StartsWith("ELBSecurityPolicy-TLS13-1-2", StringComparison.Ordinal)
            && !policy.Contains("-Ext", StringComparison.Ordinal));
}
