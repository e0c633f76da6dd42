using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace DataPlatform.Components.Cluster.Karpenter.Objects;

/// <summary>Karpenter's <c>EC2NodeClass</c>.</summary>
internal sealed class EC2NodeClassArgs() : CustomResourceArgs($"{Group}/v1", KindName)
{
    public const string Group = "karpenter.k8s.aws";
    public const string KindName = "EC2NodeClass";

    [Input("spec")]
    public required Input<EC2NodeClassSpecArgs> Spec { get; init; }
}
