using System.Collections.Generic;

namespace DataPlatform.Schema.Model;

/// <summary>A nested type, as an input or as an output.</summary>
public sealed class FactsObject
{
    /// <summary>All facts of a nested type.</summary>
    public FactsObject(string reference, string className, IReadOnlyList<FactsMember> members)
    {
        Reference = reference;
        ClassName = className;
        Members = members;
    }

    /// <summary>How members refer to it within its package, as in <c>ec2/InstanceMetadataOptions</c>.</summary>
    public string Reference { get; }

    /// <summary>The C# class; of an input type without the suffix <c>Args</c>.</summary>
    public string ClassName { get; }

    /// <summary>
    /// Members in ordinal order of the wire name: inputs or arguments of an input type, outputs or results of an output
    /// type.
    /// </summary>
    public IReadOnlyList<FactsMember> Members { get; }
}
