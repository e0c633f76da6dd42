namespace Pulumi.Kubernetes;

/// <summary>The base of all resources of the Kubernetes provider; only this package derives from it.</summary>
public abstract class KubernetesResource : CustomResource
{
    internal KubernetesResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : base(type, name, args, options)
    {
    }
}
