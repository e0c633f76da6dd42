using System.Collections.Immutable;

namespace DataPlatform.Preview.Cloud.Services;

/// <summary>Launch templates of EC2, Auto Scaling groups, and where EC2 has its instance types.</summary>
internal static class ComputeService
{
    /// <summary>Adds the types and functions.</summary>
    public static void AddTo(ServiceTable table)
    {
        table.Resource("aws:ec2/launchTemplate:LaunchTemplate", r =>
        {
            Ec2.Complete(r, "lt", "launch-template");
            r.AutoName();
            r.Set("latestVersion", 1d);
            r.Default("defaultVersion", 1d);
            r.DefaultEmptyText("namePrefix");
        });
        table.Resource("aws:autoscaling/group:Group", r =>
        {
            var name = r.AutoName();
            r.Id = name;
            r.Set("arn", r.Arn(
                "autoscaling", $"autoScalingGroup:{Identifiers.Uuid(r.Seed("arn"))}:autoScalingGroupName/{name}"));
            r.Default("region", r.Region);
            r.DefaultEmptyText("namePrefix");
        });
        table.Resource("aws:autoscaling/tag:Tag", r =>
        {
            var key = (r.Properties.GetValueOrDefault("tag") as IReadOnlyDictionary<string, object>)
                ?.GetValueOrDefault("key");
            r.Id = $"{r.Text("autoscalingGroupName")},{key}";
            r.Default("region", r.Region);
        });
        table.Function("aws:ec2/getInstanceTypeOfferings:getInstanceTypeOfferings", Offerings);
    }

    // Which zone has which type differs by account and by month: the simulated account has all types in all zones.
    private static Dictionary<string, object> Offerings(SimulatedCall call)
    {
        if (call.Text("locationType") is not "availability-zone"
            || call.Objects("filters").ToList() is not [var filter]
            || filter.GetValueOrDefault("name") is not "instance-type"
            || filter.GetValueOrDefault("values") is not IEnumerable<object> types)
        {
            throw new InvalidOperationException(
                "The simulated cloud knows offerings of instance types by zone, filtered by instance-type, only.");
        }

        var offerings = (from type in types from zone in AccountService.ZoneNames(call) select (type, zone)).ToList();
        return new Dictionary<string, object>(call.Args)
        {
            ["id"] = call.Region,
            ["region"] = call.Region,
            ["instanceTypes"] = offerings.Select(offering => offering.type).ToImmutableArray(),
            ["locations"] = offerings.Select(offering => (object)offering.zone).ToImmutableArray(),
            ["locationTypes"] = offerings.Select(_ => (object)"availability-zone").ToImmutableArray(),
        };
    }
}
