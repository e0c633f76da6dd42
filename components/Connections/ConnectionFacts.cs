using System.Collections.Immutable;
using DataPlatform.Components.Catalog;

namespace DataPlatform.Components.Connections;

/// <summary>What DSS is configured with for a connection. Nothing of it is secret.</summary>
public sealed record ConnectionFacts
{
    /// <summary>The connection's name.</summary>
    public required string Name { get; init; }

    /// <summary>The DSS groups whose members may use it.</summary>
    public required ImmutableArray<string> Groups { get; init; }

    /// <summary>What DSS may do with the data.</summary>
    public required DataAccess Access { get; init; }

    /// <summary>The bucket.</summary>
    public required string Bucket { get; init; }

    /// <summary>Start of the objects' keys, without slashes at its ends; empty: the whole bucket.</summary>
    public required string Prefix { get; init; }

    /// <summary>Name of the bucket's region.</summary>
    public required string BucketRegion { get; init; }

    /// <summary>Name of the Glue database.</summary>
    public required string Database { get; init; }

    /// <summary>Name of the Athena workgroup.</summary>
    public required string Workgroup { get; init; }

    /// <summary>Where the workgroup writes results, <c>s3://…/</c>.</summary>
    public required string ResultsUri { get; init; }

    /// <summary>How DSS proves that it acts for the connection.</summary>
    public required CredentialsKind Credentials { get; init; }

    /// <summary>ARN of the role that DSS assumes; null: it has a key.</summary>
    public required string? RoleArn { get; init; }

    /// <summary>The external ID that DSS says when it assumes the role; null: it has a key.</summary>
    public required string? ExternalId { get; init; }

    /// <summary>Name of the secret that holds the key; null: DSS assumes a role.</summary>
    public required string? SecretName { get; init; }

    /// <summary>Number of the key in the secret; null: DSS assumes a role.</summary>
    public required int? Generation { get; init; }

    /// <summary>The facts of a connection.</summary>
    /// <param name="plan">The connection.</param>
    /// <param name="principalArn">ARN of its role or user.</param>
    internal static ConnectionFacts Of(ConnectionPlan plan, string principalArn)
    {
        var hasKey = plan.Spec.Credentials == CredentialsKind.Keypair;
        return new()
        {
            Name = plan.Name,
            Groups = plan.Spec.Groups,
            Access = plan.Spec.Access,
            Bucket = plan.Location.BucketName,
            Prefix = plan.Location.Prefix,
            BucketRegion = plan.BucketRegion.Name,
            Database = plan.Database,
            Workgroup = plan.Workgroup,
            ResultsUri = plan.Results.Uri,
            Credentials = plan.Spec.Credentials,
            RoleArn = hasKey ? null : principalArn,
            ExternalId = hasKey ? null : plan.ExternalId,
            SecretName = hasKey ? plan.SecretName : null,
            Generation = hasKey ? plan.Spec.Generation : null,
        };
    }
}
