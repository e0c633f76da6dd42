using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;
using DataPlatform.Components.Network;

namespace DataPlatform.Components.Dss.Identity;

/// <summary>
/// Lets DSS make security groups, launch templates and nodes for its clusters, in the platform's network only.
/// </summary>
/// <remarks>Narrowed by tags of the network and of eksctl; not verified on AWS.</remarks>
internal static class ClusterNetworkPolicies
{
    private const string RegionKey = "aws:RequestedRegion";
    private const string OwnerKey = $"aws:ResourceTag/{ClusterNames.OwnerTag}";

    /// <summary>The policy.</summary>
    /// <param name="target">Gives names, partition and region.</param>
    /// <param name="accountId">The account's 12 digits.</param>
    public static PolicyDocument Of(AwsTarget target, string accountId)
    {
        return new(
            new PolicyStatement
            {
                Sid = "Read",
                Actions = PolicyTerms.Of("ec2:Describe*"),
                Resources = PolicyTerms.Any("EC2 describes all of a kind or none"),
                Conditions = [new("StringEquals", RegionKey, target.Region.Name)],
            },
            new PolicyStatement
            {
                Sid = "CreateInNetwork",
                Actions = PolicyTerms.Of("ec2:CreateSecurityGroup"),
                Resources = All("vpc"),
                Conditions = [new("StringEquals", "aws:ResourceTag/Name", $"{target.NamePrefix}-vpc")],
            },
            new PolicyStatement
            {
                Sid = "Create",
                Actions = PolicyTerms.Of("ec2:CreateLaunchTemplate", "ec2:CreateSecurityGroup"),
                Resources = All("launch-template", "security-group"),
            },
            new PolicyStatement
            {
                // What has no name yet: everything of the platform has one, so that none of it can be made to look
                // like a cluster's.
                Sid = "Tag",
                Actions = PolicyTerms.Of("ec2:CreateTags"),
                Resources = All("instance", "launch-template", "network-interface", "security-group", "volume"),
                Conditions =
                [
                    new("StringLike", $"aws:RequestTag/{ClusterNames.OwnerTag}", ClusterNames.Clusters(target)),
                    new("Null", "aws:ResourceTag/Name", "true"),
                ],
            },
            new PolicyStatement
            {
                Sid = "ChangeOwn",
                Actions = PolicyTerms.Of(
                    "ec2:AuthorizeSecurityGroupEgress", "ec2:AuthorizeSecurityGroupIngress",
                    "ec2:CreateLaunchTemplateVersion", "ec2:DeleteLaunchTemplate", "ec2:DeleteLaunchTemplateVersions",
                    "ec2:DeleteSecurityGroup", "ec2:DeleteTags", "ec2:RevokeSecurityGroupEgress",
                    "ec2:RevokeSecurityGroupIngress"),
                Resources = All("launch-template", "security-group"),
                Conditions = [Owned(target)],
            },
            new PolicyStatement
            {
                // EKS asks whether whoever makes a node group may start instances from its launch template.
                Sid = "StartInNetwork",
                Actions = PolicyTerms.Of("ec2:RunInstances"),
                Resources = All("subnet"),
                Conditions = [new("StringEquals", $"aws:ResourceTag/{NetworkTags.NodeDiscovery}", target.NamePrefix)],
            },
            new PolicyStatement
            {
                Sid = "StartFromOwn",
                Actions = PolicyTerms.Of("ec2:RunInstances"),
                Resources = All("launch-template"),
                Conditions = [Owned(target)],
            },
            new PolicyStatement
            {
                Sid = "Start",
                Actions = PolicyTerms.Of("ec2:RunInstances"),
                Resources = PolicyTerms.Of(
                [
                    .. All("instance", "network-interface", "security-group", "volume").Values,
                    $"arn:{target.Region.Partition}:ec2:{target.Region.Name}::image/*",
                ]),
            });

        PolicyTerms All(params string[] kinds) =>
            PolicyTerms.Of(kinds.Select(kind => target.Arn(accountId, "ec2", $"{kind}/*")));
    }

    private static PolicyCondition Owned(AwsTarget target) =>
        new("StringLike", OwnerKey, ClusterNames.Clusters(target));
}
