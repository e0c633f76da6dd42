namespace DataPlatform.Components.Dss.Configuration;

/// <summary>A secret, by its name.</summary>
/// <param name="SecretName">Its name in Secrets Manager.</param>
internal sealed record SecretPart(string SecretName);
