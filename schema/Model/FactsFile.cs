using System.Collections.Generic;

namespace DataPlatform.Schema.Model;

/// <summary>The facts of one module of a package: the content of one facts file.</summary>
public sealed class FactsFile
{
    internal FactsFile(
        string path,
        FactsPackage package,
        string module,
        string? moduleNamespace,
        IReadOnlyList<FactsResource> resources,
        IReadOnlyList<FactsFunction> functions,
        IReadOnlyList<FactsObject> inputs,
        IReadOnlyList<FactsObject> outputs,
        IReadOnlyList<FactsEnum> enums)
    {
        Path = path;
        Package = package;
        Module = module;
        ModuleNamespace = moduleNamespace;
        Resources = resources;
        Functions = functions;
        Inputs = inputs;
        Outputs = outputs;
        Enums = enums;
    }

    /// <summary>The file as it was named to the reader.</summary>
    public string Path { get; }

    /// <summary>The package that the module belongs to.</summary>
    public FactsPackage Package { get; }

    /// <summary>The module as in type references, as in <c>ec2</c>, <c>core/v1</c> or <c>index</c>.</summary>
    public string Module { get; }

    /// <summary>The C# namespace below the package's root, as in <c>Core.V1</c>; null for the root itself.</summary>
    public string? ModuleNamespace { get; }

    /// <summary>The C# namespace of the module's resources and functions.</summary>
    public string Namespace =>
        ModuleNamespace is null ? Package.RootNamespace : Package.RootNamespace + "." + ModuleNamespace;

    /// <summary>Resource types, providers and components, in ordinal order of their tokens.</summary>
    public IReadOnlyList<FactsResource> Resources { get; }

    /// <summary>Functions, in ordinal order of their tokens.</summary>
    public IReadOnlyList<FactsFunction> Functions { get; }

    /// <summary>Nested input types, in ordinal order of their references.</summary>
    public IReadOnlyList<FactsObject> Inputs { get; }

    /// <summary>Nested output types, in ordinal order of their references.</summary>
    public IReadOnlyList<FactsObject> Outputs { get; }

    /// <summary>Enumerations, in ordinal order of their references.</summary>
    public IReadOnlyList<FactsEnum> Enums { get; }

    /// <summary>Reads a facts file.</summary>
    /// <param name="path">How error messages name the file.</param>
    /// <param name="text">The whole content.</param>
    /// <exception cref="FactsFormatException">A line is not what the format allows.</exception>
    public static FactsFile Parse(string path, string text) => new FactsParser(path).Parse(text);
}
