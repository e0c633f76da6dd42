using System.Collections.Immutable;
using Pulumi;

namespace DataPlatform.Tests.Sdk.Mocks;

/// <summary>A structured output that contains others of its kind.</summary>
[OutputType]
internal sealed class Details
{
    public readonly string Owner;
    public readonly int Count;
    public readonly int? Limit;
    public readonly Color Color;
    public readonly ImmutableArray<Details> Parts;

    [OutputConstructor]
    internal Details(
        string owner,
        int count,
        [OutputConstructorParameter("max-count")] int? limit,
        Color color,
        ImmutableArray<Details> parts)
    {
        Owner = owner;
        Count = count;
        Limit = limit;
        Color = color;
        Parts = parts;
    }
}
