using System.Collections.Immutable;

namespace DataPlatform.Components.Studio;

/// <summary>What is known of a Studio before anything is made, for <see cref="StudioCheck"/>.</summary>
public sealed record StudioSpec
{
    /// <summary>The Studio's name in the stack.</summary>
    public required string Name { get; init; }

    /// <summary>By what users sign in.</summary>
    public required StudioAuthMode AuthMode { get; init; }

    /// <summary>By which provider they sign in in IAM mode; null: as users, groups and roles of IAM.</summary>
    public StudioIdentityProvider? IdentityProvider { get; init; }

    /// <summary>Who may use it. Default: nobody.</summary>
    public ImmutableArray<StudioUserSpec> Users { get; init; } = [];

    /// <summary>Names of the endpoints that there are. Default: none.</summary>
    public ImmutableArray<string> Endpoints { get; init; } = [];

    /// <summary>Start of all physical names; null: unknown, and lengths are not looked at.</summary>
    public string? NamePrefix { get; init; }

    /// <summary>Number of private subnets; null: unknown.</summary>
    public int? Subnets { get; init; }

    /// <summary>
    /// Whether there is a database for users who query, the platform's own. Default: true.
    /// </summary>
    public bool HasDatabase { get; init; } = true;
}
