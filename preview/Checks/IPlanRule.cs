using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks;

/// <summary>One rule that a plan is held against. Rules are pure: the same plan gives the same findings.</summary>
public interface IPlanRule
{
    /// <summary>The rule's stable id, in kebab case.</summary>
    string Id { get; }

    /// <summary>Finds what is wrong.</summary>
    /// <param name="plan">The plan, with its resources in reach by type, id and URN.</param>
    IEnumerable<Finding> Check(PlanIndex plan);
}
