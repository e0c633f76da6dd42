using System.Collections.Immutable;

namespace DataPlatform.Preview.Cloud.Services;

/// <summary>Application load balancers, and the names of Route 53 for them.</summary>
internal static class LoadBalancerService
{
    private const string Service = "elasticloadbalancing";

    /// <summary>Adds the services' types.</summary>
    public static void AddTo(ServiceTable table)
    {
        table.Resource("aws:lb/loadBalancer:LoadBalancer", CompleteBalancer);
        table.Resource("aws:lb/targetGroup:TargetGroup", CompleteTargets);
        table.Resource("aws:lb/listener:Listener", r =>
        {
            var balancer = r.Text("loadBalancerArn") ?? "";
            Complete(
                r,
                $"{balancer.Replace(":loadbalancer/", ":listener/", StringComparison.Ordinal)}/{r.Hex(16)}");
            r.Default("protocol", "HTTP");
            r.DefaultEmptyText("sslPolicy");
        });
        table.Resources(
        [
            new("aws:lb/targetGroupAttachment:TargetGroupAttachment", "{targetGroupArn}-{digits}"),
            new("aws:route53/record:Record", "{zoneId}_{name}_{type}")
            {
                IsGlobal = true,
                Defaults = [("allowOverwrite", false)],
                Sets = [("fqdn", "{name}")],
            },
        ]);
    }

    private static void CompleteBalancer(SimulatedResource r)
    {
        var name = r.AutoName();
        var isInternal = r.Properties.GetValueOrDefault("internal") is true;
        var suffix = $"app/{name}/{r.Hex(16)}";
        Complete(r, r.Arn(Service, $"loadbalancer/{suffix}"));
        r.Set("arnSuffix", suffix);
        var host = $"{(isInternal ? "internal-" : "")}{name}-{Identifiers.Digits(r.Seed("dns"), 10)}";
        r.Set("dnsName", $"{host}.{r.Region}.elb.{r.DnsSuffix}");
        // The zone is the service's own, one for each region.
        r.Set("zoneId", "Z" + Identifiers.UpperAlphanumeric($"{r.Region}|{Service}", 13));
        r.Default("internal", false);
        r.Default("ipAddressType", "ipv4");
        r.Default("loadBalancerType", "application");
        r.DefaultEmptyText("namePrefix");
        r.DefaultEmptyList("securityGroups", "subnetMappings", "subnets");
        var first = r.Properties["subnets"] is ImmutableArray<object> subnets ? subnets.FirstOrDefault() : null;
        if (r.TextOf(NetworkService.Subnet, first as string, "vpcId") is { } vpc)
            r.Set("vpcId", vpc);
    }

    private static void CompleteTargets(SimulatedResource r)
    {
        var suffix = $"targetgroup/{r.AutoName()}/{r.Hex(16)}";
        Complete(r, r.Arn(Service, suffix));
        r.Set("arnSuffix", suffix);
        r.Default("targetType", "instance");
        r.Default("protocolVersion", "HTTP1");
        r.Default("ipAddressType", "ipv4");
        r.Default("loadBalancingAlgorithmType", "round_robin");
        r.DefaultEmptyText("namePrefix");
        r.DefaultEmptyList("loadBalancerArns", "targetFailovers", "targetHealthStates");
    }

    private static void Complete(SimulatedResource r, string arn)
    {
        r.Id = arn;
        r.Set("arn", arn);
        r.Set("tagsAll", r.AllTags);
        r.Default("region", r.Region);
    }
}
