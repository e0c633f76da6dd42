using DataPlatform.Components.Common;

namespace DataPlatform.Components.Dss.Identity;

/// <summary>Names of what eksctl makes for clusters of DSS, of which DSS chooses the cluster's name alone.</summary>
internal static class ClusterNames
{
    /// <summary>The tag by which eksctl knows what belongs to a cluster; its value is the cluster's name.</summary>
    public const string OwnerTag = "alpha.eksctl.io/cluster-name";

    /// <summary>Pattern of the clusters' names. The platform's own cluster is none of them.</summary>
    public static string Clusters(AwsTarget target) => $"{DssIdentity.NameOf(target)}*";

    /// <summary>Pattern of the names of their stacks and roles.</summary>
    public static string Parts(AwsTarget target) => $"eksctl-{Clusters(target)}";

    /// <summary>ARN pattern of their roles.</summary>
    public static string RolesArn(AwsTarget target, string accountId) =>
        $"arn:{target.Region.Partition}:iam::{accountId}:role/{Parts(target)}";
}
