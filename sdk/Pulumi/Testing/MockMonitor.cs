using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi.Testing;

/// <summary>Takes the place of the engine: hands what the program does to the mocks, and remembers it.</summary>
internal sealed class MockMonitor(IMocks mocks)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, ResourceState> _registered = [];
    private readonly List<Resource> _resources = [];

    /// <summary>The resources of the program in the order in which they were registered.</summary>
    public ImmutableArray<Resource> Resources
    {
        get
        {
            lock (_gate)
                return [.. _resources];
        }
    }

    public async Task<ResourceState> RegisterAsync(Resource resource, string urn, MockResourceArgs args)
    {
        Remember(resource);
        if (args.Type == Stack._rootPulumiStackTypeName)
            return new ResourceState(urn, "", new PropertyBag());

        var (id, state) = await mocks.NewResourceAsync(args).ConfigureAwait(false);
        var registered = new ResourceState(
            urn, id ?? args.Id, await PropertyBag.SerializeAnswerAsync(state).ConfigureAwait(false));
        Remember(registered);
        return registered;
    }

    /// <summary>The id of a resource that is read is the one that was asked for, whatever the mock answers.</summary>
    public async Task<ResourceState> ReadAsync(Resource resource, string urn, MockResourceArgs args)
    {
        var (id, state) = await mocks.NewResourceAsync(args).ConfigureAwait(false);
        var properties = await PropertyBag.SerializeAnswerAsync(state).ConfigureAwait(false);
        Remember(new ResourceState(urn, id, properties));
        Remember(resource);
        return new ResourceState(urn, args.Id, properties);
    }

    public ResourceState Get(string urn)
    {
        lock (_gate)
        {
            return _registered.GetValueOrDefault(urn)
                ?? throw new InvalidOperationException($"Unknown resource {urn}");
        }
    }

    public async Task<PropertyBag> CallAsync(string token, PropertyBag args, string provider)
    {
        var call = new MockCallArgs { Token = token, Args = Known(args), Provider = provider };
        return await PropertyBag.SerializeAnswerAsync(await mocks.CallAsync(call).ConfigureAwait(false))
            .ConfigureAwait(false);
    }

    public Task RegisterOutputsAsync(string urn, PropertyBag outputs)
        => mocks.RegisterResourceOutputs(new MockRegisterResourceOutputsRequest(
            urn,
            outputs.Properties.ToImmutableDictionary(property => property.Name, property => ToOutput(property))));

    /// <summary>What a mock sees of the inputs: those that are known and have a value.</summary>
    public static ImmutableDictionary<string, object> Known(PropertyBag inputs)
        => inputs.Properties
            .Where(property => property is { IsKnown: true, Value: not null })
            .ToImmutableDictionary(property => property.Name, property => property.Value!);

    private static Output<object?> ToOutput(PropertyBag.Property property)
        => new(Task.FromResult(OutputData.Create(
            ImmutableHashSet<Resource>.Empty, property.Value, property.IsKnown, property.IsSecret)));

    private void Remember(Resource resource)
    {
        lock (_gate)
            _resources.Add(resource);
    }

    private void Remember(ResourceState state)
    {
        lock (_gate)
            _registered[state.Urn] = state;
    }
}
