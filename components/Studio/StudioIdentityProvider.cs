namespace DataPlatform.Components.Studio;

/// <summary>An identity provider by which users sign in to a Studio in IAM mode.</summary>
/// <param name="AuthUrl">Where they sign in, <c>https://…</c>.</param>
/// <param name="RelayState">
/// Name of the parameter by which the provider is told where to go on, <c>RelayState</c> with most.
/// </param>
/// <param name="SamlProviderArn">
/// ARN of the provider in IAM: a role is made for each user, which those whom the provider names take.
/// </param>
public sealed record StudioIdentityProvider(string AuthUrl, string RelayState, string SamlProviderArn);
