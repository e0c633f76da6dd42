using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;
using static DataPlatform.Preview.Estimates.PlanFacts;

namespace DataPlatform.Preview.Estimates;

/// <content>Machines with their disks, and the load balancers before them.</content>
internal sealed partial class CostEstimator
{
    private void AddLoadBalancer(PlanResource resource)
    {
        var inputs = resource.Inputs;
        if (Text(inputs, "loadBalancerType") is not (null or "application"))
        {
            Count(_notPriced, resource.Type);
            return;
        }

        Line("Application load balancer", 1);
        // It has an address in each zone.
        if (!Flag(inputs, "internal"))
        {
            Line("Public IPv4 address", (inputs["subnets"] as JsonArray)?.Count ?? 1);
        }
    }

    private void AddInstance(PlanResource resource)
    {
        var inputs = resource.Inputs;
        var share = InstanceSchedule.Share(
            _resources.Values.Where(one => TypeKey.Of(one.Type) == "aws:scheduler/schedule"), resource);
        AddMachines(Text(inputs, "instanceType"), share, share < 1 ? CostLine.ScheduleRemark : "");
        AddVolume(inputs["rootBlockDevice"] as JsonObject, "volumeType", "volumeSize", 1);
        foreach (var device in inputs["ebsBlockDevices"] as JsonArray ?? [])
        {
            AddVolume(device as JsonObject, "volumeType", "volumeSize", 1);
        }

        if (Flag(inputs, "associatePublicIpAddress"))
        {
            Line("Public IPv4 address", 1);
        }
    }

    private void AddNodeGroup(PlanResource resource)
    {
        var inputs = resource.Inputs;
        var nodes = Number(inputs["scalingConfig"] as JsonObject, "minSize") ?? 0;
        var template = Referenced(resource, "launchTemplate", "aws:ec2/launchTemplate");
        var type = ((inputs["instanceTypes"] as JsonArray)?.FirstOrDefault() as JsonValue)?.ToString()
            ?? Text(template, "instanceType");
        AddMachines(type, nodes, Text(inputs, "capacityType") is "SPOT" ? CostLine.SpotRemark : "");
        foreach (var mapping in template?["blockDeviceMappings"] as JsonArray ?? [])
        {
            AddVolume((mapping as JsonObject)?["ebs"] as JsonObject, "volumeType", "volumeSize", nodes);
        }
    }

    private static bool EndsWhenIdle(JsonObject? cluster) => cluster?["autoTerminationPolicy"] is JsonObject;

    private void AddFleet(JsonObject? fleet, bool endsWhenIdle)
    {
        foreach (var (type, machines, isSpot, volumes) in FleetMachines.Of(fleet))
        {
            var count = endsWhenIdle ? 0 : machines;
            AddMachines(type, count, isSpot ? CostLine.SpotRemark : "");
            if (type is not null && PriceTable.FindEmr(type) is { } price)
            {
                Line($"EMR on {type}", count, price);
            }

            foreach (var volume in volumes)
            {
                AddVolume(volume, "type", "size", count * (Number(volume, "volumesPerInstance") ?? 1));
            }
        }
    }

    private void AddMachines(string? type, decimal count, string remark)
    {
        if (type is not null && PriceTable.FindInstance(type, _region) is { } price)
        {
            Line(PriceTable.Instance(type) + remark, count, price);
        }
        else
        {
            Count(_notPriced, PriceTable.Instance(type ?? "instance of unknown type"));
        }
    }

    private void AddVolume(JsonObject? device, string typeKey, string sizeKey, decimal copies)
    {
        if (device is null || Number(device, sizeKey) is not { } size)
        {
            return;
        }

        if (Text(device, typeKey) is "gp3")
        {
            Line("EBS gp3 storage (GB)", size * copies);
            LineAbove("EBS gp3 IOPS above 3000", (Number(device, "iops") ?? 0) - 3000, copies);
            LineAbove("EBS gp3 throughput above 125 (MB/s)", (Number(device, "throughput") ?? 0) - 125, copies);
        }
        else
        {
            Count(_notPriced, $"EBS {Text(device, typeKey) ?? "volume of the default type"}");
        }
    }

    // What a volume has by itself is in the price of its storage.
    private void LineAbove(string item, decimal more, decimal copies)
    {
        if (more > 0)
        {
            Line(item, more * copies);
        }
    }
}
