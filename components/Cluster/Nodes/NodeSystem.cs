namespace DataPlatform.Components.Cluster.Nodes;

/// <summary>The operating system of a pool's nodes.</summary>
public enum NodeSystem
{
    /// <summary>Amazon Linux 2023, optimised for EKS.</summary>
    AmazonLinux2023,

    /// <summary>Bottlerocket: nothing but what containers need, read-only.</summary>
    Bottlerocket,
}
