using System.Collections.Generic;
using System.Linq;
using DataPlatform.Schema.Model;
using Pulumi.StandIn.Generator.Naming;

namespace Pulumi.StandIn.Generator.Emit;

/// <summary>Writes resource, provider and component classes.</summary>
internal sealed class ResourceEmitter
{
    private readonly CodeWriter _code;
    private readonly OutputTypeEmitter _outputs;
    private readonly PackageStyle _style;
    private readonly FactsFile _module;

    public ResourceEmitter(CodeWriter code, OutputTypeEmitter outputs, PackageStyle style, FactsFile module)
    {
        _code = code;
        _outputs = outputs;
        _style = style;
        _module = module;
    }

    public void Emit(FactsResource resource)
    {
        _code.Line();
        _code.Line($"[global::{_module.Package.RootNamespace}.{_style.ResourceTypeAttribute}"
            + $"({Identifiers.Literal(resource.Token)})]");
        _code.Open($"public partial class {resource.ClassName} : {BaseClass(resource.Kind)}");
        foreach (var member in resource.Members.Where(member => member.IsOutput))
            EmitOutput(resource, member);
        EmitConstructor(resource);
        if (resource.Kind == FactsResourceKind.Custom)
            EmitLookup(resource);
        EmitConstants(resource);
        EmitOptions(resource);
        _code.Close();
    }

    private string BaseClass(FactsResourceKind kind) => kind switch
    {
        FactsResourceKind.Provider => "global::Pulumi.ProviderResource",
        FactsResourceKind.Component => "global::Pulumi.ComponentResource",
        _ when _style.IsKubernetes => $"global::{_module.Package.RootNamespace}.KubernetesResource",
        _ => "global::Pulumi.CustomResource",
    };

    private static string OptionsClass(FactsResource resource) => resource.Kind == FactsResourceKind.Component
        ? "global::Pulumi.ComponentResourceOptions"
        : "global::Pulumi.CustomResourceOptions";

    private string ArgsClass(FactsResource resource) =>
        $"global::{_style.ArgsNamespace(_module, resource)}.{resource.ClassName}Args";

    private void EmitOutput(FactsResource resource, FactsMember member)
    {
        // Providers give back only strings, whatever went in.
        var type = resource.Kind == FactsResourceKind.Provider
            ? new FactsType(FactsTypeKind.String)
            : member.OutputType;
        _code.Line($"[global::Pulumi.Output({Identifiers.Literal(member.Name)})]");
        _code.Line($"public global::Pulumi.Output<{_outputs.Type(type, member.IsOutputRequired)}> "
            + $"{member.CSharpName} {{ get; private set; }} = null!;");
        _code.Line();
    }

    private void EmitConstructor(FactsResource resource)
    {
        var args = ArgsClass(resource);
        var isOptional = _style.IsKubernetes || !resource.Members.Any(member => member.IsInputRequired);
        var token = resource.Kind == FactsResourceKind.Provider ? _module.Package.Name : resource.Token;
        var value = Constants(resource).Any() ? "MakeArgs(args)" : $"args ?? new {args}()";
        var remote = resource.Kind == FactsResourceKind.Component ? ", remote: true" : "";
        _code.Signature(
            $"public {resource.ClassName}",
            $"string name, {args}{(isOptional ? "? args = null" : " args")}, {OptionsClass(resource)}? options = null");
        EmitBaseCall(token, value, $"MakeResourceOptions(options, \"\"){remote}");
    }

    private void EmitBaseCall(string token, string args, string options)
    {
        _code.Indented(": base(", $"    {Identifiers.Literal(token)}, name, {args},", $"    {options})");
        _code.Line("{");
        _code.Line("}");
        _code.Line();
    }

    private void EmitLookup(FactsResource resource)
    {
        var name = resource.ClassName;
        var options = OptionsClass(resource);
        var state = _style.HasState ? $"{name}State? state = null, " : "";
        var parameters = $"string name, global::Pulumi.Input<string> id, {state}{options}? options = null";
        _code.Signature($"private {name}", parameters);
        var value = _style.HasState ? "state" : "null";
        EmitBaseCall(resource.Token, value, "MakeResourceOptions(options, id)");
        _code.Signature($"public static {name} Get", parameters);
        _code.Indented($"=> new {name}(name, id, {(_style.HasState ? "state, " : "")}options);");
        _code.Line();
    }

    private static IEnumerable<FactsMember> Constants(FactsResource resource) =>
        resource.Members.Where(member => member.IsInput && member.Type.Kind == FactsTypeKind.Constant);

    private void EmitConstants(FactsResource resource)
    {
        if (!Constants(resource).Any())
            return;
        var args = ArgsClass(resource);
        _code.Signature($"private static {args} MakeArgs", $"{args}? args");
        _code.Open();
        _code.Line($"args ??= new {args}();");
        foreach (var member in Constants(resource))
            _code.Line($"args.{member.CSharpName} = {Identifiers.Literal(member.Type.Text)};");
        _code.Line("return args;");
        _code.Close();
        _code.Line();
    }

    private void EmitOptions(FactsResource resource)
    {
        var options = OptionsClass(resource);
        _code.Signature(
            $"private static {options} MakeResourceOptions", $"{options}? options, global::Pulumi.Input<string>? id");
        _code.Open();
        _code.Open($"var merged = {options}.Merge(new {options}");
        _code.Line($"Version = {_style.Utilities}.Version,");
        EmitList("Aliases", resource.Aliases.Select(
            type => $"new global::Pulumi.Alias {{ Type = {Identifiers.Literal(type)} }}"));
        EmitList("AdditionalSecretOutputs", resource.Members.Where(member => member.IsSecretOutput)
            .Select(member => Identifiers.Literal(member.Name)));
        _code.Close("}, options);");
        _code.Line("merged.Id = id ?? merged.Id;");
        _code.Line("return merged;");
        _code.Close();
    }

    private void EmitList(string property, IEnumerable<string> items)
    {
        var list = string.Join(", ", items);
        if (list.Length > 0)
            _code.Line($"{property} = {{ {list} }},");
    }
}
