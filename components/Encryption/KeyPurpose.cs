namespace DataPlatform.Components.Encryption;

/// <summary>What a KMS key encrypts. One key per purpose: who may use one says nothing of the others.</summary>
public enum KeyPurpose
{
    /// <summary>The data lake's buckets.</summary>
    Data,

    /// <summary>CloudWatch log groups.</summary>
    Logs,
}
