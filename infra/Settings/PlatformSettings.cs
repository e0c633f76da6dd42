using System.Collections.Immutable;
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
        var tags = TagRules.Read(own);

        var aws = AwsSettings.Read(reader.Section("aws"));
        var network = NetworkSettings.Read(reader.Section("network"), aws?.Region);
        var encryption = EncryptionSettings.Read(reader.Section("encryption"), aws?.Region);
        var lake = LakeSettings.Read(reader.Section("lake"), environment, protect);
        var clusterSection = reader.Section("cluster");
        var cluster = ClusterSettings.Read(clusterSection, environment, aws?.Region, network.Zones);
        if (aws is null || environment is null)
            return null;
        NameRules.CheckLength(own, name, stack, aws.Region);
        var settings = new PlatformSettings
        {
            Environment = environment.Value,
            Name = name,
            Stack = stack,
            Protect = protect,
            Tags = tags,
            Aws = aws,
            Network = network,
            Encryption = encryption,
            Lake = lake,
            Cluster = cluster,
        };
        if (!own.HasErrors("tags"))
            NodePoolRules.CheckTags(clusterSection, cluster, settings.DefaultTags.Count);
        return settings;
    }

    private static Scalar<PlatformEnvironment> Environments { get; } =
        Scalars.OneOf(("dev", PlatformEnvironment.Dev), ("prod", PlatformEnvironment.Prod));
}
