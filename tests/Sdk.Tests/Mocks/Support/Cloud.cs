using System.Collections.Immutable;
using Pulumi.Testing;

namespace DataPlatform.Tests.Sdk.Mocks;

/// <summary>Mocks that answer as the test says and remember what they were asked. Unexpected calls fail.</summary>
internal sealed class Cloud : IMocks
{
    private readonly Lock _gate = new();
    private readonly List<MockResourceArgs> _resources = [];
    private readonly List<MockCallArgs> _calls = [];
    private readonly List<MockRegisterResourceOutputsRequest> _outputs = [];

    /// <summary>Default: the id is the name and "-id", the state is the inputs.</summary>
    public Func<MockResourceArgs, (string? Id, object State)> Create { get; init; }
        = args => (args.Name + "-id", args.Inputs);

    public Func<MockCallArgs, object> Call { get; init; }
        = args => throw new InvalidOperationException($"Unexpected call of {args.Token}");

    public IReadOnlyList<MockResourceArgs> Resources => Snapshot(_resources);

    public IReadOnlyList<MockCallArgs> Calls => Snapshot(_calls);

    public IReadOnlyList<MockRegisterResourceOutputsRequest> Outputs => Snapshot(_outputs);

    /// <summary>The inputs of the only resource of that name.</summary>
    public ImmutableDictionary<string, object> InputsOf(string name) => ArgsOf(name).Inputs;

    public MockResourceArgs ArgsOf(string name) => Resources.Single(resource => resource.Name == name);

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        lock (_gate)
            _resources.Add(args);
        return Task.FromResult<(string?, object)>(Create(args));
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        lock (_gate)
            _calls.Add(args);
        return Task.FromResult(Call(args));
    }

    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        lock (_gate)
            _outputs.Add(args);
        return Task.CompletedTask;
    }

    private T[] Snapshot<T>(List<T> list)
    {
        lock (_gate)
            return [.. list];
    }
}
