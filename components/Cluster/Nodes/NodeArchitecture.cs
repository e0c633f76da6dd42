namespace DataPlatform.Components.Cluster.Nodes;

/// <summary>The processors of a pool's instances; one pool has one of them, because it has one machine image.</summary>
public enum NodeArchitecture
{
    /// <summary>Intel and AMD: <c>x86_64</c> to EC2, <c>amd64</c> to Kubernetes.</summary>
    X86,

    /// <summary>AWS Graviton: <c>arm64</c> to both.</summary>
    Arm,
}
