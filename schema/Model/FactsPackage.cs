namespace DataPlatform.Schema.Model;

/// <summary>A provider package.</summary>
public sealed class FactsPackage
{
    /// <summary>All facts of a package.</summary>
    public FactsPackage(string name, string version, string rootNamespace)
    {
        Name = name;
        Version = version;
        RootNamespace = rootNamespace;
    }

    /// <summary>The package's name in tokens, as in <c>aws</c>.</summary>
    public string Name { get; }

    /// <summary>The version that the facts come from, as in <c>7.48.0</c>.</summary>
    public string Version { get; }

    /// <summary>The C# root namespace, as in <c>Pulumi.Aws</c>.</summary>
    public string RootNamespace { get; }
}
