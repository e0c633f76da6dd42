using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;
using static DataPlatform.Preview.Estimates.PlanFacts;

namespace DataPlatform.Preview.Estimates;

/// <summary>Adds up what a plan costs at idle.</summary>
internal sealed partial class CostEstimator
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

        if (AgentMetrics.Count(plan) is var metrics and > 0)
        {
            estimator.Line("CloudWatch custom metric", metrics);
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
                AddInstance(resource);
                break;
            case "aws:lb/loadBalancer":
                AddLoadBalancer(resource);
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
