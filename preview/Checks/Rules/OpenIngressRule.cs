using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>No security group lets the whole internet in.</summary>
/// <remarks>
/// Why: what is open is scanned within minutes. All ports, SSH and RDP are errors; other ports, which a public load
/// balancer may need, are warnings; HTTPS alone, where the configuration says that it is meant, is told. Source:
/// Security Hub controls EC2.13, EC2.14, EC2.18, EC2.19.
/// </remarks>
public sealed class OpenIngressRule() : ResourceRule(
    "security-open-ingress",
    AwsTypes.SecurityGroup,
    AwsTypes.DefaultSecurityGroup,
    AwsTypes.SecurityGroupRule,
    AwsTypes.IngressRule)
{
    private const string Acknowledgement = "dss:acknowledgeOpenAccess";
    private const double Https = 443;

    private static readonly int[] Administration = [22, 3389];

    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan) =>
        from permission in SecurityGroupPermission.Of(resource)
        where permission is { Ingress: true, OpenToAll: true }
        let grave = permission.AllProtocols
            || Administration.Any(port => permission.FromPort <= port && port <= permission.ToPort)
        let what = permission.AllProtocols
            ? "all ports"
            : $"{permission.Protocol} {permission.FromPort}-{permission.ToPort}"
        select new Objection(
            permission.Property,
            $"The whole internet is let in to {what}; name the address blocks or groups that need it.",
            grave ? Severity.Error : IsMeant(permission, plan) ? Severity.Info : Severity.Warning);

    private static bool IsMeant(SecurityGroupPermission permission, PlanIndex plan) =>
        permission is { FromPort: Https, ToPort: Https }
        && plan.Plan.Config.GetValueOrDefault(Acknowledgement) == "true";
}
