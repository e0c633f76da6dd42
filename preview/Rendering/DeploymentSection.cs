using System.Globalization;
using DataPlatform.Preview.Estimates;

namespace DataPlatform.Preview.Rendering;

/// <summary>The modelled deployment time and the chain of resources that makes it that long.</summary>
internal static class DeploymentSection
{
    public static void Write(Page page, DeploymentEstimate deployment)
    {
        var chain = deployment.CriticalPath.IsEmpty ? "" : "; each waits for the one before:";
        page.Section("First deployment", $"at least {Words.Duration(deployment.Seconds)} (modelled){chain}");
        foreach (var step in deployment.CriticalPath)
        {
            var start = step.Start.ToString(CultureInfo.InvariantCulture);
            page.Line(
                ($"  {start,5} s ", Page.Dim),
                ($"+{step.Seconds.ToString(CultureInfo.InvariantCulture)} s".PadLeft(7), Page.Plain),
                ($"  {TypeName.Short(step.Type)} ", Page.Dim),
                (step.Name, Page.Plain));
        }

        if (!deployment.Unknown.IsEmpty)
        {
            var resources = Words.Count(deployment.Unknown.Sum(type => type.Count), "resource");
            var types = Words.Count(deployment.Unknown.Length, "type");
            page.Line(
                ($"  assumed: {deployment.DefaultSeconds} s for each of {resources} ", Page.Caution),
                ($"of {types} whose time is not known (--json names them)", Page.Plain));
        }
    }
}
