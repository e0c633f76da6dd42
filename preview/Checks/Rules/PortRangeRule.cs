using System.Globalization;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Port ranges of security group rules: for TCP and UDP both ends from 0 to 65535 and in order; for ICMP -1 to 255; for
/// all protocols none (or 0 to 0 in the older forms).
/// </summary>
/// <remarks>
/// Why: EC2 and the provider refuse others. Source: EC2 API reference, IpPermission; provider documentation of the
/// three resource types.
/// </remarks>
public sealed class PortRangeRule() : ResourceRule("port-range", SecurityGroupPermission.Types)
{
    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        var single = resource.Type is AwsTypes.IngressRule or AwsTypes.EgressRule;
        return SecurityGroupPermission.Of(resource)
            .Select(permission => (permission.Property, Message: Wrong(permission, single)))
            .Where(pair => pair.Message is not null)
            .Select(pair => new Objection(pair.Property, pair.Message!));
    }

    private static string? Wrong(SecurityGroupPermission permission, bool single)
    {
        var (from, to) = (permission.FromPort, permission.ToPort);
        var range = string.Create(CultureInfo.InvariantCulture, $"{from}-{to}");
        if (permission.AllProtocols)
        {
            // The newer rule resources send what they are given; the older forms know only 0 to 0 for 'all'.
            return single
                ? from is null && to is null ? null : $"Ports {range} for all protocols; leave them out."
                : from is null or 0 && to is null or 0 ? null : $"Ports {range} for all protocols; 0-0 is accepted.";
        }

        return permission.Protocol?.ToLowerInvariant() switch
        {
            "tcp" or "6" or "udp" or "17" =>
                from is null || to is null ? $"{permission.Protocol} needs fromPort and toPort."
                : from is < 0 or > 65535 || to is < 0 or > 65535 ? $"Ports {range}; 0 to 65535 are accepted."
                : from > to ? $"Ports {range} are in the wrong order."
                : null,
            "icmp" or "1" or "icmpv6" or "58" =>
                from is < -1 or > 255 || to is < -1 or > 255 ? $"ICMP type and code {range}; -1 to 255 are accepted."
                : null,
            _ => null,
        };
    }
}
