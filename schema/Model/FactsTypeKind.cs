using System.Diagnostics.CodeAnalysis;

namespace DataPlatform.Schema.Model;

/// <summary>What a <see cref="FactsType"/> is.</summary>
[SuppressMessage("Naming", "CA1720", Justification = "The kinds are called what the format calls them.")]
public enum FactsTypeKind
{
    /// <summary>Any value: JSON in, JSON out.</summary>
    Any,

    /// <summary>A string.</summary>
    String,

    /// <summary>A boolean.</summary>
    Boolean,

    /// <summary>A number that is <c>int</c> in C#.</summary>
    Integer,

    /// <summary>A number that is <c>double</c> in C#.</summary>
    Double,

    /// <summary>A file or text asset.</summary>
    Asset,

    /// <summary>An archive.</summary>
    Archive,

    /// <summary>An asset or an archive.</summary>
    AssetOrArchive,

    /// <summary>A fixed string that the SDK sets by itself; <see cref="FactsType.Text"/> is the string.</summary>
    Constant,

    /// <summary>A list; its one argument is the type of the elements.</summary>
    List,

    /// <summary>A map with string keys; its one argument is the type of the values.</summary>
    Map,

    /// <summary>A reference to a <see cref="FactsEnum"/>; <see cref="FactsType.Text"/> is the reference.</summary>
    Enum,

    /// <summary>A reference to a <see cref="FactsObject"/>; <see cref="FactsType.Text"/> is the reference.</summary>
    Object,

    /// <summary>A reference to a resource; <see cref="FactsType.Text"/> is its token.</summary>
    Resource,

    /// <summary>An <c>Input</c> of its one argument, inside a plain list or map.</summary>
    Input,

    /// <summary>One of several types, which are the arguments in the order of the declaration.</summary>
    Union,
}
