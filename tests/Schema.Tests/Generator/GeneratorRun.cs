extern alias Generator;

using Generator::Pulumi.StandIn.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NUnit.Framework;

namespace DataPlatform.Tests.Schema.Generator;

/// <summary>Runs the provider generator over tables in memory.</summary>
internal sealed class GeneratorRun
{
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create("Generated");

    private readonly GeneratorDriver _driver;

    private GeneratorRun(GeneratorDriver driver) => _driver = driver;

    public IReadOnlyList<Diagnostic> Diagnostics => Result.Diagnostics;

    public IEnumerable<string> Files => Result.Results.Single().GeneratedSources.Select(source => source.HintName);

    private GeneratorDriverRunResult Result => _driver.GetRunResult();

    public static GeneratorRun Over(params FactsTable[] tables)
    {
        var driver = CSharpGeneratorDriver.Create(
            [new ProviderGenerator().AsSourceGenerator()],
            tables,
            driverOptions: new GeneratorDriverOptions(
                IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return new GeneratorRun(driver.RunGenerators(Empty));
    }

    /// <summary>What the generator makes of one module of the AWS package, which must be without errors.</summary>
    public static string Module(string declarations)
    {
        var run = Over(FactsTable.Aws("demo", "Demo", declarations));
        Assert.That(run.Diagnostics, Is.Empty);
        return run.Source("aws.demo.g.cs");
    }

    /// <summary>The same for a module with one resource that has one member.</summary>
    public static string Thing(string member, string types = "", string more = "") => Module(
        $"resource aws:demo/thing:Thing Thing\n  {member}\n{(more.Length > 0 ? $"  {more}\n" : "")}{types}");

    public GeneratorRun Replace(FactsTable old, FactsTable changed) =>
        new(_driver.ReplaceAdditionalText(old, changed).RunGenerators(Empty));

    /// <summary>
    /// A generated file, which must be free of syntax errors. For short lines, <c>~</c> stands for the global namespace
    /// that a name is qualified with: <c>~.Input</c> for Pulumi's, <c>~List</c> for the runtime's.
    /// </summary>
    public string Source(string file)
    {
        var source = Result.Results.Single().GeneratedSources.Single(source => source.HintName == file);
        Assert.That(source.SyntaxTree.GetDiagnostics(), Is.Empty);
        return source.SourceText.ToString()
            .Replace("global::Pulumi.", "~.")
            .Replace("global::System.Collections.Immutable.", "~")
            .Replace("global::System.Collections.Generic.", "~")
            .Replace("global::System.Threading.Tasks.", "~")
            .Replace("global::System.", "~");
    }

    /// <summary>Why each output of a step was or was not made again, by the path of the table.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Reasons(string step) =>
        [.. Result.Results.Single().TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason)];

    /// <summary>Why each generated file was or was not written again.</summary>
    public IReadOnlyList<IncrementalStepRunReason> OutputReasons() =>
        [.. Result.Results.Single().TrackedOutputSteps["SourceOutput"]
            .SelectMany(run => run.Outputs).Select(output => output.Reason)];
}
