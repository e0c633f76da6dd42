using System.Text.Json;
using DataPlatform.Preview.Estimates;

namespace DataPlatform.Preview.Rendering;

/// <summary>Writes the key <c>estimates</c>.</summary>
internal static class EstimatesJson
{
    public static void Write(Utf8JsonWriter writer, PlanEstimates estimates)
    {
        writer.WriteStartObject("estimates");
        WriteCost(writer, estimates.Cost);
        WriteDeployment(writer, estimates.Deployment);
        writer.WriteEndObject();
    }

    private static void WriteCost(Utf8JsonWriter writer, CostEstimate cost)
    {
        writer.WriteStartObject("monthlyCostAtIdle");
        writer.WriteString("currency", "USD");
        writer.WriteString("region", cost.Region);
        writer.WriteNumber("total", cost.Total);
        writer.WriteStartArray("lines");
        foreach (var line in cost.Lines)
        {
            writer.WriteStartObject();
            writer.WriteString("item", line.Item);
            writer.WriteNumber("quantity", line.Quantity);
            writer.WriteNumber("unitMonthly", line.UnitMonthly);
            writer.WriteNumber("monthly", line.Monthly);
            writer.WriteString("priceRegion", line.PriceRegion);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteTypes(writer, "notPriced", cost.NotPriced);
        WriteTypes(writer, "usageBased", cost.UsageBased);
        writer.WriteEndObject();
    }

    private static void WriteDeployment(Utf8JsonWriter writer, DeploymentEstimate deployment)
    {
        writer.WriteStartObject("firstDeployment");
        writer.WriteNumber("seconds", deployment.Seconds);
        writer.WriteStartArray("criticalPath");
        foreach (var step in deployment.CriticalPath)
        {
            writer.WriteStartObject();
            writer.WriteString("urn", step.Urn);
            writer.WriteNumber("start", step.Start);
            writer.WriteNumber("seconds", step.Seconds);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteNumber("defaultSeconds", deployment.DefaultSeconds);
        WriteTypes(writer, "durationNotKnown", deployment.Unknown);
        writer.WriteEndObject();
    }

    private static void WriteTypes(Utf8JsonWriter writer, string name, IReadOnlyCollection<TypeCount> types)
    {
        writer.WriteStartObject(name);
        foreach (var type in types)
        {
            writer.WriteNumber(type.Type, type.Count);
        }

        writer.WriteEndObject();
    }
}
