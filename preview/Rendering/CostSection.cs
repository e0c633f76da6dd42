using System.Globalization;
using DataPlatform.Preview.Estimates;

namespace DataPlatform.Preview.Rendering;

/// <summary>The monthly cost at idle, item by item, with what is not in it.</summary>
internal static class CostSection
{
    public static void Write(Page page, CostEstimate cost)
    {
        page.Section("Monthly cost at idle", $"{Words.Money(cost.Total)} (USD, on demand, 730 h, no usage)");
        var width = cost.Lines.Select(line => line.Item.Length).DefaultIfEmpty().Max();
        foreach (var line in cost.Lines)
        {
            var quantity = line.Quantity.ToString("0.##", CultureInfo.InvariantCulture);
            var standsIn = line.PriceRegion.Length > 0 && line.PriceRegion != cost.Region;
            page.Line(
                ($"  {line.Item.PadRight(width)} {Words.Money(line.Monthly),11}", Page.Plain),
                ($"  {quantity} x {Words.Money(line.UnitMonthly)}", Page.Dim),
                (standsIn ? $"  {line.PriceRegion} price" : "", Page.Caution));
        }

        if (cost.Lines.Any(line => line.Item.EndsWith(CostLine.SpotRemark, StringComparison.Ordinal)))
        {
            page.Line(("  spot instances are counted at the on-demand price", Page.Caution));
        }

        Rest(page, "not in it, price not known", cost.NotPriced);
        Rest(page, "not in it, paid by use", cost.UsageBased);
    }

    private static void Rest(Page page, string label, IReadOnlyCollection<TypeCount> types)
    {
        if (types.Count > 0)
        {
            page.Line(
                ($"  {label}: ", Page.Caution),
                (string.Join(", ", types.Select(type => $"{TypeName.Short(type.Type)} ({type.Count})")), Page.Plain));
        }
    }
}
