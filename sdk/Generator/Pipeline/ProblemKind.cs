namespace Pulumi.StandIn.Generator.Pipeline;

/// <summary>The kinds of problems; each is a diagnostic id of its own.</summary>
internal enum ProblemKind
{
    /// <summary>A line is not what the format allows.</summary>
    Malformed,

    /// <summary>A type refers to something that no facts file declares.</summary>
    Unresolved,

    /// <summary>Two facts cannot both be true.</summary>
    Contradiction,
}
