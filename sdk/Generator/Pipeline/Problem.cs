using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Pulumi.StandIn.Generator.Pipeline;

/// <summary>Something wrong in a facts file, at a line counted from 1.</summary>
internal sealed record Problem(ProblemKind Kind, string Path, int Line, string Message)
{
    private static readonly DiagnosticDescriptor Malformed = Descriptor("PFACTS001", "Malformed facts file");

    private static readonly DiagnosticDescriptor Unresolved = Descriptor("PFACTS002", "Undeclared reference");

    private static readonly DiagnosticDescriptor Contradiction = Descriptor("PFACTS003", "Contradicting facts");

    public Diagnostic ToDiagnostic()
    {
        var start = new LinePosition(Line - 1, 0);
        var location = Location.Create(Path, default, new LinePositionSpan(start, start));
        var descriptor = Kind switch
        {
            ProblemKind.Malformed => Malformed,
            ProblemKind.Unresolved => Unresolved,
            _ => Contradiction,
        };
        return Diagnostic.Create(descriptor, location, Message);
    }

    private static DiagnosticDescriptor Descriptor(string id, string title) =>
        new(id, title, "{0}", "Facts", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
