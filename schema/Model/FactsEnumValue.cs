namespace DataPlatform.Schema.Model;

/// <summary>One value of an enumeration.</summary>
public sealed class FactsEnumValue
{
    /// <summary>A name and its value.</summary>
    public FactsEnumValue(string csharpName, string value, bool isDeprecated)
    {
        CSharpName = csharpName;
        Value = value;
        IsDeprecated = isDeprecated;
    }

    /// <summary>The C# name.</summary>
    public string CSharpName { get; }

    /// <summary>The value on the wire: the string itself, or a number in JSON notation.</summary>
    public string Value { get; }

    /// <summary>The provider says not to use it any more.</summary>
    public bool IsDeprecated { get; }
}
