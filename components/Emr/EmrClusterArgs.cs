using System.Collections.Immutable;
using DataPlatform.Components.Catalog;
using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;
using DataPlatform.Components.Lake;
using DataPlatform.Components.Network;
using Pulumi;

namespace DataPlatform.Components.Emr;

/// <summary>What <see cref="EmrCluster"/> needs.</summary>
/// <remarks>
/// It has no tags of its own: the provider's default tags are on the cluster, from where EMR puts them on instances and
/// volumes.
/// </remarks>
public sealed class EmrClusterArgs
{
    /// <summary>The policies that are left of those that a role can have: one is Session Manager's.</summary>
    internal const int MostDataPolicies = IamLimits.AttachedPolicies - 1;

    /// <summary>Where the cluster is made; its name begins with the name prefix.</summary>
    public required AwsTarget Target { get; init; }

    /// <summary>The network; the cluster is in its private subnets, all nodes in one zone that EMR chooses.</summary>
    public required PlatformNetwork Network { get; init; }

    /// <summary>The data lake's buckets; logs go to the logs bucket, under <c>emr/</c>.</summary>
    public required LakeBuckets Buckets { get; init; }

    /// <summary>ARN of the KMS key of the data lake, with which data and logs are written to S3.</summary>
    public required Input<string> DataKeyArn { get; init; }

    /// <summary>ARN of the KMS key of the nodes' volumes and local disks.</summary>
    public required Input<string> VolumesKeyArn { get; init; }

    /// <summary>
    /// Makes the list of what jobs work with, of an account id. It is asked more than once, and the account ids must
    /// make no other difference than that they stand in names. Default: nothing.
    /// </summary>
    /// <remarks>
    /// The nodes have one identity: a job of one connection can reach the data of all that are listed.
    /// </remarks>
    public Func<string, IReadOnlyList<GrantedData>> Data { get; init; } = _ => [];

    /// <summary>What the cluster is like. Default: see <see cref="EmrOptions"/>.</summary>
    public EmrOptions Options { get; init; } = new();

    /// <summary>
    /// Security groups, by label, of those that connect to the JDBC server of Hive. It asks for no password: whoever is
    /// let in works with all of the cluster's data. Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, Input<string>> ClientSecurityGroupIds { get; init; } =
        ImmutableSortedDictionary<string, Input<string>>.Empty;

    /// <summary>
    /// While the cluster runs, the stack neither deletes nor replaces it. One that has ended is started anew all the
    /// same. Default: false.
    /// </summary>
    public bool Protect { get; init; }

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">Names the property, its value and what is accepted.</exception>
    public void Validate()
    {
        if (EmrOptionsCheck.Find(Options).FirstOrDefault() is { } mistake)
            throw new ArgumentException($"{nameof(Options)}.{mistake}", nameof(Options));
        var policies = GrantedDataPolicies.Count(Target, Data);
        if (policies > MostDataPolicies)
        {
            throw new ArgumentException(
                $"{nameof(Data)} takes {policies} IAM policies of the nodes' role; accepted: so few connections that "
                + $"{MostDataPolicies} policies do",
                nameof(Data));
        }
    }
}
