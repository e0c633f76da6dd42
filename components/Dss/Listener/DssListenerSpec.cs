using System.Collections.Immutable;

namespace DataPlatform.Components.Dss.Listener;

/// <summary>How users reach DSS, as <see cref="ListenerCheck"/> judges it.</summary>
public sealed record DssListenerSpec
{
    /// <summary>The way. Default: <see cref="DssAccess.Ssm"/>, with which nothing else is to be set.</summary>
    public DssAccess Access { get; init; } = DssAccess.Ssm;

    /// <summary>ARN of the certificate in ACM, in the platform's region; required of a load balancer.</summary>
    public string? CertificateArn { get; init; }

    /// <summary>IPv4 blocks from which users come; one at least is required of a load balancer.</summary>
    public ImmutableArray<string> AllowedCidrs { get; init; } = [];

    /// <summary>Blocks of <see cref="AllowedCidrs"/> may be as large as the whole internet. Default: false.</summary>
    public bool AcknowledgeOpenAccess { get; init; }

    /// <summary>
    /// DNS name of DSS, for which the certificate is, such as <c>dss.example.com</c>. Default: none; users then see the
    /// load balancer's own name, and browsers warn that the certificate is for another.
    /// </summary>
    public string? DomainName { get; init; }

    /// <summary>
    /// ID of the Route 53 zone in which the name is made; with <see cref="DomainName"/>. Default: none; whoever keeps
    /// the name's DNS points it to the load balancer.
    /// </summary>
    public string? HostedZoneId { get; init; }
}
