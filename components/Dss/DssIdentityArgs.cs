using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Dss;

/// <summary>What <see cref="DssIdentity"/> needs.</summary>
public sealed class DssIdentityArgs
{
    /// <summary>Where DSS runs.</summary>
    public required AwsTarget Target { get; init; }

    /// <summary>
    /// What DSS may do: by a label each, which becomes part of names, the policy in an account of the given ID. All of
    /// them together have at most 10240 characters, white space not counted.
    /// </summary>
    public required IReadOnlyDictionary<string, Func<string, PolicyDocument>> Permissions { get; init; }
}
