using System.Collections.Generic;

namespace DataPlatform.Schema.Model;

/// <summary>A property of a resource, a nested type or a function.</summary>
public sealed class FactsMember
{
    /// <summary>All facts of a member.</summary>
    public FactsMember(
        string name,
        string csharpName,
        FactsType type,
        FactsType outputType,
        FactsMemberFlags flags,
        string? defaultLiteral,
        IReadOnlyList<string> environmentVariables)
    {
        Name = name;
        CSharpName = csharpName;
        Type = type;
        OutputType = outputType;
        Flags = flags;
        DefaultLiteral = defaultLiteral;
        EnvironmentVariables = environmentVariables;
    }

    /// <summary>The name on the wire, which the provider and mocks see.</summary>
    public string Name { get; }

    /// <summary>The name of the C# property.</summary>
    public string CSharpName { get; }

    /// <summary>The type as an input or argument; for a member that is output only, its output type.</summary>
    public FactsType Type { get; }

    /// <summary>The type as an output or result.</summary>
    public FactsType OutputType { get; }

    /// <summary>Where the member occurs and how it travels.</summary>
    public FactsMemberFlags Flags { get; }

    /// <summary>The JSON literal that the SDK sets when the program sets nothing; null for no default.</summary>
    public string? DefaultLiteral { get; }

    /// <summary>Environment variables with the SDK's default, the first that is set; normally none.</summary>
    public IReadOnlyList<string> EnvironmentVariables { get; }

    /// <summary>The member is a resource input.</summary>
    public bool IsInput => Has(FactsMemberFlags.Input);

    /// <summary>The member is a resource input that must be given.</summary>
    public bool IsInputRequired => Has(FactsMemberFlags.InputRequired);

    /// <summary>The member is a resource output.</summary>
    public bool IsOutput => Has(FactsMemberFlags.Output);

    /// <summary>The member is a resource output that is always set.</summary>
    public bool IsOutputRequired => Has(FactsMemberFlags.OutputRequired);

    /// <summary>The member is a function argument.</summary>
    public bool IsArgument => Has(FactsMemberFlags.Argument);

    /// <summary>The member is a function argument that must be given.</summary>
    public bool IsArgumentRequired => Has(FactsMemberFlags.ArgumentRequired);

    /// <summary>The member is a function result.</summary>
    public bool IsResult => Has(FactsMemberFlags.Result);

    /// <summary>The member is a function result that is always set.</summary>
    public bool IsResultRequired => Has(FactsMemberFlags.ResultRequired);

    /// <summary>The input is a plain value.</summary>
    public bool IsPlain => Has(FactsMemberFlags.Plain);

    /// <summary>The SDK marks the input secret.</summary>
    public bool IsSecretInput => Has(FactsMemberFlags.SecretInput);

    /// <summary>The SDK marks the output secret.</summary>
    public bool IsSecretOutput => Has(FactsMemberFlags.SecretOutput);

    /// <summary>The input travels as a JSON string.</summary>
    public bool IsJson => Has(FactsMemberFlags.Json);

    /// <summary>The provider says not to use the member any more.</summary>
    public bool IsDeprecated => Has(FactsMemberFlags.Deprecated);

    private bool Has(FactsMemberFlags flag) => (Flags & flag) != 0;
}
