using System.Collections.Generic;
using System.Linq;
using Pulumi.StandIn.Generator.Naming;

namespace Pulumi.StandIn.Generator.Pipeline;

/// <summary>
/// A facts file, the names it refers to, and the complaint if it repeats another file's module: all that its classes
/// depend on.
/// </summary>
internal sealed record Module(FactsSource Source, NameTable Names, Problem? Repetition)
{
    /// <summary>References in the file that no facts file declares.</summary>
    public IEnumerable<Problem> UnresolvedReferences() => Source.Facts is not { } facts
        ? []
        : from type in NameTable.References(facts)
          group type by NameTable.KeyOf(facts.Package, type) into reference
          where Names.Find(reference.Key) is null
          let written = reference.First().ToString()
          select new Problem(
              ProblemKind.Unresolved,
              Source.Path,
              Source.LineOf(written),
              $"No facts file declares '{written}'.");
}
