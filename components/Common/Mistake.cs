namespace DataPlatform.Components.Common;

/// <summary>Something wrong with an item of a configuration, found by a rule for the item by itself.</summary>
/// <param name="Property">
/// The part that is wrong, as a user writes it: <c>maxSize</c>, <c>taints[0].value</c>, <c>quota.requests.cpu</c>.
/// </param>
/// <param name="Problem">What it is and why it is wrong, to be read after the property, without a full stop.</param>
/// <param name="Accepted">What would be accepted, without a full stop.</param>
public sealed record Mistake(string Property, string Problem, string Accepted)
{
    /// <summary>The line a user reads, without the item.</summary>
    public override string ToString() => $"{Property}: {Problem}; accepted: {Accepted}";
}
