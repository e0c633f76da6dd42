namespace DataPlatform.Components.Encryption;

/// <summary>What a KMS key encrypts. One key per purpose: who may use one says nothing of the others.</summary>
public enum KeyPurpose
{
    /// <summary>The data lake's buckets.</summary>
    Data,

    /// <summary>CloudWatch log groups.</summary>
    Logs,

    /// <summary>The Kubernetes API's secrets and other data of the EKS cluster (envelope encryption).</summary>
    Cluster,

    /// <summary>EBS volumes: of nodes, of pods, of hosts.</summary>
    Volumes,
}
