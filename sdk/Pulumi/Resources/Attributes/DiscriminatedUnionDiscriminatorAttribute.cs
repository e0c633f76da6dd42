namespace Pulumi;

/// <summary>Marks an interface of several output types; the named property tells which one a value is.</summary>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class DiscriminatedUnionDiscriminatorAttribute : Attribute
{
    public DiscriminatedUnionDiscriminatorAttribute(string propertyName)
        => PropertyName = propertyName;

    public string PropertyName { get; }
}
