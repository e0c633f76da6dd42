using System.Collections.Generic;
using System.Linq;

namespace Pulumi.StandIn.Generator.Pipeline;

/// <summary>Which module of which package a facts file holds.</summary>
internal sealed record ModuleId(string Package, string Module, string Path)
{
    /// <summary>The module of a file; null if the file is malformed.</summary>
    public static ModuleId? Of(FactsSource source) =>
        source.Facts is { } facts ? new ModuleId(facts.Package.Name, facts.Module, source.Path) : null;

    /// <summary>A problem for each file whose module an earlier file has already.</summary>
    public static IEnumerable<Problem> Repetitions(IEnumerable<ModuleId?> modules) =>
        from module in modules.OfType<ModuleId>()
        group module by (module.Package, module.Module) into files
        where files.Count() > 1
        from repetition in files.Skip(1)
        select new Problem(
            ProblemKind.Contradiction,
            repetition.Path,
            2,
            $"Module '{files.Key.Module}' of package '{files.Key.Package}' is in {files.First().Path} already.");
}
