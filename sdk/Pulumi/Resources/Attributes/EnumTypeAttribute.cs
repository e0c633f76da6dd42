namespace Pulumi;

/// <summary>
/// Marks a struct that stands for an enumeration of texts or numbers: a constructor takes the underlying value and an
/// explicit conversion gives it back.
/// </summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class EnumTypeAttribute : Attribute
{
}
