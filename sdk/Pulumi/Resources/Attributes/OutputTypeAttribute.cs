namespace Pulumi;

/// <summary>Marks a class of values that come from a provider; it has one <see cref="OutputConstructorAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutputTypeAttribute : Attribute
{
}
