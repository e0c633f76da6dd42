using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>A resource that a program creates or reads.</summary>
public class MockResourceArgs
{
    /// <summary>The type token, such as <c>aws:s3/bucket:Bucket</c>.</summary>
    public string? Type { get; set; }

    /// <summary>The name that the program gave it.</summary>
    public string? Name { get; set; }

    /// <summary>The known inputs that have a value, by wire names.</summary>
    public ImmutableDictionary<string, object> Inputs { get; set; } = null!;

    /// <summary>The explicit provider as <c>urn::id</c>; empty without one.</summary>
    public string? Provider { get; set; }

    /// <summary>The id that is to be imported or read; empty for a new resource.</summary>
    public string? Id { get; set; }
}
