using System.Collections.Immutable;

namespace DataPlatform.Preview.Estimates;

/// <summary>
/// How long a first deployment takes at least: every resource starts the moment that all it waits for is there. Pulumi
/// does so up to its limit of operations at once (<c>--parallel</c>, 16 by default), beyond which resources queue.
/// </summary>
/// <param name="Seconds">The end of the last resource.</param>
/// <param name="CriticalPath">The chain of resources that takes that long, in order.</param>
/// <param name="Unknown">Types whose duration is not known; they count with <paramref name="DefaultSeconds"/>.</param>
/// <param name="DefaultSeconds">The duration of a resource whose own is not known.</param>
public sealed record DeploymentEstimate(
    int Seconds,
    ImmutableArray<DeploymentStep> CriticalPath,
    ImmutableArray<TypeCount> Unknown,
    int DefaultSeconds);
