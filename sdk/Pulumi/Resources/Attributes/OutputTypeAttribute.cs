namespace Pulumi;

/// <summary>Marks a class of values that come from a provider, with one marked constructor.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutputTypeAttribute : Attribute
{
}
