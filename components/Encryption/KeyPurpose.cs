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

    /// <summary>Container images in ECR.</summary>
    Images,

    /// <summary>The Glue Data Catalog: names of tables and columns, statistics, passwords of connections.</summary>
    Catalog,

    /// <summary>Secrets in Secrets Manager.</summary>
    Secrets,

    /// <summary>The data warehouse.</summary>
    Warehouse,

    /// <summary>Messages of the alerts' topic.</summary>
    Alerts,

    /// <summary>The backup vault.</summary>
    Backups,

    /// <summary>Tables in the S3 table bucket.</summary>
    Tables,
}
