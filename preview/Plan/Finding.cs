namespace DataPlatform.Preview.Plan;

/// <summary>One objection to a plan.</summary>
/// <param name="Severity">Errors make the preview fail.</param>
/// <param name="Rule">The rule's stable id, such as <c>schema-unknown-property</c>.</param>
/// <param name="Urn">The resource; empty for the whole plan.</param>
/// <param name="Property">The input property path; empty for the whole resource.</param>
/// <param name="Message">One line: what it is and what would be accepted.</param>
public sealed record Finding(Severity Severity, string Rule, string Urn, string Property, string Message);
