using System.Collections.Immutable;
using DataPlatform.Components.Ai;
using DataPlatform.Components.Catalog;

namespace DataPlatform.Components.Connections;

/// <summary>
/// What a team gets: a place in S3, a database of the Glue catalog, an Athena workgroup, and credentials of its own
/// that reach these and nothing else.
/// </summary>
public sealed record ConnectionSpec
{
    /// <summary>
    /// The connection's name, in DSS too: lower-case letters, digits and hyphens, a letter first, at most 30.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>The bucket. Default: one of the connection's own.</summary>
    public ConnectionBucket Bucket { get; init; } = new ConnectionBucket.Own();

    /// <summary>
    /// Start of the objects' keys in the bucket, without slashes at its ends; empty: the whole bucket, which a bucket
    /// of the lake does not accept. Default: empty.
    /// </summary>
    public string Prefix { get; init; } = "";

    /// <summary>What DSS may do with the data. Default: read and write.</summary>
    public DataAccess Access { get; init; } = DataAccess.ReadWrite;

    /// <summary>
    /// Name of the Glue database: lower-case letters, digits and underscores. Default, null: the target's name prefix
    /// and the connection's name, with underscores.
    /// </summary>
    public string? Database { get; init; }

    /// <summary>How DSS proves that it acts for the connection. Default: it assumes a role.</summary>
    public CredentialsKind Credentials { get; init; } = CredentialsKind.AssumeRole;

    /// <summary>
    /// Number of the key pair, from 1: one more makes a new key, beside which the one before goes on working. Of key
    /// pairs only. Default: 1.
    /// </summary>
    public int Generation { get; init; } = 1;

    /// <summary>
    /// Key pairs up to this number are switched off; below <see cref="Generation"/>. Default: 0, none.
    /// </summary>
    public int RetiredGeneration { get; init; }

    /// <summary>The DSS groups whose members may use the connection, one at least.</summary>
    public required ImmutableArray<string> Groups { get; init; }

    /// <summary>
    /// GiB that one query of the connection's workgroup may scan before Athena cancels it, 1 to 1048576; null: as
    /// many as it takes. Default: null.
    /// </summary>
    public int? ScanLimitGiB { get; init; }

    /// <summary>AI services that the connection's credentials may call. Default: none.</summary>
    public ImmutableArray<AiService> AiServices { get; init; } = [];

    /// <summary>
    /// What holds data is protected from deletion where the platform is. Default: true. False comes before the
    /// connection is taken out of the program; the data is retained then.
    /// </summary>
    public bool Protect { get; init; } = true;

    /// <summary>
    /// A bucket of the connection's own and its database outlive the connection. Default: true. False deletes them with
    /// all that is in them; it is accepted where they are not protected.
    /// </summary>
    public bool Retain { get; init; } = true;
}
