using System;
using System.Linq;
using DataPlatform.Schema.Model;
using Pulumi.StandIn.Generator.Naming;

namespace Pulumi.StandIn.Generator.Emit;

/// <summary>The values that args classes set by themselves.</summary>
internal sealed class Defaults
{
    private readonly FactsFile _module;
    private readonly PackageStyle _style;

    public Defaults(FactsFile module, PackageStyle style)
    {
        _module = module;
        _style = style;
    }

    /// <summary>The C# expression for a member's default; null if it has none.</summary>
    public string? Value(FactsMember member)
    {
        var literal = member.DefaultLiteral is { } json ? Literal(member.Type, json) : null;
        if (member.EnvironmentVariables.Count == 0)
            return literal;
        var reader = member.Type.Kind switch
        {
            FactsTypeKind.Boolean => "GetEnvBoolean",
            FactsTypeKind.Integer => "GetEnvInt32",
            FactsTypeKind.Double => "GetEnvDouble",
            _ => "GetEnv",
        };
        var variables = string.Join(", ", member.EnvironmentVariables.Select(Identifiers.Literal));
        var read = $"{_style.Utilities}.{reader}({variables})";
        if (literal is not null)
            return $"{read} ?? {literal}";
        // A variable that is not set makes an input without a value, as in the official packages.
        return reader == "GetEnv" ? read + "!" : read;
    }

    private string Literal(FactsType type, string json) => EnumMember(type, json) ?? Identifiers.FromJson(json);

    /// <summary>An enumeration's default is one of its values; the tables keep both in one module.</summary>
    private string? EnumMember(FactsType type, string json)
    {
        if (type.Kind != FactsTypeKind.Enum)
            return null;
        var value = Identifiers.FromJson(json).Trim('"');
        var reference = type.Text.Substring(type.Text.IndexOf(':') + 1);
        return (from declared in _module.Enums
                where declared.Reference == reference
                from member in declared.Values
                where string.Equals(member.Value, value, StringComparison.Ordinal)
                select $"global::{_module.Namespace}.{declared.TypeName}.{member.CSharpName}").FirstOrDefault();
    }
}
