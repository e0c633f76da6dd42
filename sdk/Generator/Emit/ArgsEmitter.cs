using DataPlatform.Schema.Model;
using Pulumi.StandIn.Generator.Naming;

namespace Pulumi.StandIn.Generator.Emit;

/// <summary>Writes the classes that a program fills: args, lookup state, nested inputs.</summary>
internal sealed class ArgsEmitter
{
    private const string Obsolete = "[global::System.Obsolete(\"The provider has deprecated this property.\")]";

    private readonly CodeWriter _code;
    private readonly TypeNames _types;
    private readonly Defaults _defaults;

    public ArgsEmitter(CodeWriter code, TypeNames types, Defaults defaults)
    {
        _code = code;
        _types = types;
        _defaults = defaults;
    }

    public void Emit(ArgsClass type)
    {
        _code.Line();
        _code.Open($"public {(type.IsSealed ? "sealed " : "")}class {type.Name} : global::Pulumi.{type.BaseClass}");
        foreach (var member in type.Members)
            EmitMember(member, type.Use);
        EmitConstructor(type);
        _code.Line($"public static new {type.Name} Empty => new {type.Name}();");
        _code.Close();
    }

    private void EmitConstructor(ArgsClass type)
    {
        _code.Open($"public {type.Name}()");
        foreach (var member in type.Members)
        {
            if (_defaults.Value(member.Facts) is { } value)
                _code.Line($"{member.Facts.CSharpName} = {value};");
        }
        _code.Close();
    }

    private void EmitMember(ArgsMember member, TypeUse use)
    {
        var facts = member.Facts;
        var attribute = $"[global::Pulumi.Input({Identifiers.Literal(facts.Name)}"
            + (member.IsRequired ? ", required: true" : "")
            + (facts.IsJson ? ", json: true" : "")
            + ")]";
        _code.Line(attribute);
        if (TypeNames.IsCollection(facts.Type))
            EmitCollection(member, use);
        else if (member.IsSecret)
            EmitSecret(member, use);
        else
            EmitValue(member, use);
        _code.Line();
    }

    private void EmitValue(ArgsMember member, TypeUse use)
    {
        var facts = member.Facts;
        var type = member.IsPlain ? _types.Plain(facts.Type, use) : _types.Input(facts.Type, use);
        var initial = member.IsRequired && !(member.IsPlain && TypeNames.IsValueType(facts.Type)) ? " = null!;" : "";
        var mark = member.IsRequired ? "" : "?";
        _code.Line($"public {type}{mark} {facts.CSharpName} {{ get; set; }}{initial}");
    }

    /// <summary>Collections are made when first touched, so that an initializer can add to them.</summary>
    private void EmitCollection(ArgsMember member, TypeUse use)
    {
        var facts = member.Facts;
        var type = member.IsPlain ? _types.Fillable(facts.Type, use) : _types.Input(facts.Type, use);
        var field = Identifiers.Field(facts.Name);
        OpenProperty(facts, field, type, "");
        _code.Line($"get => {field} ??= new {type}();");
        if (member.IsSecret && !member.IsPlain)
        {
            _code.Line($"set => {field} = global::Pulumi.Output.Tuple<{_types.Plain(facts.Type, use)}, int>(");
            _code.Indented("value, global::Pulumi.Output.CreateSecret(0)).Apply(pair => pair.Item1);");
        }
        else
        {
            _code.Line($"set => {field} = value;");
        }
        _code.Close();
    }

    private void EmitSecret(ArgsMember member, TypeUse use)
    {
        var facts = member.Facts;
        var type = member.IsPlain ? _types.Plain(facts.Type, use) : _types.Input(facts.Type, use);
        var field = Identifiers.Field(facts.Name);
        OpenProperty(facts, field, type, "?");
        _code.Line($"get => {field};");
        if (member.IsPlain)
        {
            _code.Line($"set => {field} = value;");
        }
        else
        {
            _code.Line($"set => {field} = global::Pulumi.Output.Tuple<{type}?, int>(");
            _code.Indented("value, global::Pulumi.Output.CreateSecret(0)).Apply(pair => pair.Item1);");
        }
        _code.Close();
    }

    private void OpenProperty(FactsMember facts, string field, string type, string mark)
    {
        _code.Line($"private {type}? {field};");
        // As in the official packages: only properties with a field behind them are marked.
        if (facts.IsDeprecated)
            _code.Line(Obsolete);
        _code.Open($"public {type}{mark} {facts.CSharpName}");
    }
}
