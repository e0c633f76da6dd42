using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Rendering;

/// <summary>The stack outputs.</summary>
internal static class OutputsSection
{
    public static void Write(Page page, PlatformPlan plan, bool showSecrets)
    {
        if (plan.Outputs.Count == 0)
        {
            return;
        }

        page.Section("Outputs", "");
        var width = plan.Outputs.Max(output => output.Key.Length);
        foreach (var (name, value) in plan.Outputs.OrderBy(output => output.Key, StringComparer.Ordinal))
        {
            var text = plan.SecretOutputs.Contains(name) && !showSecrets ? PlanJson.Secret : PlanJson.Inline(value);
            page.Line(($"  {name.PadRight(width)}  ", Page.Dim), (text, Page.Plain));
        }
    }
}
