using System.Collections.Immutable;

namespace Pulumi.Serialization;

internal sealed class OutputCompletionSource<T> : IOutputCompletionSource
{
    private readonly ImmutableHashSet<Resource> _resources;
    private readonly TaskCompletionSource<OutputData<T>> _source = new();

    public OutputCompletionSource(Resource? resource)
    {
        _resources = resource is null ? ImmutableHashSet<Resource>.Empty : ImmutableHashSet.Create(resource);
        Output = new Output<T>(_source.Task);
    }

    public Output<T> Output { get; }

    public Type TargetType => typeof(T);

    IOutput IOutputCompletionSource.Output => Output;

    public void SetStringValue(string value, bool isKnown)
        => _source.SetResult(new OutputData<T>(_resources, (T)(object)value, isKnown, isSecret: false));

    public void SetValue(OutputData<object?> data)
    {
        var value = data.Value is null ? default! : (T)data.Value;
        var resources = data.Resources.IsEmpty ? _resources : _resources.Union(data.Resources);
        _source.SetResult(new OutputData<T>(resources, value, data.IsKnown, data.IsSecret));
    }

    public void TrySetDefaultResult(bool isKnown)
        => _source.TrySetResult(new OutputData<T>(_resources, default!, isKnown, isSecret: false));

    public void TrySetException(Exception exception) => _source.TrySetException(exception);
}
