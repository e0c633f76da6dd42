using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A resource that a provider creates, reads, updates and deletes.</summary>
public class CustomResource : Resource
{
    /// <param name="type">The type token, <c>package:module:Type</c>.</param>
    /// <param name="name">Unique among the resources of the type.</param>
    /// <param name="args">Its properties; none if null.</param>
    /// <param name="options">Its settings.</param>
    /// <param name="registerPackageRequest">The plugin, for packages that are parameters of a provider.</param>
    public CustomResource(
        string type,
        string name,
        ResourceArgs? args,
        CustomResourceOptions? options = null,
        RegisterPackageRequest? registerPackageRequest = null)
        : this(type, name, args, options, dependency: false, registerPackageRequest)
    {
    }

    /// <param name="type">The type token, <c>package:module:Type</c>.</param>
    /// <param name="name">Unique among the resources of the type.</param>
    /// <param name="args">Its properties; none if null.</param>
    /// <param name="options">Its settings.</param>
    public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : this(type, name, args, options, dependency: false, registerPackageRequest: null)
    {
    }

    private protected CustomResource(
        string type,
        string name,
        ResourceArgs? args,
        CustomResourceOptions? options = null,
        bool dependency = false,
        RegisterPackageRequest? registerPackageRequest = null)
        : base(
            type,
            name,
            custom: true,
            args ?? ResourceArgs.Empty,
            options ?? new CustomResourceOptions(),
            remote: false,
            dependency,
            registerPackageRequest)
    {
    }

    /// <summary>The provider's id of the real thing; unknown until that exists.</summary>
    [Output(Constants.IdPropertyName)]
    public Output<string> Id { get; private protected set; } = null!;
}
