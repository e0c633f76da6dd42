using DataPlatform.Components.Common;
using Pulumi;

namespace DataPlatform.Components.Iam.Keys;

/// <summary>What the access keys of a user are like, and the secret that the newest of them lies in.</summary>
internal sealed record UserKeys
{
    /// <summary>Start of the names of the resources.</summary>
    public required string Name { get; init; }

    /// <summary>The component that they belong to.</summary>
    public required ComponentResource Parent { get; init; }

    /// <summary>Gives the account.</summary>
    public required AwsTarget Target { get; init; }

    /// <summary>Whose keys they are, in messages: <c>connection 'sales'</c>.</summary>
    public required string Owner { get; init; }

    /// <summary>The secret's name.</summary>
    public required string SecretName { get; init; }

    /// <summary>The secret's description.</summary>
    public required string SecretDescription { get; init; }

    /// <summary>ARN of the KMS key that encrypts the secret.</summary>
    public required Input<string> SecretsKeyArn { get; init; }

    /// <summary>Number of the newest key, from 1.</summary>
    public required int Generation { get; init; }

    /// <summary>Keys up to this number are switched off; below <see cref="Generation"/>. Default: 0, none.</summary>
    public int RetiredGeneration { get; init; }

    /// <summary>Options of what belongs to the keys.</summary>
    public CustomResourceOptions Child => new() { Parent = Parent };
}
