namespace Pulumi;

/// <summary>Marks a resource property that the provider, the component or the stack gives a value.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute : Attribute
{
    public OutputAttribute(string? name = null)
        => Name = name;

    /// <summary>The name outside C#; the property's own name if null.</summary>
    public string? Name { get; }
}
