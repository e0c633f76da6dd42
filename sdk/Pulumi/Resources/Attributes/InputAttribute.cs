namespace Pulumi;

/// <summary>Marks a property, or the field behind a collection property, that is sent to the provider.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class InputAttribute : Attribute
{
    /// <param name="name">The name that the provider knows it by.</param>
    /// <param name="required">Whether null is refused.</param>
    /// <param name="json">Whether it is sent as JSON text.</param>
    public InputAttribute(string name, bool required = false, bool json = false)
    {
        Name = name;
        IsRequired = required;
        Json = json;
    }

    internal string Name { get; }

    internal bool IsRequired { get; }

    internal bool Json { get; }
}
