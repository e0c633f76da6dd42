namespace DataPlatform.Components.Cluster.Versions;

/// <summary>The EKS add-ons of every cluster, as EKS names them.</summary>
internal static class AddOnNames
{
    public const string VpcCni = "vpc-cni";

    public const string KubeProxy = "kube-proxy";

    public const string CoreDns = "coredns";

    public const string PodIdentityAgent = "eks-pod-identity-agent";

    public const string EbsCsiDriver = "aws-ebs-csi-driver";

    public const string MetricsServer = "metrics-server";

    public const string NodeMonitoringAgent = "eks-node-monitoring-agent";
}
