using System.Collections.Immutable;
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
    public static void Check(ImmutableArray<ConnectionItem> items, PlatformSettings settings)
    {
        var mistakes = ConnectionSet.Find(
            settings.Connections,
            settings.NamePrefix,
            settings.Aws.Region,
            settings.Dss.KnownGroups,
            settings.Catalog.Database);
        foreach (var (index, mistake) in mistakes)
            ItemMistakes.Refuse(items[index].Section, mistake);
        if (!settings.Protect)
            return;
        foreach (var item in items.Where(item => !item.Spec.Retain))
        {
            item.Section.Refuse(
                "retain", "'false' would delete data that is protected; accepted: true, or false where protect is false");
        }
    }

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
        foreach (var name in names.Where(name => !known.Contains(name)))
            section.Refuse(ConnectionSettings.Key, $"'{name}' is not a connection; accepted: {accepted}");
    }

    /// <summary>Reports connections whose data the warehouse cannot read.</summary>
    /// <param name="section">The warehouse's keys.</param>
    /// <param name="settings">What was read.</param>
    public static void CheckRegions(SettingsSection section, PlatformSettings settings)
    {
        foreach (var spec in settings.Connections.Where(spec => settings.Warehouse.Connections.Contains(spec.Name)))
        {
            if (spec.Bucket is ConnectionBucket.Existing bucket
                && WarehouseCheck.FindRegionProblem(bucket.Region, settings.Aws.Region) is { } problem)
                section.Refuse(ConnectionSettings.Key, $"'{spec.Name}' {problem}");
        }
    }
}
