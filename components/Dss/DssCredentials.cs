namespace DataPlatform.Components.Dss;

/// <summary>How DSS proves to AWS who it is.</summary>
public enum DssCredentials
{
    /// <summary>By the host's instance profile. Nothing secret is stored anywhere.</summary>
    InstanceProfile,

    /// <summary>
    /// By the access key of a user of its own, which lies in Secrets Manager and is private to DSS's account on the
    /// host. The instance profile is the host's alone.
    /// </summary>
    Keypair,
}
