namespace DataPlatform.Components.Dss.Configuration;

/// <summary>What DSS identifies itself to AWS with.</summary>
/// <param name="Mode">The host's role, or an access key.</param>
/// <param name="SecretName">Name of the secret that the access key is in; null: there is none.</param>
/// <param name="Generation">Number of the access key; null: there is none.</param>
internal sealed record CredentialsPart(DssCredentials Mode, string? SecretName = null, int? Generation = null);
