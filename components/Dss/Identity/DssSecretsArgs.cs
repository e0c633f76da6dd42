using DataPlatform.Components.Common;
using Pulumi;

namespace DataPlatform.Components.Dss;

/// <summary>What <see cref="DssSecrets"/> needs.</summary>
public sealed class DssSecretsArgs
{
    /// <summary>Where the secrets are made.</summary>
    public required AwsTarget Target { get; init; }

    /// <summary>ARN of the KMS key that encrypts them.</summary>
    public required Input<string> SecretsKeyArn { get; init; }

    /// <summary>Number of the passwords, from 1: another one makes new passwords. Default: 1.</summary>
    public int PasswordGeneration { get; init; } = 1;

    /// <summary>Whether DSS has a user in the warehouse. Default: false.</summary>
    public bool Warehouse { get; init; }

    /// <summary>The secrets cannot be deleted by the stack. Default: false.</summary>
    public bool Protect { get; init; }

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">Names the property, its value and what is accepted.</exception>
    public void Validate() =>
        ArgumentCheck.Range(nameof(PasswordGeneration), PasswordGeneration, 1, int.MaxValue);
}
