using System.Linq;
using DataPlatform.Schema.Model;

namespace Pulumi.StandIn.Generator.Naming;

/// <summary>The C# types of members, without a nullability mark.</summary>
internal sealed class TypeNames
{
    private const string Immutable = "global::System.Collections.Immutable.";
    private const string Mutable = "global::System.Collections.Generic.";

    private readonly FactsPackage _package;
    private readonly NameTable _names;

    public TypeNames(FactsPackage package, NameTable names)
    {
        _package = package;
        _names = names;
    }

    /// <summary>The type as an input that may be an output of something else.</summary>
    public string Input(FactsType type, TypeUse use) => type.Kind switch
    {
        FactsTypeKind.List => $"global::Pulumi.InputList<{Plain(type.Element, use)}>",
        FactsTypeKind.Map => $"global::Pulumi.InputMap<{Plain(type.Element, use)}>",
        FactsTypeKind.Union => Union(type, use, "InputUnion", wrapSingle: true),
        _ => $"global::Pulumi.Input<{Plain(type, use)}>",
    };

    /// <summary>The type as a plain value.</summary>
    public string Plain(FactsType type, TypeUse use) => type.Kind switch
    {
        FactsTypeKind.String or FactsTypeKind.Constant => "string",
        FactsTypeKind.Boolean => "bool",
        FactsTypeKind.Integer => "int",
        FactsTypeKind.Double => "double",
        FactsTypeKind.Any => "object",
        FactsTypeKind.Archive => "global::Pulumi.Archive",
        FactsTypeKind.Asset or FactsTypeKind.AssetOrArchive => "global::Pulumi.AssetOrArchive",
        FactsTypeKind.List => $"{Immutable}ImmutableArray<{Plain(type.Element, use)}>",
        FactsTypeKind.Map => $"{Immutable}ImmutableDictionary<string, {Plain(type.Element, use)}>",
        FactsTypeKind.Union => Union(type, use, "Union", wrapSingle: false),
        FactsTypeKind.Input => Input(type.Arguments[0], use),
        _ => Declared(type, use),
    };

    /// <summary>The type as a plain value that an object initializer can fill.</summary>
    public string Fillable(FactsType type, TypeUse use) => type.Kind switch
    {
        FactsTypeKind.List => $"{Mutable}List<{Plain(type.Element, use)}>",
        FactsTypeKind.Map => $"{Mutable}Dictionary<string, {Plain(type.Element, use)}>",
        _ => Plain(type, use),
    };

    /// <summary>Plain values of the type are never null without a question mark, and need no initial value.</summary>
    public static bool IsValueType(FactsType type) =>
        type.Kind is FactsTypeKind.Boolean or FactsTypeKind.Integer or FactsTypeKind.Double or FactsTypeKind.Enum;

    public static bool IsCollection(FactsType type) => type.Kind is FactsTypeKind.List or FactsTypeKind.Map;

    private string Union(FactsType type, TypeUse use, string generic, bool wrapSingle)
    {
        if (use == TypeUse.Output && type.Arguments.Any(arm => arm.Kind == FactsTypeKind.Enum))
            return "string";
        var arms = type.Arguments.Select(arm => Plain(arm, use)).Distinct().ToArray();
        return arms.Length switch
        {
            1 when wrapSingle => $"global::Pulumi.Input<{arms[0]}>",
            1 => arms[0],
            2 => $"global::Pulumi.{generic}<{arms[0]}, {arms[1]}>",
            _ => "object",
        };
    }

    private string Declared(FactsType type, TypeUse use)
    {
        // What nothing declares is reported by itself; the rest of the file still compiles against object.
        var name = _names.Find(NameTable.KeyOf(_package, type));
        if (name is null)
            return "object";
        if (type.Kind != FactsTypeKind.Object)
            return name.Input;
        return use switch
        {
            TypeUse.State => name.Input + "GetArgs",
            TypeUse.InvokeArgs => name.Input + "InputArgs",
            TypeUse.Output => name.Output,
            _ => name.Input + "Args",
        };
    }
}
