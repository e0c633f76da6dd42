using System.Linq;
using DataPlatform.Schema.Model;
using Pulumi.StandIn.Generator.Naming;

namespace Pulumi.StandIn.Generator.Emit;

/// <summary>
/// Writes the static class of a function: a call with plain arguments, and one with outputs for each kind of options.
/// </summary>
internal sealed class FunctionEmitter
{
    private readonly CodeWriter _code;
    private readonly PackageStyle _style;

    public FunctionEmitter(CodeWriter code, PackageStyle style)
    {
        _code = code;
        _style = style;
    }

    public void Emit(FactsFunction function)
    {
        var name = function.ClassName;
        var result = $"<{name}Result>";
        _code.Line();
        _code.Open($"public static class {name}");
        EmitCall(
            $"public static global::System.Threading.Tasks.Task{result} InvokeAsync",
            $"InvokeAsync{result}", function, name + "Args", "global::Pulumi.InvokeOptions? options = null");
        _code.Line();
        EmitCall(
            $"public static global::Pulumi.Output{result} Invoke",
            $"Invoke{result}", function, name + "InvokeArgs", "global::Pulumi.InvokeOptions? options = null");
        _code.Line();
        EmitCall(
            $"public static global::Pulumi.Output{result} Invoke",
            $"Invoke{result}", function, name + "InvokeArgs", "global::Pulumi.InvokeOutputOptions options");
        _code.Close();
    }

    private void EmitCall(string head, string call, FactsFunction function, string args, string options)
    {
        var arguments = function.Members.Where(member => member.IsArgument).ToArray();
        // Without a default, the options tell the overloads apart; then the arguments cannot have one either.
        var isOptional = options.EndsWith("= null") && !arguments.Any(member => member.IsArgumentRequired);
        var parameter = arguments.Length == 0 ? "" : isOptional ? $"{args}? args = null, " : $"{args} args, ";
        var value = arguments.Length == 0 ? "global::Pulumi.InvokeArgs.Empty" : $"args ?? new {args}()";
        _code.Signature(head, parameter + options);
        _code.Indented(
            $"=> global::Pulumi.Deployment.Instance.{call}(",
            $"    {Identifiers.Literal(function.Token)}, {value}, {_style.Utilities}.WithDefaults(options));");
    }
}
