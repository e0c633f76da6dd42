using Pulumi;

namespace DataPlatform.Components.Dss.Bundle;

/// <summary>An object of a release.</summary>
/// <param name="Type">Its media type.</param>
internal sealed record ReleaseObject(string Type)
{
    /// <summary>Its key.</summary>
    public required Input<string> Key { get; init; }

    /// <summary>Its content as text; null: it has bytes.</summary>
    public Input<string>? Text { get; init; }

    /// <summary>Its content as bytes in base 64; null: it has a text.</summary>
    public string? Base64 { get; init; }
}
