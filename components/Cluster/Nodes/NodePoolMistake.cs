namespace DataPlatform.Components.Cluster.Nodes;

/// <summary>Something that a node pool cannot be.</summary>
/// <param name="Property">
/// The key of the pool's configuration, such as <c>maxSize</c>, <c>instanceTypes[1]</c> or <c>taints[0].value</c>.
/// </param>
/// <param name="Problem">What is wrong with its value, to be read after the key.</param>
/// <param name="Accepted">What would be accepted.</param>
public sealed record NodePoolMistake(string Property, string Problem, string Accepted)
{
    /// <summary>The line a user reads, without the pool.</summary>
    public override string ToString() => $"{Property}: {Problem}; accepted: {Accepted}";
}
