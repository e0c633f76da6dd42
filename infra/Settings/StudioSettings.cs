using System.Collections.Immutable;
using DataPlatform.Components.Common;
using DataPlatform.Components.Network;
using DataPlatform.Components.Studio;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>EMR Studio: keys <c>studio:…</c>.</summary>
public sealed record StudioSettings
{
    private const string EnabledKey = "enabled";
    private const string Mode = "authMode";

    /// <summary>
    /// <c>studio:enabled</c>: whether there is a Studio; default: where Spark is enabled and has an endpoint.
    /// </summary>
    public required bool Enabled { get; init; }

    /// <summary><c>studio:name</c>: the Studio's name below the name prefix; default platform.</summary>
    public required string Name { get; init; }

    /// <summary><c>studio:authMode</c>: <c>iam</c> or <c>sso</c>, how users sign in; default iam.</summary>
    public required StudioAuthMode AuthMode { get; init; }

    /// <summary>
    /// <c>studio:gitAccess</c>: whether workspaces reach git repositories by HTTPS; default true.
    /// </summary>
    public required bool GitAccess { get; init; }

    /// <summary>
    /// <c>studio:identityProvider</c>: the identity provider by which users sign in, with <see cref="AuthMode"/> iam
    /// only; null: none. Default: none.
    /// </summary>
    public required StudioIdentityProvider? IdentityProvider { get; init; }

    /// <summary>
    /// <c>studio:users</c>: who may use the Studio, in the order of the names; default none.
    /// </summary>
    public required ImmutableArray<StudioUserSpec> Users { get; init; }

    // What decides which endpoints there are.
    private static ImmutableArray<string> EndpointCauses { get; } =
    [
        EnabledKey, EndpointSettings.Key, EndpointSettings.Defaults, VirtualClusterSettings.Key,
        VirtualClusterSettings.Defaults, SparkTeamSettings.Key, JobKindSettings.Key,
    ];

    private static Scalar<string> NameText { get; } = Scalars.Text("a name", "a name such as platform");

    private static Scalar<StudioAuthMode> Modes { get; } =
        Scalars.OneOf(("iam", StudioAuthMode.Iam), ("sso", StudioAuthMode.Sso));

    /// <summary>Reads the keys, and checks them beside those of Spark.</summary>
    /// <param name="section">The keys of the Studio.</param>
    /// <param name="spark">What was read of the keys of Spark.</param>
    /// <param name="namePrefix">The platform's and the stack's name, which begin all names.</param>
    /// <param name="region">The platform's region; null where it is not known.</param>
    /// <param name="zones">Number of zones of the network, each with a private subnet.</param>
    internal static StudioSettings Read(
        SettingsSection section, SparkReading spark, string namePrefix, AwsRegion? region, int zones)
    {
        var hasEndpoints = spark.Settings.Enabled && !spark.Endpoints.IsEmpty;
        var endpointsAreKnown = !EndpointCauses.Any(spark.Section.HasErrors);
        var mode = section.Get(Mode, Modes, StudioAuthMode.Iam);
        var settings = new StudioSettings
        {
            Enabled = section.Get(EnabledKey, Scalars.TrueOrFalse, hasEndpoints),
            Name = section.Get("name", NameText, "platform"),
            AuthMode = mode,
            GitAccess = section.Get("gitAccess", Scalars.TrueOrFalse, true),
            IdentityProvider = StudioProviderSettings.Read(section, region?.Partition ?? "aws"),
            Users = StudioUserSettings.Read(section, section.HasErrors(Mode) ? null : mode),
        };
        if (settings.Enabled && !hasEndpoints && endpointsAreKnown)
        {
            section.Refuse(
                EnabledKey,
                "'true' wants a managed endpoint for notebooks; accepted: false, or true with spark:enabled true and "
                + "an endpoint");
            // The endpoints of users are there as soon as this is mended.
            endpointsAreKnown = false;
        }

        var mistakes = StudioCheck.Find(new()
        {
            Name = settings.Name,
            AuthMode = settings.AuthMode,
            IdentityProvider = settings.IdentityProvider,
            Users = settings.Users,
            Endpoints = [.. spark.Settings.Endpoints.Select(spec => spec.Name)],
            NamePrefix = namePrefix,
            Subnets = settings.Enabled ? zones : null,
        });
        ItemMistakes.Refuse(section, mistakes.Where(mistake => endpointsAreKnown || !IsOfEndpoint(mistake)));

        // By name, so that the order of the items changes nothing.
        return settings with
        {
            Users =
            [
                .. settings.Users.OrderBy(user => user.Name, StringComparer.Ordinal).ThenBy(user => user.Type)
                    .Select(user => user with { Endpoints = [.. user.Endpoints.Order(StringComparer.Ordinal)] }),
            ],
        };
    }

    // Which endpoints there are is not said of a user while it is not known.
    private static bool IsOfEndpoint(Mistake mistake) =>
        mistake.Property.Contains(".endpoints[", StringComparison.Ordinal);
}
