using System.Collections.Concurrent;
using System.Collections.Immutable;
using DataPlatform.Preview.Running;
using Pulumi.Testing;

namespace DataPlatform.Preview.Cloud;

/// <summary>
/// Stands for all providers while the program runs: answers each registration with the inputs and what the
/// <see cref="ServiceTable"/> adds. What it does not know stays unknown (an <c>Output</c> without value), so that the
/// plan can say which property depends on it; an unknown function fails by name, for its caller could be given
/// anything.
/// </summary>
internal sealed class SimulatedCloud : IMocks
{
    private readonly CloudSettings _settings;
    private readonly ResourceRecorder _recorder;
    private readonly ConcurrentDictionary<(string Type, string Id), SimulatedResource> _made = new();
    private readonly ConcurrentDictionary<string, ProviderSettings> _providers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Exception> _failures = new();
    private readonly ConcurrentDictionary<string, byte> _callsWithoutProvider = new(StringComparer.Ordinal);

    /// <summary>A cloud without resources.</summary>
    /// <param name="settings">The account and region.</param>
    /// <param name="recorder">Knows which resource a registration is of.</param>
    public SimulatedCloud(CloudSettings settings, ResourceRecorder recorder)
    {
        _settings = settings;
        _recorder = recorder;
    }

    /// <summary>What the cloud refused, in ordinal order: that of the refusals is another in every run.</summary>
    public IEnumerable<Exception> Failures => _failures.OrderBy(failure => failure.Message, StringComparer.Ordinal);

    /// <summary>Functions that were called without an explicit provider, in ordinal order.</summary>
    public IEnumerable<string> CallsWithoutProvider => _callsWithoutProvider.Keys.Order(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        try
        {
            return Task.FromResult(Make(args));
        }
        catch (Exception failure)
        {
            _failures.Enqueue(failure);
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<object> CallAsync(MockCallArgs args)
    {
        try
        {
            return Task.FromResult<object>(Answer(args));
        }
        catch (Exception failure)
        {
            _failures.Enqueue(failure);
            throw;
        }
    }

    /// <inheritdoc/>
    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        _recorder.RecordOutputs(args.Urn, args.Outputs);
        return Task.CompletedTask;
    }

    private (string? Id, object State) Make(MockResourceArgs args)
    {
        var type = args.Type ?? "";
        var record = _recorder.Current(type, args.Name ?? "");
        record.Inputs = args.Inputs;
        record.ProviderReference = args.Provider ?? "";
        record.Read = record.Options.Id is not null && !string.IsNullOrEmpty(args.Id);

        var resource = new SimulatedResource(
            record.Urn, record.Name, args.Inputs, _settings, ProviderOf(args.Provider), Find);
        if (record.Read)
            // Of a thing that exists nothing is known but what the program says.
            resource.Id = args.Id!;
        else if (ServiceTable.All.TryGetResource(type, out var complete))
            complete(resource);
        if (record.Import is { } imported)
            resource.Id = imported;
        if (record.Custom && resource.Id is { } id)
        {
            record.Id = id;
            _made.TryAdd((type, id), resource);
            if (type.StartsWith("pulumi:providers:", StringComparison.Ordinal))
                _providers[id] = ProviderSettings.From(args.Inputs);
        }

        record.Outputs = resource.Properties;
        return (record.Id, resource.Properties);
    }

    private Dictionary<string, object> Answer(MockCallArgs args)
    {
        var token = args.Token ?? "";
        if (!ServiceTable.All.TryGetFunction(token, out var answer))
            throw new InvalidOperationException($"The simulated cloud does not know the function {token}.");
        if (string.IsNullOrEmpty(args.Provider))
            _callsWithoutProvider.TryAdd(token, 0);
        var region = ProviderOf(args.Provider).Region ?? _settings.Region;
        return answer(new SimulatedCall(token, args.Args, _settings.AccountId, region));
    }

    /// <summary>Finds a provider by a reference, which ends in the provider's id.</summary>
    private ProviderSettings ProviderOf(string? reference) =>
        string.IsNullOrEmpty(reference)
            ? ProviderSettings.None
            : _providers.GetValueOrDefault(reference[(reference.LastIndexOf("::", StringComparison.Ordinal) + 2)..])
                ?? ProviderSettings.None;

    private SimulatedResource? Find(string type, string id) => _made.GetValueOrDefault((type, id));
}
