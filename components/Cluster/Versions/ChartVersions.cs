namespace DataPlatform.Components.Cluster.Versions;

/// <summary>
/// The Helm charts of the services inside the cluster, each in one version for all Kubernetes versions that the
/// platform deploys. As of August 2026, from the indexes and tags of the charts' repositories.
/// </summary>
internal static class ChartVersions
{
    /// <summary>Cluster Autoscaler. Its image is another matter: <see cref="KubernetesVersion"/> has it.</summary>
    public static HelmChart ClusterAutoscaler { get; } =
        new("cluster-autoscaler", "https://kubernetes.github.io/autoscaler", "9.59.0");

    /// <summary>
    /// AWS Load Balancer Controller. Its resource definitions are in the chart's <c>crds</c> folder, which Helm
    /// installs with the first version and never again: apply those of a new version before it, as its release notes
    /// say.
    /// </summary>
    public static HelmChart LoadBalancerController { get; } =
        new("aws-load-balancer-controller", "https://aws.github.io/eks-charts", "3.5.0");

    /// <summary>cert-manager, which is tested by its makers with Kubernetes 1.33 to 1.36.</summary>
    public static HelmChart CertManager { get; } =
        new("oci://quay.io/jetstack/charts/cert-manager", null, "v1.21.1");

    /// <summary>Karpenter, which supports Kubernetes up to 1.36.</summary>
    public static HelmChart Karpenter { get; } =
        new("oci://public.ecr.aws/karpenter/karpenter", null, "1.14.1");

    /// <summary>Karpenter's resource definitions, always of the same version as Karpenter.</summary>
    public static HelmChart KarpenterCrds { get; } =
        new("oci://public.ecr.aws/karpenter/karpenter-crd", null, Karpenter.Version);

    /// <summary>NVIDIA's device plugin, which makes GPUs known to Kubernetes.</summary>
    public static HelmChart NvidiaDevicePlugin { get; } =
        new("nvidia-device-plugin", "https://nvidia.github.io/k8s-device-plugin", "0.20.0");
}
