namespace DataPlatform.Components.Cluster.Versions;

/// <summary>A Helm chart in one version.</summary>
/// <param name="Name">Its name in its repository, or its whole address where it comes from an OCI registry.</param>
/// <param name="Repository">Address of its repository; null: an OCI registry, which the name tells.</param>
/// <param name="Version">Its version, spelled as its publisher does: some begin with <c>v</c>, some do not.</param>
internal sealed record HelmChart(string Name, string? Repository, string Version);
