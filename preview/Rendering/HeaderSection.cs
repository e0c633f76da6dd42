using DataPlatform.Preview.Estimates;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Rendering;

/// <summary>Says what is previewed, and where it would go.</summary>
internal static class HeaderSection
{
    public static void Write(Page page, PlatformPlan plan)
    {
        var (region, account) = (PlanFacts.Region(plan), PlanFacts.Account(plan));
        page.Line(("Preview of ", Page.Plain), ($"{plan.Project}/{plan.Stack}", Page.Heading));
        page.Line(("  region   ", Page.Dim), (region.Length > 0 ? region : "unknown", Page.Plain));
        page.Line(("  account  ", Page.Dim), (account.Length > 0 ? $"{account}, simulated" : "simulated", Page.Plain));
        page.Line("");
    }
}
