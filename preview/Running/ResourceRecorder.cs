using System.Collections.Concurrent;
using System.Collections.Immutable;
using DataPlatform.Preview.Plan;
using Pulumi;

namespace DataPlatform.Preview.Running;

/// <summary>
/// Watches resources come into being by a transformation of the stack, which sees every one of them with its typed
/// arguments and options (a mock sees neither the parent nor any option), and changes nothing.
/// </summary>
internal sealed class ResourceRecorder
{
    private readonly string _urnStart;
    private readonly IProgress<int>? _progress;
    private readonly ConcurrentDictionary<Resource, ResourceRecord> _records = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<(string, string), ConcurrentQueue<ResourceRecord>> _byTypeAndName = new();
    private readonly TaskCompletionSource _refused = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // The transformation runs in the resource's constructor, from which the registration starts: what is set here flows
    // into that registration and tells it apart from all others, even of the same type and name.
    private readonly AsyncLocal<ResourceRecord?> _current = new();

    private int _count;

    public ResourceRecorder(string project, string stack, IProgress<int>? progress)
    {
        _urnStart = $"urn:pulumi:{stack}::{project}::";
        _progress = progress;
    }

    /// <summary>All records, in no particular order.</summary>
    public ICollection<ResourceRecord> Records => _records.Values;

    /// <summary>Fails when something is seen that would keep the run from ever ending.</summary>
    public Task Refused => _refused.Task;

    /// <summary>The transformation to give to the stack.</summary>
    public ResourceTransformationResult? Transform(ResourceTransformationArgs args)
    {
        var parent = args.Options.Parent is { } named ? Find(named) : null;
        if (args.Resource.GetResourceType() != PlanResource.StackType)
            parent ??= Stack;
        var record = new ResourceRecord
        {
            Resource = args.Resource,
            Args = args.Args,
            Options = args.Options,
            Parent = parent,
            Urn = Urn(args.Resource, parent),
            Number = Interlocked.Increment(ref _count),
        };
        if (parent is null)
            Stack = record;
        _records[args.Resource] = record;
        _byTypeAndName.GetOrAdd((record.Type, record.Name), _ => new()).Enqueue(record);
        if (args.Options.Parent is not null && parent is not null)
        {
            lock (parent.Children)
                parent.Children.Add(record);
        }

        _current.Value = record;
        _progress?.Report(record.Number);
        _ = RefuseDependencyOnAncestorAsync(record);
        return null;
    }

    /// <summary>The stack's own record.</summary>
    public ResourceRecord? Stack { get; private set; }

    /// <summary>The resource whose registration the caller is in.</summary>
    public ResourceRecord Current(string type, string name) =>
        _current.Value is { } record && record.Type == type && record.Name == name
            ? record
            : throw new InvalidOperationException(
                $"The registration of {type} '{name}' does not follow from its constructor.");

    /// <summary>The record of a resource; null for one that the program did not make.</summary>
    public ResourceRecord? Find(Resource resource) => _records.GetValueOrDefault(resource);

    /// <summary>Records of a type and name: more than one where parents of different types have such a child.</summary>
    public IReadOnlyCollection<ResourceRecord> Find(string type, string name) =>
        _byTypeAndName.GetValueOrDefault((type, name)) is { } records ? records : [];

    /// <summary>Finds the record of a URN as mocks write it, which lacks the types between the first and the
    /// last.</summary>
    public IReadOnlyCollection<ResourceRecord> FindByMockUrn(string urn)
    {
        var parts = urn.Split("::", 4);
        return parts.Length == 4 ? Find(parts[2][(parts[2].LastIndexOf('$') + 1)..], parts[3]) : [];
    }

    /// <summary>Notes what a component or the stack registers as its outputs.</summary>
    public void RecordOutputs(string mockUrn, ImmutableDictionary<string, Output<object?>> outputs)
    {
        // The outputs of two components of one type and name under different parents cannot be told apart.
        if (FindByMockUrn(mockUrn) is { Count: 1 } records)
            records.Single().RegisteredOutputs = outputs;
    }

    /// <summary>The URN as the engine writes it: types of all ancestors but the stack, then the own type.</summary>
    private string Urn(Resource resource, ResourceRecord? parent)
    {
        var type = resource.GetResourceType();
        if (parent is not null && parent.Type != PlanResource.StackType)
            type = $"{parent.Urn[_urnStart.Length..].Split("::", 2)[0]}${type}";
        return $"{_urnStart}{type}::{resource.GetResourceName()}";
    }

    /// <summary>
    /// A dependency on a component waits for its children. A child that depends on a component above it waits for
    /// itself: neither this run nor a deployment would end.
    /// </summary>
    private async Task RefuseDependencyOnAncestorAsync(ResourceRecord record)
    {
        try
        {
            await foreach (var input in record.Options.DependsOn)
            {
                var dependency = await Pulumi.Utilities.OutputUtilities.GetValueAsync(input.ToOutput());
                for (var above = record.Parent; above is not null; above = above.Parent)
                {
                    if (dependency is ComponentResource && ReferenceEquals(above.Resource, dependency))
                    {
                        _refused.TrySetException(new InvalidOperationException(
                            $"{record.Urn} depends on {above.Urn}, which it is part of: it would wait for itself. "
                            + "Drop it from DependsOn, or depend on single resources."));
                        return;
                    }
                }
            }
        }
        catch (Exception)
        {
            // The registration awaits the same values and reports what is wrong with them.
        }
    }
}
