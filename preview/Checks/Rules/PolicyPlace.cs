using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>A policy document in a plan.</summary>
/// <param name="Resource">The resource that has it.</param>
/// <param name="Property">The property that holds it.</param>
/// <param name="Kind">What it is attached to.</param>
/// <param name="Limit">The most characters that AWS takes.</param>
/// <param name="Text">The document.</param>
internal sealed record PolicyPlace(PlanResource Resource, string Property, PolicyKind Kind, int Limit, string Text);
