using System.Collections.Immutable;
using DataPlatform.Components.Catalog;
using DataPlatform.Components.Cluster;
using DataPlatform.Components.Iam;
using Pulumi;

namespace DataPlatform.Components.Spark.Identity;

/// <summary>What <see cref="ExecutionRole"/> needs.</summary>
public sealed class ExecutionRoleArgs
{
    /// <summary>The cluster whose pods take the role; its target gives names and the region.</summary>
    public required ClusterHandle Cluster { get; init; }

    /// <summary>ARN of the cluster's OpenID Connect provider in IAM.</summary>
    public required Input<string> OidcProviderArn { get; init; }

    /// <summary>The issuer of that provider, without <c>https://</c>.</summary>
    public required Input<string> OidcIssuer { get; init; }

    /// <summary>The namespace whose pods take the role.</summary>
    public required string Namespace { get; init; }

    /// <summary>
    /// The virtual cluster or the endpoint that the role is for, as the stack file names it. The role is named by it:
    /// <see cref="SparkNames.ExecutionRole"/>.
    /// </summary>
    public required string Label { get; init; }

    /// <summary>What the role is for.</summary>
    public required ExecutionRoleUse Use { get; init; }

    /// <summary>
    /// The virtual cluster, as the stack file names it: its place, its logs and its log group are the role's.
    /// </summary>
    public required string VirtualCluster { get; init; }

    /// <summary>
    /// Makes the list of the data with databases that may be worked with, of an account id. It is asked more than once,
    /// and the account ids must make no other difference than that they stand in names. Default: nothing.
    /// </summary>
    public Func<string, IReadOnlyList<GrantedData>> Data { get; init; } = _ => [];

    /// <summary>
    /// Whether of the data only the tables may be reached, not the objects: Lake Formation then gives what it lets
    /// through, and a role that could read the objects itself would read the rest as well. Default: false.
    /// </summary>
    public bool TablesOnly { get; init; }

    /// <summary>Further places in the lake. Default: none.</summary>
    public IReadOnlyList<SparkPlace> Places { get; init; } = [];

    /// <summary>Further databases of the account's Glue catalog. Default: none.</summary>
    public IReadOnlyList<SparkDatabase> Databases { get; init; } = [];

    /// <summary>
    /// Whether Lake Formation hands out data of tables, which the role then may ask for; its grants say of which.
    /// Default: false.
    /// </summary>
    public bool LakeFormation { get; init; }

    /// <summary>
    /// ARN of the table bucket whose tables may be read and written; null: none. Default: null.
    /// </summary>
    public Input<string>? TableBucketArn { get; init; }

    /// <summary>
    /// ARN of the KMS key of those tables; null: S3's own keys. Default: null.
    /// </summary>
    public Input<string>? TableKeyArn { get; init; }

    /// <summary>
    /// Further policies by label, each of an account id, of at most 6144 characters. Labels are letters, digits and
    /// hyphens; they become part of names. Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, Func<string, PolicyDocument>> Policies { get; init; } =
        ImmutableSortedDictionary<string, Func<string, PolicyDocument>>.Empty;

    /// <summary>Further statements of who may take the role, each of an account id. Default: none.</summary>
    public IReadOnlyList<Func<string, PolicyStatement>> TrustStatements { get; init; } = [];

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">Names the property, its value and what is accepted.</exception>
    public void Validate()
    {
        if (ExecutionRoleCheck.Find(this) is { } mistake)
            throw new ArgumentException(mistake.ToString(), mistake.Property);
    }
}
