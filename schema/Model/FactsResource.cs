using System.Collections.Generic;

namespace DataPlatform.Schema.Model;

/// <summary>A resource type.</summary>
public sealed class FactsResource
{
    /// <summary>All facts of a resource type.</summary>
    public FactsResource(
        FactsResourceKind kind,
        string token,
        string className,
        IReadOnlyList<string> aliases,
        IReadOnlyList<FactsMember> members)
    {
        Kind = kind;
        Token = token;
        ClassName = className;
        Aliases = aliases;
        Members = members;
    }

    /// <summary>The kind of resource.</summary>
    public FactsResourceKind Kind { get; }

    /// <summary>The type token, as in <c>aws:ec2/subnet:Subnet</c>.</summary>
    public string Token { get; }

    /// <summary>The C# class.</summary>
    public string ClassName { get; }

    /// <summary>Type tokens that the resource had before.</summary>
    public IReadOnlyList<string> Aliases { get; }

    /// <summary>Inputs and outputs, in ordinal order of the wire name.</summary>
    public IReadOnlyList<FactsMember> Members { get; }
}
