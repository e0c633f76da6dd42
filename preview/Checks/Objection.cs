using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks;

/// <summary>What a <see cref="ResourceRule"/> has against one resource.</summary>
/// <param name="Property">The input property path; empty for the whole resource.</param>
/// <param name="Message">One line: what it is and what would be accepted.</param>
/// <param name="Severity">How much it matters.</param>
public readonly record struct Objection(string Property, string Message, Severity Severity = Severity.Error);
