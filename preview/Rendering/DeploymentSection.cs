using System.Globalization;
using DataPlatform.Preview.Estimates;

namespace DataPlatform.Preview.Rendering;

/// <summary>The modelled deployment time and the chain of resources that makes it that long.</summary>
internal static class DeploymentSection
{
    public static void Write(Page page, DeploymentEstimate deployment)
    {
        page.Section("First deployment", $"{Words.Duration(deployment.Seconds)} (model); critical path:");
        foreach (var step in deployment.CriticalPath)
        {
            var start = step.Start.ToString(CultureInfo.InvariantCulture);
            page.Line(
                ($"  {start,5} s ", Page.Dim),
                ($"+{step.Seconds.ToString(CultureInfo.InvariantCulture)} s".PadLeft(7), Page.Plain),
                ($"  {step.Type} ", Page.Dim),
                (step.Name, Page.Plain));
        }

        if (!deployment.Unknown.IsEmpty)
        {
            var count = Words.Count(deployment.Unknown.Sum(type => type.Count), "resource");
            page.Line(
                ($"  duration not known: {count}, counted with {deployment.DefaultSeconds} s each: ", Page.Caution),
                (string.Join(", ", deployment.Unknown.Select(type => $"{type.Type} ({type.Count})")), Page.Plain));
        }
    }
}
