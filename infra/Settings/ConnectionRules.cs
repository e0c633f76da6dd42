using System.Collections.Immutable;
using DataPlatform.Components.Common;
using DataPlatform.Components.Connections;
using DataPlatform.Components.Warehouse;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>Rules for all connections together, and for the parts of the platform that work with their data.</summary>
internal static class ConnectionRules
{
    /// <summary>Reports what is wrong with connections, each under its own item.</summary>
    /// <param name="items">The connections.</param>
    /// <param name="settings">What was read beside them.</param>
    /// <param name="dss">The keys of DSS.</param>
    public static void Check(
        ImmutableArray<ConnectionItem> items, PlatformSettings settings, SettingsSection dss)
    {
        var mistakes = ConnectionSet.Find(
            settings.Connections,
            settings.NamePrefix,
            settings.Aws.Region,
            // Which groups there are, nobody knows where the list could not be read.
            dss.HasErrors("groups") ? null : settings.Dss.KnownGroups,
            settings.Database);
        var own = mistakes.Where(found => !IsOfStandIn(items[found.Index].Section, found.Mistake));
        foreach (var (index, mistake) in own)
            ItemMistakes.Refuse(items[index].Section, mistake);
        if (!settings.Protect)
            return;
        foreach (var item in items.Where(item => !item.Spec.Retain))
        {
            item.Section.Refuse(
                "retain",
                "'false' would delete data that is protected; accepted: true, or false where protect is false");
        }
    }

    // What was read in the place of a wrong value is not held against another property.
    private static bool IsOfStandIn(SettingsSection item, Mistake mistake) => mistake.Property switch
    {
        "generation" or "retiredGeneration" => item.HasErrors("credentials"),
        "kmsKeyArn" => item.HasErrors("region"),
        _ => false,
    };

    /// <summary>Reports names in <c>connections</c> of a part of the platform that are none of connections.</summary>
    /// <param name="section">The part's keys.</param>
    /// <param name="names">What was read.</param>
    /// <param name="items">The connections.</param>
    public static void CheckNames(
        SettingsSection section, ImmutableArray<string> names, ImmutableArray<ConnectionItem> items)
    {
        // Which of the names that one without a name would have had, nobody knows.
        if (items.Any(item => item.Spec.Name.Length == 0))
            return;
        var known = items.Select(item => item.Spec.Name).ToImmutableSortedSet(StringComparer.Ordinal);
        var accepted = known.IsEmpty ? "none, for there are no connections" : string.Join(", ", known);
        ItemMistakes.Refuse(
            section,
            from item in names.Index()
            where !known.Contains(item.Item)
            select new Mistake(
                $"{ConnectionSettings.Key}[{item.Index}]", $"'{item.Item}' is not a connection", accepted));
    }

    /// <summary>Reports connections whose data the warehouse cannot read.</summary>
    /// <param name="section">The warehouse's keys.</param>
    /// <param name="settings">What was read.</param>
    public static void CheckRegions(SettingsSection section, PlatformSettings settings)
    {
        ItemMistakes.Refuse(
            section,
            from item in settings.Warehouse.Connections.Index()
            from spec in settings.Connections.Where(spec => spec.Name == item.Item)
            let bucket = spec.Bucket as ConnectionBucket.Existing
            where bucket is not null
            let problem = WarehouseCheck.FindRegionProblem(bucket.Region, settings.Aws.Region)
            where problem is not null
            select new Mistake(
                $"{ConnectionSettings.Key}[{item.Index}]",
                $"'{spec.Name}' {problem}",
                $"data in {settings.Aws.Region.Name}"));
    }
}
