using System.Collections.Immutable;
using DataPlatform.Components.Network;
using DataPlatform.Components.Warehouse;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>The data warehouse: keys <c>warehouse:…</c>.</summary>
public sealed record WarehouseSettings
{
    private const string Base = "baseCapacity";
    private const string Most = "maxCapacity";
    private const string RpuHours = "usageLimitRpuHours";
    private const string OfConnections = "connections";

    // The warehouse reads the platform's own data beside that of connections.
    private const int MostConnections = WarehouseCheck.MostData - 1;

    /// <summary><c>warehouse:enabled</c>: whether there is a data warehouse; default false.</summary>
    public required bool Enabled { get; init; }

    /// <summary>
    /// What it is like, from <c>warehouse:baseCapacity</c> (default 8), <c>maxCapacity</c> (default: none),
    /// <c>database</c> (default <c>analytics</c>), <c>adminUser</c> (default <c>admin</c>), <c>port</c> (default 5439),
    /// <c>enhancedVpcRouting</c> (default false), <c>usageLimitRpuHours</c> (default 32; 0: no limit),
    /// <c>usageLimitPeriod</c> (default <c>daily</c>) and <c>usageLimitAction</c> (default <c>emitMetric</c> in prod,
    /// <c>deactivate</c> in dev).
    /// </summary>
    public required WarehouseOptions Options { get; init; }

    /// <summary>
    /// <c>warehouse:connections</c>: names of the connections whose data the warehouse reads, at most 23; default
    /// none.
    /// </summary>
    public required ImmutableArray<string> Connections { get; init; }

    private static Scalar<LimitPeriod> Periods { get; } = Scalars.OneOf(
        ("daily", LimitPeriod.Daily), ("weekly", LimitPeriod.Weekly), ("monthly", LimitPeriod.Monthly));

    private static Scalar<LimitAction> Actions { get; } = Scalars.OneOf(
        ("log", LimitAction.Log), ("emitMetric", LimitAction.EmitMetric), ("deactivate", LimitAction.Deactivate));

    private static Scalar<int> Capacity { get; } = Scalars.Whole(4, 1024);

    private static Scalar<string> Name { get; } = Scalars.Text("a name", "a name such as analytics");

    private static Scalar<string> Connection { get; } =
        Scalars.Text("a connection's name", "names of connections of the stack");

    /// <param name="section">The keys.</param>
    /// <param name="environment">The environment; null: unknown, because it is wrong.</param>
    /// <param name="region">The region; null: unknown.</param>
    /// <param name="zones">The network's zones; empty: unknown.</param>
    internal static WarehouseSettings Read(
        SettingsSection section, PlatformEnvironment? environment, AwsRegion? region, ImmutableArray<char> zones)
    {
        var settings = new WarehouseSettings
        {
            Enabled = section.Get("enabled", Scalars.TrueOrFalse, false),
            Options = ReadOptions(section, environment),
            Connections = ReadConnections(section),
        };
        var mistakes = WarehouseCheck.Find(settings.Options, region, zones.IsEmpty ? null : zones.Length);
        // A base that could not be read is a stand-in, with which nothing is compared.
        var isBaseWrong = section.HasErrors(Base);
        ItemMistakes.Refuse(section, mistakes.Where(mistake => !(isBaseWrong && mistake.Property == Most)));
        return settings;
    }

    private static WarehouseOptions ReadOptions(SettingsSection section, PlatformEnvironment? environment)
    {
        var defaults = new WarehouseOptions();
        return new()
        {
            BaseCapacity = section.Get(Base, Capacity, defaults.BaseCapacity),
            MaxCapacity = section.TryGet(Most, Capacity, out var most) ? most : null,
            Database = section.Get("database", Name, defaults.Database),
            AdminUser = section.Get("adminUser", Name, defaults.AdminUser),
            Port = section.Get("port", Scalars.Whole(1, 65535), defaults.Port),
            EnhancedVpcRouting = section.Get("enhancedVpcRouting", Scalars.TrueOrFalse, defaults.EnhancedVpcRouting),
            Limit = ReadLimit(section, environment),
        };
    }

    // In dev nobody watches a metric; in prod queries that are refused are an outage.
    private static ComputeLimit? ReadLimit(SettingsSection section, PlatformEnvironment? environment)
    {
        var limit = new ComputeLimit(
            section.Get(RpuHours, Scalars.Whole(0, 1_000_000), 32),
            section.Get("usageLimitPeriod", Periods, LimitPeriod.Daily),
            section.Get(
                "usageLimitAction",
                Actions,
                environment == PlatformEnvironment.Prod ? LimitAction.EmitMetric : LimitAction.Deactivate));
        return limit.RpuHours == 0 ? null : limit;
    }

    private static ImmutableArray<string> ReadConnections(SettingsSection section)
    {
        var names = section.List(OfConnections, Connection, "connection names");
        if (names.Length > MostConnections)
        {
            section.Refuse(
                OfConnections,
                $"has {names.Length} items, and the warehouse's roles take no more policies; "
                + $"accepted: at most {MostConnections}");
        }

        return names;
    }
}
