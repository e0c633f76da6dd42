using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>A function call of a program.</summary>
public class MockCallArgs
{
    /// <summary>The token of the function, such as <c>aws:index/getCallerIdentity:getCallerIdentity</c>.</summary>
    public string? Token { get; set; }

    /// <summary>The known arguments that have a value, by wire names.</summary>
    public ImmutableDictionary<string, object> Args { get; set; } = null!;

    /// <summary>The explicit provider as <c>urn::id</c>; empty without one.</summary>
    public string? Provider { get; set; }
}
