using System.Collections.Generic;
using System.Linq;
using DataPlatform.Schema.Model;
using Pulumi.StandIn.Generator.Naming;

namespace Pulumi.StandIn.Generator.Emit;

/// <summary>Writes classes that the deserializer fills: nested outputs and function results.</summary>
internal sealed class OutputTypeEmitter
{
    private readonly CodeWriter _code;
    private readonly TypeNames _types;
    private readonly PackageStyle _style;

    public OutputTypeEmitter(CodeWriter code, TypeNames types, PackageStyle style)
    {
        _code = code;
        _types = types;
        _style = style;
    }

    /// <summary>Writes a nested output of resources.</summary>
    /// <param name="output">The type as an output.</param>
    /// <param name="input">The same type as an input; null if it is never one.</param>
    public void EmitNested(FactsObject output, FactsObject? input)
    {
        var required = new HashSet<string>(_style.OutputsFollowInputs
            ? input?.Members.Where(member => member.IsInputRequired).Select(member => member.Name) ?? []
            : output.Members.Where(member => member.IsOutputRequired).Select(member => member.Name));
        Emit(
            output.ClassName,
            [.. output.Members.Where(member => member.IsOutput)
                .Select(member => Field(member, required.Contains(member.Name)))]);
    }

    /// <summary>Writes a result of a function, or a type nested in one.</summary>
    public void EmitResult(string className, IReadOnlyList<FactsMember> members) => Emit(
        className,
        [.. members.Where(member => member.IsResult).Select(member => Field(member, member.IsResultRequired))]);

    /// <summary>The type of an output; lists are never null, they are empty or default.</summary>
    public string Type(FactsType type, bool isRequired)
    {
        var mark = isRequired || type.Kind == FactsTypeKind.List || !_style.HasNullableOutputs ? "" : "?";
        return _types.Plain(type, TypeUse.Output) + mark;
    }

    private OutputField Field(FactsMember member, bool isRequired) =>
        new(Type(member.OutputType, isRequired), member.CSharpName, Identifiers.Parameter(member.Name));

    private void Emit(string className, IReadOnlyList<OutputField> fields)
    {
        _code.Line();
        _code.Line("[global::Pulumi.OutputType]");
        _code.Open($"public sealed class {className}");
        foreach (var field in fields)
            _code.Line($"public readonly {field.Type} {field.Name};");
        _code.Line();
        _code.Line("[global::Pulumi.OutputConstructor]");
        if (fields.Count == 0)
        {
            _code.Line($"private {className}()");
        }
        else
        {
            _code.Line($"private {className}(");
            _code.Indented([.. fields.Select((field, index) =>
                $"{field.Type} {field.Parameter}{(index == fields.Count - 1 ? ")" : ",")}")]);
        }
        _code.Open();
        foreach (var field in fields)
            _code.Line($"{(field.Name == field.Parameter ? "this." : "")}{field.Name} = {field.Parameter};");
        _code.Close();
        _code.Close();
    }

    private readonly record struct OutputField(string Type, string Name, string Parameter);
}
