using System.Collections.Immutable;

namespace DataPlatform.Components.Warehouse;

/// <summary>How a client, DSS for one, works with the warehouse. No secret is in it.</summary>
/// <param name="Host">The name to connect to; TLS is demanded.</param>
/// <param name="Port">The port.</param>
/// <param name="Database">The database.</param>
/// <param name="AdminSecretArn">
/// ARN of the secret with the administrator's name and password, which AWS rotates: clients have users of their own.
/// </param>
/// <param name="CopyRoleArn">The role for COPY and UNLOAD, which is the default one.</param>
/// <param name="SpectrumRoleArn">The role of external tables.</param>
/// <param name="ExternalSchemas">
/// By the name of the data: the statement that makes its tables external ones, once for each. DSS reads these by
/// Amazon's JDBC driver only, not by the PostgreSQL driver that comes with it.
/// </param>
/// <param name="StagingUri">Where UNLOAD may write, with a slash at its end.</param>
/// <param name="StagingKeyArn">
/// The KMS key that UNLOAD must be told there (<c>KMS_KEY_ID '…' ENCRYPTED</c>): it asks for another encryption
/// otherwise, which the bucket refuses. DSS does not tell it, so that its engine from Redshift to S3 stays unused.
/// </param>
public sealed record WarehouseFacts(
    string Host,
    int Port,
    string Database,
    string AdminSecretArn,
    string CopyRoleArn,
    string SpectrumRoleArn,
    ImmutableSortedDictionary<string, string> ExternalSchemas,
    string StagingUri,
    string StagingKeyArn);
