using System;
using System.Linq;
using System.Threading;
using DataPlatform.Schema.Model;
using Pulumi.StandIn.Generator.Naming;

namespace Pulumi.StandIn.Generator.Emit;

/// <summary>Writes all classes of one module into one file.</summary>
internal sealed class ModuleEmitter
{
    private readonly FactsFile _module;
    private readonly PackageStyle _style;
    private readonly CodeWriter _code = CodeWriter.StartFile();
    private readonly ArgsEmitter _args;
    private readonly OutputTypeEmitter _outputs;

    private ModuleEmitter(FactsFile module, NameTable names)
    {
        _module = module;
        _style = new PackageStyle(module.Package);
        var types = new TypeNames(module.Package, names);
        _args = new ArgsEmitter(_code, types, new Defaults(module, _style));
        _outputs = new OutputTypeEmitter(_code, types, _style);
    }

    public static string Emit(FactsFile module, NameTable names, CancellationToken cancellation)
    {
        var emitter = new ModuleEmitter(module, names);
        emitter.EmitNamespace(module.Namespace, emitter.EmitDeclarations);
        cancellation.ThrowIfCancellationRequested();
        emitter.EmitNamespace(emitter._style.InputsNamespace(module), emitter.EmitInputs);
        emitter.EmitNamespace(emitter._style.OutputsNamespace(module), emitter.EmitOutputs);
        return emitter._code.ToString();
    }

    private void EmitNamespace(string name, Action emit)
    {
        _code.Line();
        _code.Open($"namespace {name}");
        emit();
        _code.Close();
    }

    private void EmitDeclarations()
    {
        var resources = new ResourceEmitter(_code, _outputs, _style, _module);
        foreach (var resource in _module.Resources)
        {
            resources.Emit(resource);
            if (!IsArgsNested(resource))
                EmitArgs(resource);
        }
        var functions = new FunctionEmitter(_code, _style);
        foreach (var function in _module.Functions)
        {
            functions.Emit(function);
            EmitFunctionTypes(function);
        }
        var enums = new EnumEmitter(_code);
        foreach (var type in _module.Enums)
            enums.Emit(type);
    }

    private bool IsArgsNested(FactsResource resource) =>
        _style.ArgsNamespace(_module, resource) != _module.Namespace;

    private void EmitArgs(FactsResource resource)
    {
        var args = ArgsClass.OfResource(resource);
        args.IsSealed = !IsArgsNested(resource);
        _args.Emit(args);
        if (_style.HasState && resource.Kind == FactsResourceKind.Custom)
            _args.Emit(ArgsClass.OfState(resource));
    }

    private void EmitFunctionTypes(FactsFunction function)
    {
        if (function.Members.Any(member => member.IsArgument))
        {
            _args.Emit(ArgsClass.OfFunction(function));
            _args.Emit(ArgsClass.OfInvoke(function));
        }
        _outputs.EmitResult(function.ClassName + "Result", function.Members);
    }

    private void EmitInputs()
    {
        var nestedArgs = _module.Resources.Where(IsArgsNested).ToArray();
        foreach (var resource in nestedArgs)
            EmitArgs(resource);
        var providerTypes = ProviderTypes.Of(_module);
        foreach (var input in _module.Inputs)
        {
            // A Kubernetes resource can be nested in another one's args; its args class serves both.
            if (nestedArgs.Any(resource => resource.ClassName == input.ClassName))
                continue;
            if (input.Members.Any(member => member.IsArgument))
            {
                _args.Emit(ArgsClass.OfPlainArgument(input));
                _args.Emit(ArgsClass.OfInvokeArgument(input));
                continue;
            }
            var args = ArgsClass.OfInput(input);
            args.IsSealed = !_style.IsKubernetes;
            _args.Emit(args);
            if (_style.HasState && !providerTypes.Contains(input.Reference))
                _args.Emit(ArgsClass.OfInputState(input));
        }
        if (!_style.HasState)
            return;
        foreach (var output in _module.Outputs.Where(output => !IsResult(output)))
        {
            if (Input(output) is null)
                _args.Emit(ArgsClass.OfOutputState(output));
        }
    }

    private void EmitOutputs()
    {
        foreach (var output in _module.Outputs)
        {
            if (IsResult(output))
                _outputs.EmitResult(output.ClassName, output.Members);
            else
                _outputs.EmitNested(output, Input(output));
        }
    }

    private static bool IsResult(FactsObject output) => output.Members.Any(member => member.IsResult);

    private FactsObject? Input(FactsObject output) =>
        _module.Inputs.FirstOrDefault(input => input.Reference == output.Reference);
}
