namespace DataPlatform.Components.Registry;

/// <summary>A public registry that images are pulled from, and kept of, by way of the account's own.</summary>
/// <param name="Upstream">The public registry.</param>
/// <param name="CredentialArn">
/// ARN of the secret with the account there, for the registries that ask for one; its name begins with
/// <c>ecr-pullthroughcache/</c>, and it is in the account and region of the platform. Null for the others.
/// </param>
public sealed record PullThroughCache(UpstreamRegistry Upstream, string? CredentialArn = null);
