using System.Collections.Immutable;

namespace Pulumi.Serialization;

internal static class OutputData
{
    public static OutputData<X> Create<X>(ImmutableHashSet<Resource> resources, X value, bool isKnown, bool isSecret)
        => new(resources, value, isKnown, isSecret);
}

/// <summary>What an output resolves to: the value and what the program must remember about it.</summary>
internal readonly struct OutputData<X>(ImmutableHashSet<Resource> resources, X value, bool isKnown, bool isSecret)
{
    public readonly ImmutableHashSet<Resource> Resources = resources;
    public readonly X Value = value;
    public readonly bool IsKnown = isKnown;
    public readonly bool IsSecret = isSecret;

    public static implicit operator OutputData<object?>(OutputData<X> data)
        => new(data.Resources, data.Value, data.IsKnown, data.IsSecret);
}
