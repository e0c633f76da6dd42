using System.Globalization;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Rendering;

/// <summary>How many resources there are, by provider and type.</summary>
internal static class CountsSection
{
    public static void Write(Page page, PlatformPlan plan)
    {
        var providers = new SortedDictionary<string, SortedDictionary<string, int>>(StringComparer.Ordinal);
        var (created, read, components) = (0, 0, 0);
        foreach (var resource in plan.Resources)
        {
            if (!resource.Custom)
            {
                components++;
                continue;
            }

            created += resource.Read ? 0 : 1;
            read += resource.Read ? 1 : 0;
            var provider = resource.Type[..Math.Max(0, resource.Type.IndexOf(':', StringComparison.Ordinal))];
            if (!providers.TryGetValue(provider, out var types))
            {
                providers.Add(provider, types = new SortedDictionary<string, int>(StringComparer.Ordinal));
            }

            types[resource.Type] = types.GetValueOrDefault(resource.Type) + 1;
        }

        var reads = read > 0 ? $", {read} to read" : "";
        page.Section("Resources", $"{created} to create{reads}, grouped by {Words.Count(components, "component")}");
        foreach (var (provider, types) in providers)
        {
            page.Line(($"{Right(types.Values.Sum())}  {provider}", Page.Heading));
            foreach (var (type, count) in types)
            {
                page.Line($"{Right(count)}    {type}");
            }
        }
    }

    private static string Right(int count) => count.ToString(CultureInfo.InvariantCulture).PadLeft(6);
}
