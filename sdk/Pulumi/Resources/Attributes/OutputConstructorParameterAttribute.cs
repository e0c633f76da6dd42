namespace Pulumi;

/// <summary>Gives the property's name where the parameter cannot be called the same.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OutputConstructorParameterAttribute : Attribute
{
    public OutputConstructorParameterAttribute(string name)
        => Name = name;

    public string Name { get; }
}
