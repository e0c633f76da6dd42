using DataPlatform.Components.Common;
using DataPlatform.Components.Lake;
using Pulumi;

namespace DataPlatform.Components.Connections;

/// <summary>What all connections of a platform have in common.</summary>
public sealed class ConnectionBasis
{
    /// <summary>Where they are made.</summary>
    public required AwsTarget Target { get; init; }

    /// <summary>
    /// ARN of the role or user by which DSS acts, the only one that may act for connections: what
    /// <see cref="Dss.DssIdentity.PrincipalArn"/> says.
    /// </summary>
    public required Input<string> DssRoleArn { get; init; }

    /// <summary>The buckets of the data lake.</summary>
    public required LakeBuckets Buckets { get; init; }

    /// <summary>ARN of the KMS key that encrypts the lake's buckets and those of connections.</summary>
    public required Input<string> DataKeyArn { get; init; }

    /// <summary>ARN of the KMS key that encrypts secrets; key pairs need it. Default: none.</summary>
    public Input<string>? SecretsKeyArn { get; init; }

    /// <summary>What must be there before a database is made. Default: nothing.</summary>
    public IReadOnlyList<Resource> After { get; init; } = [];

    /// <summary>
    /// Days to keep a version of an object in a connection's own bucket after it was overwritten or deleted, 1 to 3650.
    /// Default: 90.
    /// </summary>
    public int NoncurrentVersionDays { get; init; } = 90;

    /// <summary>
    /// Days after which objects in a connection's own bucket move to the storage class that follows their use
    /// (Intelligent-Tiering), 1 to 3650; null: never. Default: 90.
    /// </summary>
    public int? TieringAfterDays { get; init; } = 90;

    /// <summary>Lake Formation hands out the tables' data. Default: false.</summary>
    public bool LakeFormation { get; init; }

    /// <summary>
    /// What holds data cannot be deleted by the stack, unless <see cref="ConnectionSpec.Protect"/> is false. Default:
    /// false.
    /// </summary>
    public bool Protect { get; init; }

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">Names the property, its value and what is accepted.</exception>
    public void Validate()
    {
        const int Longest = 3650;
        ArgumentCheck.Range(nameof(NoncurrentVersionDays), NoncurrentVersionDays, 1, Longest);
        if (TieringAfterDays is { } days)
            ArgumentCheck.Range(nameof(TieringAfterDays), days, 1, Longest);
    }
}
