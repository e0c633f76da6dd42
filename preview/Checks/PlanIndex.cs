using System.Collections.Immutable;
using DataPlatform.Preview.Cloud;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks;

/// <summary>A plan with its resources in reach by type and by id, so that rules need not search.</summary>
public sealed class PlanIndex
{
    private readonly ILookup<string, PlanResource> _byType;
    private readonly Dictionary<(string Type, string Id), PlanResource> _byId = [];
    private readonly Dictionary<string, PlanResource> _byUrn = new(StringComparer.Ordinal);

    /// <summary>Indexes a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="today">The day by which it is judged; null: that of the system clock, in UTC.</param>
    public PlanIndex(PlatformPlan plan, DateOnly? today = null)
    {
        Plan = plan;
        Today = today ?? Preview.Today.OfSystem;
        // What is only read is not this stack's to judge.
        _byType = plan.Resources.Where(resource => !resource.Read).ToLookup(resource => resource.Type);
        foreach (var resource in plan.Resources)
        {
            _byUrn.TryAdd(resource.Urn, resource);
            if (resource.Id is { } id)
                _byId.TryAdd((resource.Type, id), resource);
        }
    }

    /// <summary>The plan.</summary>
    public PlatformPlan Plan { get; }

    /// <summary>The day by which the plan is judged: versions run out of support.</summary>
    public DateOnly Today { get; }

    /// <summary>The stack's region; null where the configuration names none.</summary>
    public string? Region => Plan.Config.GetValueOrDefault("aws:region");

    /// <summary>The partition of the stack's region.</summary>
    public string Partition => CloudSettings.PartitionOf(Region);

    /// <summary>Whether the stack is for the users of the platform, and not for work on it.</summary>
    public bool IsProduction => Plan.Config.GetValueOrDefault($"{Plan.Project}:environment") == "prod";

    /// <summary>Resources of a type that the stack makes, in the plan's order.</summary>
    /// <param name="type">The type token.</param>
    public IEnumerable<PlanResource> OfType(string type) => _byType[type];

    /// <summary>Resources of several types, type by type.</summary>
    /// <param name="types">The type tokens.</param>
    public IEnumerable<PlanResource> OfTypes(params ImmutableArray<string> types) =>
        types.SelectMany(type => _byType[type]);

    /// <summary>The resource of a type with an id; null where the plan has none.</summary>
    /// <param name="type">The type token.</param>
    /// <param name="id">The id; null finds nothing.</param>
    public PlanResource? ById(string type, string? id) => id is null ? null : _byId.GetValueOrDefault((type, id));

    /// <summary>
    /// The resource that a property refers to: by id, or, where a plan does not know the id yet, by the dependency.
    /// </summary>
    /// <param name="resource">The resource that refers.</param>
    /// <param name="property">The property with the other one's id.</param>
    /// <param name="type">The other one's type.</param>
    public PlanResource? Target(PlanResource resource, string property, string type)
    {
        if (ById(type, resource.Inputs.Text(property)) is { } known)
            return known;
        return resource.PropertyDependencies.TryGetValue(property, out var urns)
            ? urns.Select(urn => _byUrn.GetValueOrDefault(urn)).FirstOrDefault(target => target?.Type == type)
            : null;
    }

    /// <summary>
    /// URNs of all that a resource waits for, straight or by others: what it depends on, its provider, and what the
    /// components around it depend on.
    /// </summary>
    /// <param name="resource">The resource.</param>
    public IReadOnlySet<string> Awaited(PlanResource resource)
    {
        var awaited = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<PlanResource>([resource]);
        while (open.TryPop(out var one))
        {
            var provider = one.Provider.LastIndexOf("::", StringComparison.Ordinal);
            IEnumerable<string?> next =
                [.. one.Dependencies, one.Parent, provider < 0 ? null : one.Provider[..provider]];
            foreach (var urn in next)
            {
                if (urn is not null && awaited.Add(urn) && _byUrn.TryGetValue(urn, out var found))
                    open.Push(found);
            }
        }

        return awaited;
    }

    /// <summary>Resources of a type by the URN of what one of their properties refers to.</summary>
    /// <param name="type">The type of the resources that refer.</param>
    /// <param name="property">The property with the other one's id.</param>
    /// <param name="targetType">The other one's type.</param>
    public ILookup<string, PlanResource> Attached(string type, string property, string targetType) =>
        OfType(type)
            .Select(resource => (resource, target: Target(resource, property, targetType)))
            .Where(pair => pair.target is not null)
            .ToLookup(pair => pair.target!.Urn, pair => pair.resource);
}
