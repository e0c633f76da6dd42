namespace DataPlatform.Components.Connections;

/// <summary>How DSS proves to AWS that it acts for a connection.</summary>
public enum CredentialsKind
{
    /// <summary>It assumes the connection's role, with an external ID. Nothing secret is stored anywhere.</summary>
    AssumeRole,

    /// <summary>It has the access key of the connection's user, which lies in Secrets Manager.</summary>
    Keypair,
}
