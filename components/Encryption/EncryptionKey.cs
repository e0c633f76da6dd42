using Pulumi;

namespace DataPlatform.Components.Encryption;

/// <summary>A KMS key of the platform.</summary>
/// <param name="Purpose">What it encrypts.</param>
/// <param name="KeyId">The key's ID.</param>
/// <param name="Arn">The key's ARN, which is what other resources should name it by.</param>
/// <param name="AliasName">The alias by which people find it, for example <c>alias/dataplatform-dev-data</c>.</param>
public sealed record EncryptionKey(
    KeyPurpose Purpose,
    Output<string> KeyId,
    Output<string> Arn,
    Output<string> AliasName);
