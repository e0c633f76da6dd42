using System.Collections.Immutable;
using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Cluster.Karpenter;

/// <summary>
/// The policy by which the controller makes and deletes instances: only in the platform's subnets, only tagged as this
/// cluster's, and only what is tagged so. What the pools cannot ask for is left out: capacity reservations and
/// placement groups.
/// </summary>
internal static class InstancePolicy
{
    private const string NodePoolTag = "karpenter.sh/nodepool";
    private const string ClusterNameTag = "eks:eks-cluster-name";

    // All that a launch makes; each of them is made with the tags.
    private static readonly ImmutableArray<string> Made =
    [
        "fleet", "instance", "launch-template", "network-interface", "spot-instances-request", "volume",
    ];

    /// <summary>The policy.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="accountId">The account's 12 digits.</param>
    /// <param name="subnetIds">IDs of the subnets that nodes may be in.</param>
    public static PolicyDocument Of(ClusterHandle cluster, string accountId, IEnumerable<string> subnetIds)
    {
        string Own(string resource) => cluster.Target.Arn(accountId, "ec2", resource);
        var made = PolicyTerms.Of(Made.Select(kind => Own($"{kind}/*")));
        return new PolicyDocument(
            new PolicyStatement
            {
                Sid = "LaunchFromImagesInSubnets",
                Actions = PolicyTerms.Of("ec2:CreateFleet", "ec2:RunInstances"),
                Resources = PolicyTerms.Of(
                [
                    // Images and snapshots are Amazon's; their ARNs have no account.
                    cluster.Target.Arn("", "ec2", "image/*"),
                    cluster.Target.Arn("", "ec2", "snapshot/*"),
                    Own("security-group/*"),
                    .. subnetIds.Select(id => Own($"subnet/{id}")),
                ]),
            },
            new PolicyStatement
            {
                Sid = "LaunchFromOwnTemplates",
                Actions = PolicyTerms.Of("ec2:CreateFleet", "ec2:RunInstances"),
                Resources = PolicyTerms.Of(Own("launch-template/*")),
                Conditions = Tagged(cluster),
            },
            new PolicyStatement
            {
                Sid = "CreateTagged",
                Actions = PolicyTerms.Of("ec2:CreateFleet", "ec2:CreateLaunchTemplate", "ec2:RunInstances"),
                Resources = made,
                Conditions = Asking(cluster),
            },
            new PolicyStatement
            {
                Sid = "TagAtCreation",
                Actions = PolicyTerms.Of("ec2:CreateTags"),
                Resources = made,
                Conditions =
                [
                    .. Asking(cluster),
                    new("StringEquals", "ec2:CreateAction", "CreateFleet", "CreateLaunchTemplate", "RunInstances"),
                ],
            },
            new PolicyStatement
            {
                Sid = "NameOwnInstances",
                Actions = PolicyTerms.Of("ec2:CreateTags"),
                Resources = PolicyTerms.Of(Own("instance/*")),
                Conditions =
                [
                    .. Tagged(cluster),
                    new("StringEqualsIfExists", $"aws:RequestTag/{ClusterNameTag}", cluster.PlannedName),
                    new("ForAllValues:StringEquals", "aws:TagKeys", ClusterNameTag, "karpenter.sh/nodeclaim", "Name"),
                ],
            },
            new PolicyStatement
            {
                Sid = "DeleteOwn",
                Actions = PolicyTerms.Of("ec2:DeleteLaunchTemplate", "ec2:TerminateInstances"),
                Resources = PolicyTerms.Of(Own("instance/*"), Own("launch-template/*")),
                Conditions = Tagged(cluster),
            });
    }

    // The resource has the tags already.
    private static ImmutableArray<PolicyCondition> Tagged(ClusterHandle cluster) =>
    [
        new("StringEquals", $"aws:ResourceTag/{OwnershipTag(cluster)}", "owned"),
        new("StringLike", $"aws:ResourceTag/{NodePoolTag}", "*"),
    ];

    // The request gives the tags.
    private static ImmutableArray<PolicyCondition> Asking(ClusterHandle cluster) =>
    [
        new("StringEquals", $"aws:RequestTag/{OwnershipTag(cluster)}", "owned"),
        new("StringEquals", $"aws:RequestTag/{ClusterNameTag}", cluster.PlannedName),
        new("StringLike", $"aws:RequestTag/{NodePoolTag}", "*"),
    ];

    private static string OwnershipTag(ClusterHandle cluster) => $"kubernetes.io/cluster/{cluster.PlannedName}";
}
