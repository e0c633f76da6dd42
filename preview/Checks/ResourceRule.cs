using System.Collections.Immutable;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks;

/// <summary>A rule that looks at the resources of some types one by one.</summary>
public abstract class ResourceRule : IPlanRule
{
    private readonly ImmutableArray<string> _types;

    /// <summary>A rule.</summary>
    /// <param name="id">The rule's stable id.</param>
    /// <param name="types">Type tokens of the resources that it looks at.</param>
    protected ResourceRule(string id, params ImmutableArray<string> types)
    {
        Id = id;
        _types = types;
    }

    /// <inheritdoc/>
    public string Id { get; }

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan) =>
        from resource in plan.OfTypes(_types)
        from objection in Check(resource, plan)
        select new Finding(objection.Severity, Id, resource.Urn, objection.Property, objection.Message);

    /// <summary>Finds what is wrong with one resource.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="plan">The plan around it.</param>
    protected abstract IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan);
}
