using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Pulumi.StandIn.Generator.Emit;
using Pulumi.StandIn.Generator.Naming;
using Pulumi.StandIn.Generator.Pipeline;

namespace Pulumi.StandIn.Generator;

/// <summary>
/// Turns facts files (additional files ending in <c>.facts</c>) into provider classes, as Pulumi's own generators
/// would: one source file per module, and one per package for what its classes share.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ProviderGenerator : IIncrementalGenerator
{
    /// <summary>The step that reads a facts file.</summary>
    public const string ReadStep = "Read";

    /// <summary>The step that pairs a module with the names that it refers to.</summary>
    public const string ModuleStep = "Module";

    /// <summary>The step that collects the packages.</summary>
    public const string PackageStep = "Package";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var sources = context.AdditionalTextsProvider
            .Where(file => file.Path.EndsWith(".facts", StringComparison.OrdinalIgnoreCase))
            .Select(FactsSource.Read)
            .WithTrackingName(ReadStep);
        var names = sources
            .Select((source, _) => NameTable.Declared(source.Facts))
            .Collect()
            .Select((declared, _) => new NameTable(declared.SelectMany(name => name)));
        var repetitions = sources
            .Select((source, _) => ModuleId.Of(source))
            .Collect()
            .Select((modules, _) => new EquatableArray<Problem>(ModuleId.Repetitions(modules)));
        var modules = sources
            .Combine(names)
            .Combine(repetitions)
            .Select((step, _) => Pair(step.Left.Left, step.Left.Right, step.Right))
            .WithTrackingName(ModuleStep);
        var packages = sources
            .Select((source, _) => source.Facts is { } facts ? PackageHeader.Of(facts.Package, source.Path) : null)
            .Where(package => package is not null)
            .Collect()
            .SelectMany((headers, _) => Packages(headers!))
            .WithTrackingName(PackageStep);

        context.RegisterSourceOutput(modules, EmitModule);
        context.RegisterSourceOutput(packages, EmitPackage);
    }

    private static Module Pair(FactsSource source, NameTable names, EquatableArray<Problem> repetitions) => new(
        source,
        names.For(source.Facts),
        repetitions.FirstOrDefault(problem => problem.Path == source.Path));

    private static IEnumerable<EquatableArray<PackageHeader>> Packages(ImmutableArray<PackageHeader> headers) =>
        from header in headers
        group header by header.Name into package
        orderby package.Key
        let variants = package.GroupBy(header => header with { Path = "" }).Select(variant => variant.First())
        select new EquatableArray<PackageHeader>(variants.OrderBy(header => header.Path, StringComparer.Ordinal));

    private static void EmitModule(SourceProductionContext context, Module module)
    {
        if ((module.Source.Problem ?? module.Repetition) is { } problem)
        {
            context.ReportDiagnostic(problem.ToDiagnostic());
            return;
        }
        if (module.Source.Facts is not { } facts)
            return;
        foreach (var unresolved in module.UnresolvedReferences())
            context.ReportDiagnostic(unresolved.ToDiagnostic());
        var hint = $"{facts.Package.Name}.{facts.Module.Replace('/', '.')}.g.cs";
        context.AddSource(hint, ModuleEmitter.Emit(facts, module.Names, context.CancellationToken));
    }

    private static void EmitPackage(SourceProductionContext context, EquatableArray<PackageHeader> variants)
    {
        foreach (var other in variants.Skip(1))
        {
            var message = $"Package '{other.Name}' has version {other.Version} and namespace {other.RootNamespace} "
                + $"here, but {variants[0].Version} and {variants[0].RootNamespace} in {variants[0].Path}.";
            context.ReportDiagnostic(new Problem(ProblemKind.Contradiction, other.Path, 1, message).ToDiagnostic());
        }
        context.AddSource($"{variants[0].Name}.g.cs", PackageEmitter.Emit(variants[0]));
    }
}
