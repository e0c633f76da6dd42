using DataPlatform.Schema.Model;
using Pulumi.StandIn.Generator.Naming;

namespace Pulumi.StandIn.Generator.Emit;

/// <summary>
/// Writes enumerations. Those of strings and doubles are structs that keep the wire value, so that the SDK can pass
/// values on that it does not know yet; those of integers are C# enums.
/// </summary>
internal sealed class EnumEmitter
{
    private const string Obsolete = "[global::System.Obsolete(\"The provider has deprecated this value.\")]";

    private readonly CodeWriter _code;

    public EnumEmitter(CodeWriter code) => _code = code;

    public void Emit(FactsEnum type)
    {
        _code.Line();
        switch (type.UnderlyingType.Kind)
        {
            case FactsTypeKind.Integer:
                EmitIntegers(type);
                break;
            case FactsTypeKind.Double:
                EmitStruct(type, "double", "value", "_value == other._value", "_value.GetHashCode()",
                    "_value.ToString(global::System.Globalization.CultureInfo.InvariantCulture)");
                break;
            default:
                EmitStruct(type, "string", "value ?? throw new global::System.ArgumentNullException(nameof(value))",
                    "string.Equals(_value, other._value, global::System.StringComparison.Ordinal)",
                    "_value?.GetHashCode() ?? 0",
                    "_value");
                break;
        }
    }

    private void EmitIntegers(FactsEnum type)
    {
        _code.Open($"public enum {type.TypeName}");
        foreach (var value in type.Values)
        {
            MarkDeprecated(value);
            _code.Line($"{value.CSharpName} = {value.Value},");
        }
        _code.Close();
    }

    private void EmitStruct(
        FactsEnum type, string underlying, string guarded, string equality, string hash, string text)
    {
        const string hidden =
            "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";
        var name = type.TypeName;
        _code.Line("[global::Pulumi.EnumType]");
        _code.Open($"public readonly struct {name} : global::System.IEquatable<{name}>");
        _code.Line($"private readonly {underlying} _value;");
        _code.Line($"private {name}({underlying} value) => _value = {guarded};");
        foreach (var value in type.Values)
        {
            var literal = underlying == "string" ? Identifiers.Literal(value.Value) : value.Value;
            MarkDeprecated(value);
            _code.Line($"public static {name} {value.CSharpName} {{ get; }} = new {name}({literal});");
        }
        _code.Line($"public static bool operator ==({name} left, {name} right) => left.Equals(right);");
        _code.Line($"public static bool operator !=({name} left, {name} right) => !left.Equals(right);");
        _code.Line($"public static explicit operator {underlying}({name} value) => value._value;");
        _code.Line(hidden);
        _code.Line($"public override bool Equals(object? obj) => obj is {name} other && Equals(other);");
        _code.Line($"public bool Equals({name} other) => {equality};");
        _code.Line(hidden);
        _code.Line($"public override int GetHashCode() => {hash};");
        _code.Line($"public override string ToString() => {text};");
        _code.Close();
    }

    private void MarkDeprecated(FactsEnumValue value)
    {
        if (value.IsDeprecated)
            _code.Line(Obsolete);
    }
}
