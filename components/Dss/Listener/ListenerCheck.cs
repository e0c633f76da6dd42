using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DataPlatform.Components.Common;
using DataPlatform.Components.Network;

namespace DataPlatform.Components.Dss.Listener;

/// <summary>The rules for <see cref="DssListenerSpec"/>.</summary>
public static partial class ListenerCheck
{
    /// <summary>Longest name prefix: names of target groups end at 32 characters, and a port is in them.</summary>
    public const int LongestPrefix = 26;

    private const int FewestZones = 2;
    private const int LongestDomainName = 253;

    /// <summary>Finds all mistakes, each with the property as the configuration writes it.</summary>
    /// <param name="spec">What is checked.</param>
    /// <param name="namePrefix">Start of the physical names.</param>
    /// <param name="zones">How many zones the network has.</param>
    /// <param name="region">The region; null: not known, and not checked.</param>
    public static ImmutableArray<Mistake> Find(DssListenerSpec spec, string namePrefix, int zones, AwsRegion? region)
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentNullException.ThrowIfNull(namePrefix);
        return spec.Access == DssAccess.Ssm
            ? [.. Unused(spec)]
            :
            [
                .. Names(namePrefix),
                .. Zones(zones),
                .. Certificate(spec.CertificateArn, region),
                .. AllowedCidrCheck.Find(spec.AllowedCidrs, spec.AcknowledgeOpenAccess),
                .. Domain(spec),
            ];
    }

    private static IEnumerable<Mistake> Unused(DssListenerSpec spec)
    {
        (string Property, bool Set)[] properties =
        [
            ("certificateArn", spec.CertificateArn is not null),
            ("allowedCidrs", !spec.AllowedCidrs.IsEmpty),
            ("acknowledgeOpenAccess", spec.AcknowledgeOpenAccess),
            ("domainName", spec.DomainName is not null),
            ("hostedZoneId", spec.HostedZoneId is not null),
        ];
        return from property in properties
               where property.Set
               select new Mistake(
                   property.Property,
                   "is for a load balancer, and access is ssm",
                   "nothing, or access internal or public");
    }

    private static IEnumerable<Mistake> Names(string namePrefix)
    {
        if (namePrefix.Length > LongestPrefix)
        {
            yield return new(
                "access",
                $"a load balancer's parts have names of at most 32 characters, and '{namePrefix}', with which they "
                + $"begin, has {namePrefix.Length}",
                $"ssm, or names of platform and stack with {LongestPrefix - 1} characters together");
        }
        else if (namePrefix.StartsWith("internal-", StringComparison.Ordinal))
        {
            yield return new(
                "access",
                "names of load balancers do not begin with 'internal-'",
                "ssm, or another name of the platform");
        }
    }

    private static IEnumerable<Mistake> Zones(int zones)
    {
        if (zones < FewestZones)
            yield return new("access", $"a load balancer needs two zones, and the network has {zones}", "ssm");
    }

    private static IEnumerable<Mistake> Certificate(string? arn, AwsRegion? region)
    {
        var accepted = $"arn:{region?.Partition ?? "aws"}:acm:{region?.Name ?? "REGION"}:ACCOUNT:certificate/ID";
        if (arn is null)
        {
            yield return new("certificateArn", "is not set, and a load balancer has HTTPS only", accepted);
            yield break;
        }

        var match = CertificateArn().Match(arn);
        if (!match.Success)
            yield return new("certificateArn", $"'{arn}' is not the ARN of a certificate in ACM", accepted);
        else if (region is not null
            && (match.Groups["partition"].Value != region.Partition || match.Groups["region"].Value != region.Name))
            yield return new("certificateArn", $"'{arn}' is in another region than the platform", accepted);
    }

    private static IEnumerable<Mistake> Domain(DssListenerSpec spec)
    {
        const string Name = "a DNS name in lower case, such as dss.example.com";
        const string Zone = "the ID of a Route 53 zone, such as Z0123456789ABCDEFGHIJ";
        if (spec.DomainName is { } name && (name.Length > LongestDomainName || !DnsName().IsMatch(name)))
            yield return new("domainName", $"'{name}' is not a DNS name", Name);
        if (spec.HostedZoneId is { } zone && !ZoneId().IsMatch(zone))
            yield return new("hostedZoneId", $"'{zone}' is not the ID of a zone", Zone);
        if (spec is { DomainName: null, HostedZoneId: not null })
            yield return new("domainName", "is not set, and hostedZoneId is", Name);
    }

    [GeneratedRegex(@"\Aarn:(?<partition>aws[a-z-]*):acm:(?<region>[a-z0-9-]+):[0-9]{12}:certificate/[A-Za-z0-9-]+\z")]
    private static partial Regex CertificateArn();

    [GeneratedRegex(@"\A([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])\z")]
    private static partial Regex DnsName();

    [GeneratedRegex(@"\AZ[A-Z0-9]{1,31}\z")]
    private static partial Regex ZoneId();
}
