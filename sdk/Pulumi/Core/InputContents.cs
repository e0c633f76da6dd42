namespace Pulumi;

/// <summary>
/// What a collection input holds, with its elements still apart, and the one output that they come together in. That is
/// only made when it is asked for: a collection initialiser adds elements one by one.
/// </summary>
internal sealed class InputContents<TElements, T>(Output<TElements> elements, Func<TElements, Output<T>?> join)
{
    private Output<T>? _joined;

    public Output<TElements> Elements { get; } = elements;

    public Output<T> Joined => _joined ??= Elements.Apply(join);
}
