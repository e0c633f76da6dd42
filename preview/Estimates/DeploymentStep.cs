namespace DataPlatform.Preview.Estimates;

/// <summary>One resource on the critical path.</summary>
/// <param name="Urn">The resource.</param>
/// <param name="Type">Its type token.</param>
/// <param name="Name">Its logical name.</param>
/// <param name="Start">When it starts, in seconds since the deployment began.</param>
/// <param name="Seconds">How long it takes.</param>
public sealed record DeploymentStep(string Urn, string Type, string Name, int Start, int Seconds);
