using System.Collections.Immutable;
using Pulumi.Testing;

namespace DataPlatform.Tests.Sdk.Resources;

/// <summary>A cloud that agrees to everything: each resource gets its inputs back and an id made of its name.</summary>
internal sealed class RecordingMocks : IMocks
{
    private readonly List<MockResourceArgs> _resources = [];

    public MockResourceArgs Resource(string name)
    {
        lock (_resources)
        {
            return _resources.Single(resource => resource.Name == name);
        }
    }

    public IReadOnlyList<string?> Names
    {
        get
        {
            lock (_resources)
            {
                return [.. _resources.Select(resource => resource.Name)];
            }
        }
    }

    public ImmutableDictionary<string, object> Inputs(string name) => Resource(name).Inputs;

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        lock (_resources)
        {
            _resources.Add(args);
        }

        return Task.FromResult<(string?, object)>(($"{args.Name}-id", args.Inputs));
    }

    public Task<object> CallAsync(MockCallArgs args)
        => throw new InvalidOperationException($"No call was expected, but {args.Token} was made.");
}
