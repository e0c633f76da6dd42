using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The base of what calls are given.</summary>
public abstract class CallArgs : InputArgs
{
    /// <summary>No arguments.</summary>
    public static readonly CallArgs Empty = new NoArgs();

    internal override Task<ImmutableDictionary<string, object?>> ToDictionaryAsync()
        => ReadMembersAsync();

    private sealed class NoArgs : CallArgs
    {
    }
}
