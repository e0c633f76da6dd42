using System.Collections.Immutable;
using DataPlatform.Components.Network;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>Which availability zones a stack spans.</summary>
internal static class ZoneRules
{
    private const int Fewest = 2;
    private const int DefaultCount = 3;

    /// <summary>Letters of the zones, in order; empty when they cannot be told.</summary>
    public static ImmutableArray<char> Read(SettingsSection section, AwsRegion? region)
    {
        var zones = section.List("zones", Zone(region), "zone names or letters");
        var count = section.Get("zoneCount", Scalars.Whole(Fewest, SubnetPlanner.ZoneLetters.Length), DefaultCount);
        if (section.IsGiven("zones") && section.IsGiven("zoneCount"))
            section.Refuse("zoneCount", $"is given beside {section.PathOf("zones")}; accepted: one of the two");
        if (region is null)
            return [];
        return section.IsGiven("zones") ? Listed(section, region, zones) : Counted(section, region, count);
    }

    private static ImmutableArray<char> Listed(SettingsSection section, AwsRegion region, ImmutableArray<char> zones)
    {
        if (zones.Length < Fewest && !section.HasErrors("zones"))
            section.Refuse("zones", $"{Count(zones.Length)} too few; accepted: {Fewest} or more of {Letters(region)}");
        if (zones.Length > region.ZonesPerAccount)
            section.Refuse(
                "zones",
                $"{Count(zones.Length)} more than an account sees in {region.Name}; "
                + $"accepted: {region.ZonesPerAccount} of {Letters(region)}");
        return [.. zones.Order()];
    }

    private static ImmutableArray<char> Counted(SettingsSection section, AwsRegion region, int count)
    {
        if (region.ZonesPerAccount < region.ZoneLetters.Length)
        {
            // Which letters an account has got cannot be told from here.
            section.Refuse(
                "zones",
                $"is required in {region.Name}, where an account sees {region.ZonesPerAccount} of the zones "
                + $"{Letters(region)}; accepted: the list of its zones");
            return [];
        }

        if (count <= region.ZonesPerAccount)
            return [.. region.ZoneLetters.Take(count)];
        section.Refuse(
            "zoneCount",
            $"'{count}' is more zones than {region.Name} has; accepted: {Fewest} to {region.ZonesPerAccount}");
        return [];
    }

    private static Scalar<char> Zone(AwsRegion? region) => region is null
        ? new("a zone", "zone names or letters", text => new(text is "" ? ' ' : text[^1]))
        : new(
            $"a zone of {region.Name}",
            $"{Letters(region)}, {region.ZoneName(region.ZoneLetters[0])} and so on",
            text => region.ZoneLetters.Where(letter => text == $"{letter}" || text == region.ZoneName(letter))
                .Select(letter => new Reading<char>(letter)).DefaultIfEmpty(Zone(region).Not()).First());

    private static string Letters(AwsRegion region) => string.Join(", ", region.ZoneLetters.ToCharArray());

    private static string Count(int zones) => zones == 1 ? "1 zone is" : $"{zones} zones are";
}
