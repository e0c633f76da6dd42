using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Rendering;

/// <summary>How many resources there are, a line a package with its modules.</summary>
internal static class CountsSection
{
    public static void Write(Page page, PlatformPlan plan)
    {
        var operations = plan.Resources.CountBy(resource => resource.Operation)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Value} to {group.Key}");
        var components = plan.Resources.Count(resource => !resource.Custom);
        page.Section(
            "Resources", $"{string.Join(", ", operations)}, including {Words.Count(components, "component")}");
        var packages = plan.Resources.Where(resource => resource.Custom)
            .Select(resource => resource.Type.Split(':', 3))
            .GroupBy(parts => parts[0], StringComparer.Ordinal)
            .OrderBy(package => package.Key, StringComparer.Ordinal)
            .ToList();
        var width = packages.Select(package => package.Key.Length).DefaultIfEmpty().Max();
        foreach (var package in packages)
        {
            var modules = package.CountBy(parts => parts.Length > 1 ? parts[1].Split('/')[0] : "")
                .OrderBy(module => module.Key, StringComparer.Ordinal)
                .Select(module => $"{module.Key} {module.Value}");
            page.Line(
                ($"  {package.Key.PadRight(width)}", Page.Heading),
                ($"{package.Count(),6}", Page.Plain),
                ($"  {string.Join(", ", modules)}", Page.Dim));
        }
    }
}
