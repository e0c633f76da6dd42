using System.Collections.Immutable;

namespace DataPlatform.Components.Studio;

/// <summary>Someone who may use EMR Studio.</summary>
public sealed record StudioUserSpec
{
    /// <summary>
    /// The name: of an IAM user, group or role that is there already; with a SAML provider of the role to make; in SSO
    /// mode of a user or group of IAM Identity Center.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>What the name is one of. Default: a user.</summary>
    public StudioUserType Type { get; init; } = StudioUserType.User;

    /// <summary>What the user may do. Default: basic.</summary>
    public StudioUserLevel Level { get; init; } = StudioUserLevel.Basic;

    /// <summary>Names of the managed endpoints that the user's notebooks may be attached to; one at least.</summary>
    public required ImmutableArray<string> Endpoints { get; init; }
}
