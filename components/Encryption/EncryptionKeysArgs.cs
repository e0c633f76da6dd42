using DataPlatform.Components.Common;

namespace DataPlatform.Components.Encryption;

/// <summary>What <see cref="EncryptionKeys"/> needs.</summary>
public sealed class EncryptionKeysArgs
{
    /// <summary>Where the keys are made.</summary>
    public required AwsTarget Target { get; init; }

    /// <summary>What keys are made for. Default: everything there is a purpose for.</summary>
    public IReadOnlyCollection<KeyPurpose> Purposes { get; init; } = [.. Enum.GetValues<KeyPurpose>()];

    /// <summary>Days between rotations of the key material, 90 to 2560. Default: 365.</summary>
    public int RotationPeriodInDays { get; init; } = 365;

    /// <summary>Days between the order to delete a key and its deletion, 7 to 30. Default: 30.</summary>
    public int DeletionWindowInDays { get; init; } = 30;

    /// <summary>
    /// ARNs of IAM principals that administer the keys without being able to decrypt with them. Default: none, which
    /// leaves it to the account's IAM policies.
    /// </summary>
    public IReadOnlyList<string> Administrators { get; init; } = [];

    /// <summary>
    /// Keys cannot be deleted by the stack, and outlive it; that of the catalog always outlives it. Default: false.
    /// </summary>
    public bool Protect { get; init; }

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">Names the property, its value and what is accepted.</exception>
    public void Validate()
    {
        ArgumentCheck.Range(nameof(RotationPeriodInDays), RotationPeriodInDays, 90, 2560);
        ArgumentCheck.Range(nameof(DeletionWindowInDays), DeletionWindowInDays, 7, 30);
        if (Administrators.FirstOrDefault(arn => !arn.StartsWith("arn:", StringComparison.Ordinal)) is { } bad)
        {
            throw new ArgumentException(
                $"{nameof(Administrators)} has '{bad}'; accepted: ARNs of IAM roles and users",
                nameof(Administrators));
        }
    }
}
