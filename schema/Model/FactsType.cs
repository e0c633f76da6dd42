using System;
using System.Collections.Generic;
using System.Linq;

namespace DataPlatform.Schema.Model;

/// <summary>A type of a member: a kind, and what the kind needs (arguments, a reference or a constant).</summary>
public sealed class FactsType
{
    private static readonly FactsType[] NoArguments = [];

    /// <summary>A type without arguments.</summary>
    public FactsType(FactsTypeKind kind, string text = "")
        : this(kind, text, NoArguments)
    {
    }

    /// <summary>A type with arguments: a list, map, input or union.</summary>
    public FactsType(FactsTypeKind kind, IReadOnlyList<FactsType> arguments)
        : this(kind, "", arguments)
    {
    }

    private FactsType(FactsTypeKind kind, string text, IReadOnlyList<FactsType> arguments)
    {
        Kind = kind;
        Text = text;
        Arguments = arguments;
    }

    /// <summary>What the type is.</summary>
    public FactsTypeKind Kind { get; }

    /// <summary>
    /// The type reference (<c>ec2/Thing</c> or <c>aws:ec2/Thing</c>), the resource token, or the constant. Empty for
    /// all other kinds.
    /// </summary>
    public string Text { get; }

    /// <summary>The element of a list, map or input, the arms of a union. Empty for all other kinds.</summary>
    public IReadOnlyList<FactsType> Arguments { get; }

    /// <summary>The element type of a list, the value type of a map, what an input holds.</summary>
    /// <exception cref="InvalidOperationException">The type is none of them.</exception>
    public FactsType Element => Kind is FactsTypeKind.List or FactsTypeKind.Map or FactsTypeKind.Input
        ? Arguments[0]
        : throw new InvalidOperationException($"The type {this} has no element type.");

    /// <summary>
    /// The type that an output has when its input has this one: a string where a string, an enum value or an object
    /// can be given, because the provider answers with the value or with JSON text.
    /// </summary>
    public FactsType ToOutput()
    {
        if (Kind == FactsTypeKind.Input)
            return Element.ToOutput();
        if (Kind is FactsTypeKind.List or FactsTypeKind.Map)
            return new FactsType(Kind, [Element.ToOutput()]);
        var isString = Kind == FactsTypeKind.Union
            && Arguments.Any(arm => arm.Kind == FactsTypeKind.String)
            && Arguments.All(arm => arm.Kind is FactsTypeKind.String or FactsTypeKind.Enum or FactsTypeKind.Object);
        return isString ? new FactsType(FactsTypeKind.String) : this;
    }

    /// <summary>This type and all types inside it.</summary>
    public IEnumerable<FactsType> SelfAndInner() =>
        Arguments.SelectMany(argument => argument.SelfAndInner()).Prepend(this);

    /// <summary>The type as a facts file writes it.</summary>
    public override string ToString() => Kind switch
    {
        FactsTypeKind.Boolean => "bool",
        FactsTypeKind.Integer => "int",
        FactsTypeKind.AssetOrArchive => "assetOrArchive",
        FactsTypeKind.Constant => "const" + FactsText.Quote(Text),
        FactsTypeKind.List => $"list<{Element}>",
        FactsTypeKind.Map => $"map<{Element}>",
        FactsTypeKind.Input => $"input<{Element}>",
        FactsTypeKind.Enum => "enum:" + Text,
        FactsTypeKind.Object => "obj:" + Text,
        FactsTypeKind.Resource => "res:" + Text,
        FactsTypeKind.Union => string.Join("|", Arguments),
        _ => Kind.ToString().ToLowerInvariant(),
    };
}
