using System.Collections.Immutable;
using DataPlatform.Components.Catalog;
using DataPlatform.Components.Connections;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>
/// A stack's settings: its configuration, read once, with defaults applied and everything validated.
/// </summary>
/// <remarks>Every key is described in <c>docs/configuration.md</c>.</remarks>
public sealed record PlatformSettings
{
    /// <summary><c>environment</c> of the project's namespace: <c>dev</c> or <c>prod</c>; required.</summary>
    public required PlatformEnvironment Environment { get; init; }

    /// <summary>
    /// <c>name</c> of the project's namespace: first part of every name that the platform gives. Lower-case letters,
    /// digits and hyphens, at most 20; default <c>dataplatform</c>.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>The stack's name, the second part of every name.</summary>
    public required string Stack { get; init; }

    /// <summary>
    /// <c>protect</c> of the project's namespace: whether what holds data is protected from deletion, and retained
    /// when it is taken out of the program. Default: true in prod, false in dev.
    /// </summary>
    public required bool Protect { get; init; }

    /// <summary><c>tags</c> of the project's namespace: tags for all resources, at most 37; default none.</summary>
    public required ImmutableSortedDictionary<string, string> Tags { get; init; }

    /// <summary>
    /// <c>connections</c> of the project's namespace: the platform's tenants, in the order of their names; default
    /// none.
    /// </summary>
    public required ImmutableArray<ConnectionSpec> Connections { get; init; }

    /// <summary>Keys <c>aws:…</c>: where to deploy.</summary>
    public required AwsSettings Aws { get; init; }

    /// <summary>Keys <c>network:…</c>.</summary>
    public required NetworkSettings Network { get; init; }

    /// <summary>Keys <c>encryption:…</c>.</summary>
    public required EncryptionSettings Encryption { get; init; }

    /// <summary>Keys <c>lake:…</c>.</summary>
    public required LakeSettings Lake { get; init; }

    /// <summary>Keys <c>cluster:…</c>.</summary>
    public required ClusterSettings Cluster { get; init; }

    /// <summary>Keys <c>spark:…</c>.</summary>
    public required SparkSettings Spark { get; init; }

    /// <summary>Keys <c>studio:…</c>.</summary>
    public required StudioSettings Studio { get; init; }

    /// <summary>Keys <c>registry:…</c>.</summary>
    public required RegistrySettings Registry { get; init; }

    /// <summary>Keys <c>catalog:…</c>.</summary>
    public required CatalogSettings Catalog { get; init; }

    /// <summary>Keys <c>dss:…</c>.</summary>
    public required DssSettings Dss { get; init; }

    /// <summary>Keys <c>emr:…</c>.</summary>
    public required EmrSettings Emr { get; init; }

    /// <summary>Keys <c>warehouse:…</c>.</summary>
    public required WarehouseSettings Warehouse { get; init; }

    /// <summary>Keys <c>ai:…</c>.</summary>
    public required AiSettings Ai { get; init; }

    /// <summary>Keys <c>operations:…</c>.</summary>
    public required OperationsSettings Operations { get; init; }

    /// <summary>Port of the warehouse, which pods reach; null: there is none.</summary>
    public int? WarehousePort => Warehouse.Enabled ? Warehouse.Options.Port : null;

    /// <summary>The platform's own Glue database.</summary>
    public string Database => Catalog.Database ?? CatalogNames.Database(NamePrefix);

    /// <summary>Start of all physical names.</summary>
    public string NamePrefix => $"{Name}-{Stack}";

    /// <summary>The tags that every resource gets by its provider: the platform's own and <see cref="Tags"/>.</summary>
    public ImmutableSortedDictionary<string, string> DefaultTags =>
        Tags.SetItems(TagRules.Own(Name, Environment, Stack));

    /// <summary>Reads and validates a stack's configuration in one pass.</summary>
    /// <param name="config">Values by full key (<c>namespace:key</c>); lists and maps as JSON text.</param>
    /// <param name="project">The project's name, which is the namespace of its own keys.</param>
    /// <param name="stack">The stack's name.</param>
    /// <param name="secretKeys">Full keys of secret values, which no error message may show; null: none.</param>
    /// <returns>The settings, or every error there is.</returns>
    public static SettingsResult Read(
        IReadOnlyDictionary<string, string> config,
        string project,
        string stack,
        IReadOnlyCollection<string>? secretKeys = null)
    {
        var reader = new SettingsReader(config, secretKeys);
        var settings = Read(reader, project, stack);
        reader.RefuseUnknownKeys();
        return new(reader.Errors.IsEmpty ? settings : null, reader.Errors);
    }

    /// <summary>Full names of all keys that the platform reads, in ordinal order.</summary>
    /// <param name="project">The project's name, which is the namespace of its own keys.</param>
    public static ImmutableArray<string> Keys(string project)
    {
        var reader = new SettingsReader(ImmutableDictionary<string, string>.Empty);
        Read(reader, project, "any");
        return reader.KnownKeys;
    }

    private static PlatformSettings? Read(SettingsReader reader, string project, string stack)
    {
        NameRules.CheckStack(reader, stack);
        var own = reader.Section(project);
        PlatformEnvironment? environment = own.TryRequire("environment", Environments, out var read) ? read : null;
        var name = own.Get("name", NameRules.Name, "dataplatform");
        var protect = own.Get("protect", Scalars.TrueOrFalse, environment == PlatformEnvironment.Prod);
        var aws = AwsSettings.Read(reader.Section("aws"));
        var region = aws?.Region;
        var network = NetworkSettings.Read(reader.Section("network"), region);
        var connections = ConnectionSettings.Read(own, region);
        var encryption = EncryptionSettings.Read(reader.Section("encryption"), region);
        var lake = LakeSettings.Read(reader.Section("lake"), environment, protect);
        var cluster = ClusterSettings.Read(reader.Section("cluster"), environment, region, network.Zones);
        var spark = SparkSettings.Read(reader.Section("spark"), reader.Section("cluster"), cluster);
        var settings = new PlatformSettings
        {
            // Without these two there are no settings; what comes after them is read for its mistakes all the same.
            Environment = environment.GetValueOrDefault(),
            Aws = aws!,
            Name = name,
            Stack = stack,
            Protect = protect,
            Tags = TagRules.Read(own),
            Connections = [.. connections.Select(item => item.Spec)],
            Network = network,
            Encryption = encryption,
            Lake = lake,
            Cluster = cluster,
            Spark = spark.Settings,
            Studio = StudioSettings.Read(
                reader.Section("studio"), spark, $"{name}-{stack}", region, network.Zones.Length),
            Registry = RegistrySettings.Read(reader.Section("registry"), region, $"{name}-{stack}"),
            Catalog = CatalogSettings.Read(reader.Section("catalog"), environment, region),
            Dss = DssSettings.Read(
                reader.Section("dss"),
                DssSurroundings.Of(reader, environment, region, network, cluster, $"{name}-{stack}")),
            Emr = EmrSettings.Read(reader.Section("emr"), environment),
            Warehouse = WarehouseSettings.Read(reader.Section("warehouse"), environment, region, network.Zones),
            Ai = AiSettings.Read(reader.Section("ai"), region),
            Operations = OperationsSettings.Read(reader.Section("operations"), environment, region),
        };
        if (aws is null || environment is null)
            return null;
        NameRules.CheckLength(own, name, stack, aws.Region);
        ConnectionRules.Check(connections, settings, reader.Section("dss"));
        if (!own.IsRefused(ConnectionSettings.Key))
        {
            ConnectionRules.CheckNames(reader.Section("emr"), settings.Emr.Connections, connections);
            ConnectionRules.CheckNames(reader.Section("warehouse"), settings.Warehouse.Connections, connections);
        }

        new SparkRules(spark, settings, own.HasErrors("name") ? null : settings.NamePrefix)
            .Check(own.IsRefused(ConnectionSettings.Key) ? null : connections);
        ConnectionRules.CheckRegions(reader.Section("warehouse"), settings);
        AiSettings.CheckRegistry(reader.Section("ai"), settings);
        if (!own.HasErrors("tags"))
            NodePoolRules.CheckTags(reader.Section("cluster"), settings.Cluster, settings.DefaultTags.Count);
        return settings;
    }

    private static Scalar<PlatformEnvironment> Environments { get; } =
        Scalars.OneOf(("dev", PlatformEnvironment.Dev), ("prod", PlatformEnvironment.Prod));
}
