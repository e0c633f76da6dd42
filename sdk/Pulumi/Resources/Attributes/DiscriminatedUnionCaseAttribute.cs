namespace Pulumi;

/// <summary>One output type of a discriminated union and the value of the discriminator that selects it.</summary>
[AttributeUsage(AttributeTargets.Interface, AllowMultiple = true)]
public sealed class DiscriminatedUnionCaseAttribute : Attribute
{
    public DiscriminatedUnionCaseAttribute(string tag, Type type)
    {
        Tag = tag;
        Type = type;
    }

    public string Tag { get; }

    public Type Type { get; }
}
