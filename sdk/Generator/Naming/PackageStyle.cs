using DataPlatform.Schema.Model;

namespace Pulumi.StandIn.Generator.Naming;

/// <summary>
/// How a package's C# classes are laid out. The official generators differ: packages bridged from Terraform have
/// lookup state and read nullability from the input side; the Kubernetes package keeps nested types in namespaces of
/// their own and has no nullable outputs; the EKS package consists of components only.
/// </summary>
internal sealed class PackageStyle
{
    private readonly FactsPackage _package;
    private readonly bool _isBridged;

    public PackageStyle(FactsPackage package)
    {
        _package = package;
        IsKubernetes = package.Name == "kubernetes";
        _isBridged = !IsKubernetes && package.Name != "eks";
    }

    public bool IsKubernetes { get; }

    /// <summary>Resources have an <c>XState</c> class and nested types a <c>YGetArgs</c> one, for lookups.</summary>
    public bool HasState => _isBridged;

    /// <summary>A nested output is as nullable as its input; what the engine calculates counts as optional.</summary>
    public bool OutputsFollowInputs => _isBridged;

    /// <summary>Outputs that may be absent are marked nullable.</summary>
    public bool HasNullableOutputs => !IsKubernetes;

    /// <summary>The global name of the package's helper class.</summary>
    public string Utilities => $"global::{_package.RootNamespace}.Utilities";

    /// <summary>The attribute that ties a resource class to its token, without the suffix and the namespace.</summary>
    public string ResourceTypeAttribute => ShortName + "ResourceType";

    private string ShortName => _package.RootNamespace.Substring(_package.RootNamespace.LastIndexOf('.') + 1);

    /// <summary>The namespace of a module's nested input types.</summary>
    public string InputsNamespace(FactsFile module) => Nested(module, "Inputs");

    /// <summary>The namespace of a module's nested output types.</summary>
    public string OutputsNamespace(FactsFile module) => Nested(module, "Outputs");

    /// <summary>The namespace of the args classes of a module's resources.</summary>
    public string ArgsNamespace(FactsFile module, FactsResource resource) =>
        IsKubernetes && resource.Kind != FactsResourceKind.Provider ? InputsNamespace(module) : module.Namespace;

    private string Nested(FactsFile module, string side)
    {
        if (!IsKubernetes)
            return $"{module.Namespace}.{side}";
        // The provider's own nested types are not in a module; the official package keeps them beside the modules'.
        var below = module.ModuleNamespace ?? "Provider";
        return $"{_package.RootNamespace}.Types.{side}.{below}";
    }
}
