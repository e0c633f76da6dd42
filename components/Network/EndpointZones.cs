using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.Ec2;

namespace DataPlatform.Components.Network;

/// <summary>
/// Asks AWS in which zones a service has interface endpoints. Some lack a zone of a region: an endpoint asked for there
/// fails when it is made, in the middle of a deployment. Its name resolves in the other zones' endpoints all the same.
/// </summary>
internal static class EndpointZones
{
    /// <summary>IDs of the subnets in which the service can have an endpoint, in the order of the zones.</summary>
    public static Output<ImmutableArray<string>> Subnets(
        string serviceName,
        AwsRegion region,
        ImmutableSortedDictionary<char, Subnet> subnets,
        InvokeOptions options)
    {
        var zones = GetVpcEndpointService
            .Invoke(new() { ServiceName = serviceName, ServiceType = "Interface" }, options)
            .Apply(service => Check(serviceName, region, subnets.Keys, service.AvailabilityZones));
        var ids = Output.All(subnets.Values.Select(subnet => subnet.Id));
        return Output.Tuple(zones, ids).Apply(found => subnets.Keys
            .Zip(found.Item2)
            .Where(subnet => found.Item1.Contains(subnet.First))
            .Select(subnet => subnet.Second)
            .ToImmutableArray());
    }

    /// <summary>The zones that the service has, or a <see cref="RunException"/> that says which it has.</summary>
    /// <param name="serviceName">The service's whole name.</param>
    /// <param name="region">The region.</param>
    /// <param name="letters">Letters of the network's zones.</param>
    /// <param name="offered">Names of the zones in which the service has endpoints.</param>
    public static ImmutableArray<char> Check(
        string serviceName,
        AwsRegion region,
        IEnumerable<char> letters,
        IReadOnlyCollection<string> offered)
    {
        var planned = letters.ToImmutableArray();
        var fitting = planned.Where(letter => offered.Contains(region.ZoneName(letter))).ToImmutableArray();
        return fitting.IsEmpty
            ? throw new RunException(
                $"{serviceName} has an interface endpoint in none of the network's zones "
                + $"({string.Join(", ", planned.Select(region.ZoneName))}); it has them in: "
                + string.Join(", ", offered.Order(StringComparer.Ordinal)))
            : fitting;
    }
}
