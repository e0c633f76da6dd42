using System.Collections.Immutable;
using DataPlatform.Components.Common;
using DataPlatform.Components.Dss.Identity;
using DataPlatform.Components.Iam;
using Pulumi;

namespace DataPlatform.Components.Dss;

/// <summary>What <see cref="DssIdentity"/> needs.</summary>
public sealed class DssIdentityArgs
{
    /// <summary>Where DSS runs.</summary>
    public required AwsTarget Target { get; init; }

    /// <summary>
    /// What DSS may do: by a label each, which becomes part of names, the policy in an account of the given ID. Each
    /// has at most 6144 characters.
    /// </summary>
    public required IReadOnlyDictionary<string, Func<string, PolicyDocument>> Permissions { get; init; }

    /// <summary>
    /// What the host itself may do, beside and before DSS, in the same form: it is for the host's administrator.
    /// DSS's Unix user, which has Docker, can become that. Default: nothing.
    /// </summary>
    public IReadOnlyDictionary<string, Func<string, PolicyDocument>> HostPermissions { get; init; } =
        ImmutableSortedDictionary<string, Func<string, PolicyDocument>>.Empty;

    /// <summary>How DSS proves who it is. Default: by the host's instance profile.</summary>
    public DssCredentials Credentials { get; init; } = DssCredentials.InstanceProfile;

    /// <summary>
    /// Number of DSS's access key, from 1: one more makes a new key, beside which the one before goes on working. Of
    /// key pairs only. Default: 1.
    /// </summary>
    public int KeyGeneration { get; init; } = 1;

    /// <summary>
    /// Access keys up to this number are switched off; below <see cref="KeyGeneration"/>. Default: 0, none.
    /// </summary>
    public int RetiredKeyGeneration { get; init; }

    /// <summary>ARN of the KMS key that encrypts secrets; a key pair needs it. Default: none.</summary>
    public Input<string>? SecretsKeyArn { get; init; }

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">Names the property, its value and what is accepted.</exception>
    public void Validate()
    {
        ArgumentCheck.Range(nameof(KeyGeneration), KeyGeneration, 1, int.MaxValue);
        ArgumentCheck.Range(nameof(RetiredKeyGeneration), RetiredKeyGeneration, 0, KeyGeneration - 1);
        if (Credentials == DssCredentials.Keypair && SecretsKeyArn is null)
        {
            throw new ArgumentException(
                $"{nameof(SecretsKeyArn)} is missing with a key pair; accepted: ARN of a KMS key",
                nameof(SecretsKeyArn));
        }

        if (DssPolicyPlan.Of(this).FindMistake() is { } mistake)
            throw new ArgumentException($"{nameof(Permissions)}: {mistake}", nameof(Permissions));
    }
}
