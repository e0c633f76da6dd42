using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The base of what invokes are given.</summary>
public abstract class InvokeArgs : InputArgs
{
    /// <summary>No arguments.</summary>
    public static readonly InvokeArgs Empty = new NoArgs();

    internal override Task<ImmutableDictionary<string, object?>> ToDictionaryAsync()
        => ReadMembersAsync();

    private sealed class NoArgs : InvokeArgs
    {
    }
}
