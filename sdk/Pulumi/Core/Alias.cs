namespace Pulumi;

/// <summary>
/// A former identity of a resource, so that a rename or a move is not a replacement: either the whole
/// <see cref="Urn"/>, or just the parts of the current identity that were different.
/// </summary>
public sealed class Alias
{
    /// <summary>The whole former URN; then nothing else may be given.</summary>
    public string? Urn { get; set; }

    /// <summary>The former name.</summary>
    public Input<string>? Name { get; set; }

    /// <summary>The former type token.</summary>
    public Input<string>? Type { get; set; }

    /// <summary>The former stack name.</summary>
    public Input<string>? Stack { get; set; }

    /// <summary>The former project name.</summary>
    public Input<string>? Project { get; set; }

    /// <summary>The former parent. At most one of this, <see cref="ParentUrn"/> and <see cref="NoParent"/>.</summary>
    public Resource? Parent { get; set; }

    /// <summary>The former parent's URN.</summary>
    public Input<string>? ParentUrn { get; set; }

    /// <summary>Whether there was no parent but the stack.</summary>
    public bool NoParent { get; set; }
}
