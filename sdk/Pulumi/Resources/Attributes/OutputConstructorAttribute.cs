namespace Pulumi;

/// <summary>Marks the constructor that takes a value's properties as its parameters.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
public sealed class OutputConstructorAttribute : Attribute
{
}
