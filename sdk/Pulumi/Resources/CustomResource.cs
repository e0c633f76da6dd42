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
        : this(type, name, args, dependency: false, options)
    {
    }

    /// <param name="type">The type token, <c>package:module:Type</c>.</param>
    /// <param name="name">Unique among the resources of the type.</param>
    /// <param name="args">Its properties; none if null.</param>
    /// <param name="options">Its settings.</param>
    public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : this(type, name, args, dependency: false, options)
    {
    }

    private protected CustomResource(
        string type,
        string name,
        ResourceArgs? args,
        bool dependency,
        CustomResourceOptions? options = null)
        : base(
            type,
            name,
            custom: true,
            args ?? ResourceArgs.Empty,
            options ?? new CustomResourceOptions(),
            remote: false,
            dependency)
    {
    }

    /// <summary>The provider's id of the real thing; unknown until that exists.</summary>
    [Output(Constants.IdPropertyName)]
    public Output<string> Id { get; private protected set; } = null!;
}
