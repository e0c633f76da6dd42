using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The base of what resources are given.</summary>
public abstract class ResourceArgs : InputArgs
{
    /// <summary>No arguments.</summary>
    public static readonly ResourceArgs Empty = new NoArgs();

    internal override Task<ImmutableDictionary<string, object?>> ToDictionaryAsync()
        => ReadMembersAsync();

    private sealed class NoArgs : ResourceArgs
    {
    }
}
