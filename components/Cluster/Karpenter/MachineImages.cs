using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Nodes;

namespace DataPlatform.Components.Cluster.Karpenter;

/// <summary>
/// The releases of the nodes' machine images. They are pinned: with <c>@latest</c> a release that AWS makes today
/// replaces nodes tonight, in production and untested. Karpenter picks the image for a node's architecture, GPU and
/// Kubernetes version; changing a release here replaces the nodes within the pools' disruption budgets.
/// </summary>
/// <remarks>Sources: the projects' pages of these releases on GitHub, read in November 2026.</remarks>
internal static class MachineImages
{
    // github.com/awslabs/amazon-eks-ami, CHANGELOG.md: the newest release whose images are listed there for Kubernetes
    // 1.30 to 1.36, x86_64 and arm64, standard and NVIDIA. Raise it when nodes are to be patched.
    private const string AmazonLinux2023 = "al2023@v20260714";

    // github.com/bottlerocket-os/bottlerocket, release v1.64.0 of August 2026: variants up to Kubernetes 1.36, x86_64
    // and arm64, with and without NVIDIA; the last to remove a variant, that of 1.30.
    private const string Bottlerocket = "bottlerocket@v1.64.0";

    /// <summary>The Kubernetes versions that both images and the pinned version of Karpenter support.</summary>
    public static ImmutableArray<string> KubernetesVersions { get; } = ["1.33", "1.34", "1.35", "1.36"];

    /// <summary>The image of an operating system, as Karpenter names it.</summary>
    public static string Of(NodeSystem system) => system switch
    {
        NodeSystem.AmazonLinux2023 => AmazonLinux2023,
        NodeSystem.Bottlerocket => Bottlerocket,
        _ => throw new ArgumentOutOfRangeException(nameof(system), system, null),
    };
}
