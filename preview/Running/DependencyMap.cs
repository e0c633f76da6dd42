using System.Collections.Immutable;
using DataPlatform.Schema;
using DataPlatform.Schema.Model;
using Pulumi;
using Pulumi.Utilities;

namespace DataPlatform.Preview.Running;

/// <summary>Translates dependencies on resource objects into URNs, as Pulumi does before it tells the engine.</summary>
internal sealed class DependencyMap
{
    private readonly JsonValues _values;
    private readonly SchemaCatalog _schema;
    private readonly Dictionary<ResourceRecord, ImmutableArray<string>> _expanded = [];

    public DependencyMap(JsonValues values, SchemaCatalog schema)
    {
        _values = values;
        _schema = schema;
    }

    /// <summary>
    /// URNs of the resources; in the place of a component those of all resources in it, down to the ones that providers
    /// make.
    /// </summary>
    /// <param name="resources">The resources depended on.</param>
    /// <param name="urns">What to add to.</param>
    /// <param name="dependent">The resource that depends: never on itself.</param>
    public async Task AddAsync(IEnumerable<Resource> resources, ISet<string> urns, ResourceRecord dependent)
    {
        foreach (var resource in resources)
        {
            if (await _values.RecordOfAsync(resource) is not { } record)
                continue;
            foreach (var urn in Expand(record))
            {
                if (urn != dependent.Urn)
                    urns.Add(urn);
            }
        }
    }

    /// <summary>What a resource names in <c>DependsOn</c>.</summary>
    public static async Task<IReadOnlyCollection<Resource>> ExplicitAsync(ResourceRecord record)
    {
        var flow = new InputFlow();
        await foreach (var input in record.Options.DependsOn)
            await FlowReader.FollowAsync(await OutputUtilities.GetValueAsync(input.ToOutput()), flow);
        return flow.Dependencies;
    }

    private ImmutableArray<string> Expand(ResourceRecord record)
    {
        if (record.Custom)
            return [record.Urn];
        if (!_expanded.TryGetValue(record, out var urns))
        {
            var inside = record.Children.SelectMany(child => Expand(child));
            // A remote component makes its resources elsewhere: it is itself something to wait for.
            if (_schema.FindResource(record.Type) is { Kind: FactsResourceKind.Component })
                inside = inside.Prepend(record.Urn);
            urns = [.. inside.Distinct(StringComparer.Ordinal)];
            _expanded[record] = urns;
        }

        return urns;
    }
}
