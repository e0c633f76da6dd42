using System.Collections.Immutable;
using DataPlatform.Components.Catalog;
using DataPlatform.Components.Iam;
using DataPlatform.Components.Spark.FineGrained;
using DataPlatform.Components.Spark.Identity;
using DataPlatform.Components.Spark.Jobs;
using DataPlatform.Components.Spark.Tables;
using DataPlatform.Components.Spark.Templates;
using Pulumi;

namespace DataPlatform.Components.Spark;

/// <summary>What the parts of <see cref="SparkPlatform"/> share.</summary>
/// <param name="Name">Start of the children's names.</param>
/// <param name="Parent">The component.</param>
/// <param name="Args">What is asked for.</param>
/// <param name="Templates">The pod templates of all kinds.</param>
/// <param name="Tables">The table bucket; null: there is none.</param>
internal sealed record SparkScope(
    string Name, ComponentResource Parent, SparkPlatformArgs Args, PodTemplates Templates, TableBucket? Tables)
{
    /// <summary>Options of a child.</summary>
    public ComponentResourceOptions Child => new() { Parent = Parent };

    /// <summary>The kind of jobs of a name.</summary>
    public JobKind Kind(string name) => Args.Kinds.Single(kind => kind.Name == name);

    /// <summary>The properties of table formats in a virtual cluster.</summary>
    /// <param name="virtualCluster">The virtual cluster, as the stack file names it.</param>
    /// <param name="isFineGrained">Whether Lake Formation filters what its jobs read.</param>
    public Output<ImmutableSortedDictionary<string, string>> TableProperties(
        string virtualCluster, bool isFineGrained = false)
    {
        // EMR runs no further library for Spark's extensions and no catalogs with names of their own in such jobs:
        // https://docs.aws.amazon.com/emr/latest/EMR-on-EKS-DevelopmentGuide/security_iam_fgac-considerations.html
        var tables = isFineGrained ? new SparkTables() : Args.Tables;
        return Args.Target.AccountId.Apply(account => Spark.Tables.TableProperties.Of(
            tables, TableLocations.Of(Args.Target, account, virtualCluster)));
    }

    /// <summary>What every execution role is like.</summary>
    /// <param name="label">The virtual cluster or the endpoint that it is for.</param>
    /// <param name="use">What it is for.</param>
    /// <param name="cluster">The virtual cluster that its pods are in.</param>
    /// <param name="grants">What it may work with.</param>
    /// <param name="filter">What filters its tables; null: nothing does.</param>
    public ExecutionRoleArgs Role(
        string label,
        ExecutionRoleUse use,
        VirtualClusterSpec cluster,
        SparkGrants grants,
        FineGrainedAccess? filter = null) => new()
        {
            Cluster = Args.Cluster.Handle,
            OidcProviderArn = Args.Cluster.OidcProviderArn,
            OidcIssuer = Args.Cluster.OidcIssuer,
            Namespace = cluster.Namespace,
            Label = label,
            Use = use,
            VirtualCluster = cluster.Name,
            Data = account => Args.Data(grants, account),
            // A role that could read the objects of filtered tables itself would read what is filtered out.
            TablesOnly = filter is not null,
            Places = grants.Places,
            Databases = grants.Databases,
            LakeFormation = Args.LakeFormation,
            // The tables in it are the platform's own data, and access to it is not divided further. Jobs whose tables
            // are filtered have no catalog of it.
            TableBucketArn = grants.PlatformData == DataAccess.ReadWrite && Tables is not null && filter is null
                ? (Input<string>)Tables.BucketArn
                : null,
            TableKeyArn = Args.TablesKeyArn,
            Policies = filter?.Policies ?? ImmutableSortedDictionary<string, Func<string, PolicyDocument>>.Empty,
            TrustStatements = filter?.TrustStatements ?? [],
        };
}
