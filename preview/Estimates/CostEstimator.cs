using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;
using static DataPlatform.Preview.Estimates.PlanFacts;

namespace DataPlatform.Preview.Estimates;

/// <summary>Adds up what a plan costs at idle.</summary>
internal sealed class CostEstimator
{
    private readonly string _region;
    private readonly DateOnly _today;
    private readonly Dictionary<string, PlanResource> _resources;
    private readonly HashSet<string> _wrappers;
    private readonly Dictionary<string, CostLine> _lines = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _notPriced = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _usageBased = new(StringComparer.Ordinal);

    private CostEstimator(PlatformPlan plan, DateOnly today)
    {
        _today = today;
        _region = Region(plan);
        _resources = plan.Resources.ToDictionary(resource => resource.Urn, StringComparer.Ordinal);
        _wrappers = ClusterWrappers(plan);
    }

    /// <summary>Estimates a plan by the prices of a day.</summary>
    public static CostEstimate Estimate(PlatformPlan plan, DateOnly today)
    {
        var estimator = new CostEstimator(plan, today);
        foreach (var resource in plan.Resources)
        {
            estimator.Add(resource);
        }

        return new CostEstimate(
            estimator._region,
            [.. estimator._lines.Values
                .OrderByDescending(line => line.Monthly)
                .ThenBy(line => line.Item, StringComparer.Ordinal)],
            Counts(estimator._notPriced),
            Counts(estimator._usageBased));
    }

    private void Add(PlanResource resource)
    {
        var isCluster = resource.Type == ClusterComponent;
        if (resource.Read || (!resource.Custom && !isCluster) || _wrappers.Contains(resource.Urn))
        {
            return;
        }

        switch (CostModels.Of(resource.Type))
        {
            case CostModel.Priced:
                AddPriced(resource);
                break;
            case CostModel.UsageBased:
                Count(_usageBased, resource.Type);
                break;
            case CostModel.Unknown:
                Count(_notPriced, resource.Type);
                break;
        }
    }

    private void AddPriced(PlanResource resource)
    {
        var inputs = resource.Inputs;
        switch (TypeKey.Of(resource.Type))
        {
            case "aws:ec2/natGateway":
                Line("NAT gateway", 1);
                break;
            case "aws:ec2/eip":
                Line("Public IPv4 address", 1);
                break;
            case "aws:kms/key":
                Line("KMS key", 1);
                break;
            case "aws:secretsmanager/secret":
                Line("Secret", 1);
                break;
            case "aws:cloudwatch/metricAlarm":
                // Paid for each metric that the alarm looks at.
                var metrics = Objects(inputs, "metricQueries").Count(query => query["metric"] is not null);
                Line("CloudWatch alarm", Math.Max(1, metrics));
                break;
            case "aws:eks/cluster" or "eks:index":
                Line(
                    ClusterSupport.IsExtended(resource, _today) ? PriceTable.ExtendedSupport : PriceTable.ControlPlane,
                    1);
                break;
            case "aws:ec2/vpcEndpoint" when Text(inputs, "vpcEndpointType") is "Interface":
                Line("Interface endpoint (per zone)", (inputs["subnetIds"] as JsonArray)?.Count ?? 1);
                break;
            case "aws:ec2/instance":
                AddInstance(inputs);
                break;
            case "aws:ebs/volume":
                AddVolume(inputs, "type", "size", 1);
                break;
            case "aws:eks/nodeGroup":
                AddNodeGroup(resource);
                break;
            case "aws:emr/cluster":
                AddFleet(inputs["masterInstanceFleet"] as JsonObject, EndsWhenIdle(inputs));
                AddFleet(inputs["coreInstanceFleet"] as JsonObject, EndsWhenIdle(inputs));
                break;
            case "aws:emr/instanceFleet":
                AddFleet(inputs, EndsWhenIdle(Referenced(resource, "clusterId", "aws:emr/cluster")));
                break;
            case "aws:cloudcontrol/resource":
                AddByCloudControl(Text(inputs, "typeName") ?? resource.Type);
                break;
        }
    }

    private void AddByCloudControl(string type)
    {
        // The load balancer of an endpoint is made in the cluster; virtual clusters and the like cost nothing.
        if (type == "AWS::EMRContainers::Endpoint")
        {
            Line("Application load balancer", 1);
        }
        else if (!type.StartsWith("AWS::EMRContainers::", StringComparison.Ordinal))
        {
            Count(_notPriced, type);
        }
    }

    private void AddInstance(JsonObject inputs)
    {
        AddMachines(Text(inputs, "instanceType"), 1, "");
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

    // The resource of a type that a property was made of.
    private JsonObject? Referenced(PlanResource resource, string property, string type)
    {
        foreach (var urn in resource.PropertyDependencies.GetValueOrDefault(property, []))
        {
            if (_resources.TryGetValue(urn, out var found) && TypeKey.Of(found.Type) == type)
            {
                return found.Inputs;
            }
        }

        return null;
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
        }
        else
        {
            Count(_notPriced, $"EBS {Text(device, typeKey) ?? "volume of the default type"}");
        }
    }

    private void Line(string item, decimal quantity)
    {
        if (PriceTable.Find(item, _region) is { } price)
        {
            Line(item, quantity, price);
        }
    }

    private void Line(string item, decimal quantity, (decimal Monthly, string Region) price)
    {
        var before = _lines.GetValueOrDefault(item)?.Quantity ?? 0;
        _lines[item] = new CostLine(item, before + quantity, price.Monthly, price.Region);
    }

    private static void Count(SortedDictionary<string, int> counts, string type) =>
        counts[type] = counts.GetValueOrDefault(type) + 1;

    private static ImmutableArray<TypeCount> Counts(SortedDictionary<string, int> counts) =>
        [.. counts.Select(pair => new TypeCount(pair.Key, pair.Value))];
}
