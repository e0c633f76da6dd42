using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Target groups of load balancers ask a path of their targets that tells whether they work, wait less for an answer
/// than until the next question, and have a network, a protocol and a port.
/// </summary>
/// <remarks>
/// Why: AWS refuses others; where nobody says which path, the start page is asked for. Source: Elastic Load Balancing
/// API reference, CreateTargetGroup; Application Load Balancer user guide, health checks.
/// </remarks>
public sealed class TargetGroupRule() : ResourceRule("load-balancer-target-group", AwsTypes.TargetGroup)
{
    private const double DefaultInterval = 30;
    private const double DefaultTimeout = 5;

    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        var inputs = resource.Inputs;
        if (inputs.Text("targetType") is "lambda")
            yield break;
        foreach (var property in (string[])["vpcId", "protocol", "port"])
        {
            if (!resource.Has(property))
                yield return new Objection(property, "It is needed.");
        }

        var check = inputs.Object("healthCheck") ?? [];
        if (inputs.Text("protocol") is not ("HTTP" or "HTTPS"))
            yield break;
        if (check.Text("path") is not { } path)
            yield return new Objection("healthCheck.path", "The start page is asked for.", Severity.Warning);
        else if (!path.StartsWith('/'))
            yield return new Objection("healthCheck.path", $"'{path}' does not begin with '/'.");
        var (interval, timeout) =
            (check.Number("interval") ?? DefaultInterval, check.Number("timeout") ?? DefaultTimeout);
        if (timeout >= interval)
            yield return new Objection(
                "healthCheck.timeout", $"Waits {timeout} s for an answer and asks every {interval} s.");
    }
}
