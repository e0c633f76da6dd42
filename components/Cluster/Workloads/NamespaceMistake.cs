namespace DataPlatform.Components.Cluster.Workloads;

/// <summary>A mistake in a <see cref="NamespaceSpec"/>.</summary>
/// <param name="Property">The part that is wrong: <c>name</c>, <c>quota.requests.cpu</c>, <c>maxLimits.cpu</c>.</param>
/// <param name="Problem">What it is and why it is wrong, without a full stop.</param>
/// <param name="Accepted">What would be accepted, without a full stop.</param>
public sealed record NamespaceMistake(string Property, string Problem, string Accepted)
{
    /// <summary>The line a user reads.</summary>
    public override string ToString() => $"{Property}: {Problem}; accepted: {Accepted}";
}
