using DataPlatform.Components.Cluster.Versions;
using DataPlatform.Components.Cluster.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace DataPlatform.Components.Cluster.Services;

/// <summary>cert-manager: issues TLS certificates to what runs in the cluster, and renews them.</summary>
/// <remarks>
/// The platform's own parts need none: the load balancer controller signs the certificate of its webhook itself, and
/// load balancers take theirs from AWS Certificate Manager. It is for operators whose webhooks ask for it, such as the
/// Flink operator, and for workloads with TLS among themselves. It has no AWS role: an issuer that proves domains by
/// Route 53 needs one.
/// </remarks>
public sealed class CertManager : ComponentResource
{
    private const string NamespaceName = "cert-manager";

    /// <summary>Installs it.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">What it needs.</param>
    /// <param name="options">Parent, provider and the like.</param>
    public CertManager(string name, ClusterServiceArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:cluster:CertManager", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        var metadata = ObjectMetadata.Of(NamespaceName);
        metadata.Labels.AddRange(PodSecurityLabels.Of(PodSecurityLevel.Restricted, args.Cluster.Version));
        Namespace = new Namespace(
            $"{name}-namespace",
            new NamespaceArgs { Metadata = metadata },
            args.Cluster.Inside(this));
        Release = ChartRelease.Create(
            $"{name}-release",
            ChartVersions.CertManager,
            "cert-manager",
            NamespaceName,
            CertManagerValues.Of(NamespaceName),
            args.Cluster.Inside(this, [.. args.After, Namespace]));
        RegisterOutputs(new Dictionary<string, object?> { ["releaseName"] = Release.Name });
    }

    /// <summary>The namespace, where Pod Security admits only pods of level "restricted".</summary>
    public Namespace Namespace { get; }

    /// <summary>The Helm release, at work once it is there.</summary>
    public Release Release { get; }
}
