namespace Pulumi.Kubernetes.ApiExtensions;

/// <summary>The content of a <see cref="CustomResource"/>; a derived class adds what its kind has.</summary>
public abstract class CustomResourceArgs : ResourceArgs
{
    /// <summary>Fixes what the object is.</summary>
    /// <param name="apiVersion">Group and version, as in <c>karpenter.sh/v1</c>.</param>
    /// <param name="kind">The kind, as in <c>NodePool</c>.</param>
    protected CustomResourceArgs(string apiVersion, string kind)
    {
        ApiVersion = apiVersion;
        Kind = kind;
        Type = $"kubernetes:{apiVersion}:{kind}";
    }

    /// <summary>Group and version of the kind.</summary>
    [Input("apiVersion")]
    public Input<string> ApiVersion { get; }

    /// <summary>The kind.</summary>
    [Input("kind")]
    public Input<string> Kind { get; }

    /// <summary>Name, namespace, labels and annotations.</summary>
    [Input("metadata")]
    public Input<Types.Inputs.Meta.V1.ObjectMetaArgs>? Metadata { get; set; }

    /// <summary>The type token, which is needed before the inputs above have values.</summary>
    internal string Type { get; }
}
