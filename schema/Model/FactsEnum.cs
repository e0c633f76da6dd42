using System.Collections.Generic;

namespace DataPlatform.Schema.Model;

/// <summary>An enumeration.</summary>
public sealed class FactsEnum
{
    /// <summary>All facts of an enumeration.</summary>
    public FactsEnum(
        string reference, string typeName, FactsType underlyingType, IReadOnlyList<FactsEnumValue> values)
    {
        Reference = reference;
        TypeName = typeName;
        UnderlyingType = underlyingType;
        Values = values;
    }

    /// <summary>How members refer to it within its package, as in <c>ec2/InstanceType</c>.</summary>
    public string Reference { get; }

    /// <summary>The C# type.</summary>
    public string TypeName { get; }

    /// <summary>The type of the values: string, integer or double.</summary>
    public FactsType UnderlyingType { get; }

    /// <summary>The values, in ordinal order of the C# name.</summary>
    public IReadOnlyList<FactsEnumValue> Values { get; }
}
