namespace Pulumi.Kubernetes.ApiExtensions;

/// <summary>An object of a kind that a custom resource definition adds to the cluster.</summary>
public class CustomResource : KubernetesResource
{
    /// <summary>Registers the object.</summary>
    /// <param name="name">The resource's name in the program.</param>
    /// <param name="args">API version, kind, metadata and whatever the derived class adds.</param>
    /// <param name="options">How the engine treats the resource.</param>
    public CustomResource(string name, CustomResourceArgs args, CustomResourceOptions? options = null)
        : base(args.Type, name, args, options)
    {
    }

    /// <summary>Group and version of the kind.</summary>
    [Output("apiVersion")]
    public Output<string> ApiVersion { get; private set; } = null!;

    /// <summary>The kind.</summary>
    [Output("kind")]
    public Output<string> Kind { get; private set; } = null!;

    /// <summary>Name, namespace, labels and annotations.</summary>
    [Output("metadata")]
    public Output<Types.Outputs.Meta.V1.ObjectMeta> Metadata { get; private set; } = null!;
}
