using DataPlatform.Components.Catalog;
using DataPlatform.Components.Common;
using DataPlatform.Components.Lake;
using DataPlatform.Components.Network;

namespace DataPlatform.Components.Connections;

/// <summary>What a connection comes to in an account: the names of everything that is its own.</summary>
public sealed record ConnectionPlan
{
    /// <summary>What was asked for.</summary>
    public required ConnectionSpec Spec { get; init; }

    /// <summary>Where the data is.</summary>
    public required DataLocation Location { get; init; }

    /// <summary>The region of the bucket that the data is in.</summary>
    public required AwsRegion BucketRegion { get; init; }

    /// <summary>
    /// ARN of the KMS key that the connection must be allowed to use: that of an existing bucket; null: none, because
    /// the platform's own keys let the account use them through S3.
    /// </summary>
    public required string? KeyArn { get; init; }

    /// <summary>The Glue database.</summary>
    public required string Database { get; init; }

    /// <summary>The Athena workgroup.</summary>
    public required string Workgroup { get; init; }

    /// <summary>Where the workgroup writes the results of queries.</summary>
    public required DataLocation Results { get; init; }

    /// <summary>The secret in which the key of a <see cref="CredentialsKind.Keypair"/> lies.</summary>
    public required string SecretName { get; init; }

    /// <summary>
    /// What DSS says when it assumes the role of a <see cref="CredentialsKind.AssumeRole"/>. It is no secret: it keeps
    /// DSS from assuming one connection's role for another.
    /// </summary>
    public required string ExternalId { get; init; }

    /// <summary>The connection's name.</summary>
    public string Name => Spec.Name;

    /// <summary>The data with its database, for engines that work with the data of connections.</summary>
    public CatalogedData Data => new(Location, Database, BucketRegion, KeyArn);

    /// <summary>Plans a connection that <see cref="ConnectionSet"/> finds nothing wrong with.</summary>
    /// <param name="spec">What is asked for.</param>
    /// <param name="target">Gives names and the region.</param>
    /// <param name="accountId">The account's 12 digits.</param>
    public static ConnectionPlan Of(ConnectionSpec spec, AwsTarget target, string accountId)
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentNullException.ThrowIfNull(target);
        var existing = spec.Bucket as ConnectionBucket.Existing;
        return new()
        {
            Spec = spec,
            Location = new(BucketName(spec, target, accountId), spec.Prefix),
            BucketRegion = existing?.Region ?? target.Region,
            KeyArn = existing?.KeyArn,
            Database = ConnectionNames.Database(target.NamePrefix, spec),
            Workgroup = CatalogNames.Workgroup(target.NamePrefix, spec.Name),
            Results = new(
                LakeBucketNames.Of(LakeBucketRole.Results, target, accountId), CatalogNames.ResultsPrefix(spec.Name)),
            SecretName = ConnectionNames.Secret(target.NamePrefix, spec.Name),
            ExternalId = ConnectionNames.ExternalId(target.NamePrefix, spec.Name),
        };
    }

    private static string BucketName(ConnectionSpec spec, AwsTarget target, string accountId) => spec.Bucket switch
    {
        ConnectionBucket.Own => LakeBucketNames.Of(spec.Name, target.NamePrefix, accountId, target.Region),
        ConnectionBucket.OfLake lake => LakeBucketNames.Of(lake.Role, target, accountId),
        ConnectionBucket.Existing existing => existing.Name,
        _ => throw new ArgumentOutOfRangeException(nameof(spec), spec.Bucket, "not a bucket of connections"),
    };
}
