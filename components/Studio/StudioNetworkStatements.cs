using System.Collections.Immutable;
using DataPlatform.Components.Iam;
using DataPlatform.Components.Network;

namespace DataPlatform.Components.Studio;

/// <summary>
/// Statements that let EMR keep the network interfaces and security groups of workspaces, those with its tag.
/// </summary>
internal static class StudioNetworkStatements
{
    private const string Tag = NetworkTags.EmrManagedPolicies;

    private static readonly PolicyCondition RequestTags = new("StringEquals", $"aws:RequestTag/{Tag}", "true");

    /// <summary>Holds for what bears the tag by which EMR is let in.</summary>
    public static PolicyCondition ResourceIsTagged { get; } =
        new("StringEquals", $"aws:ResourceTag/{Tag}", "true");

    /// <summary>The statements.</summary>
    /// <param name="all">Makes the ARN of everything of a kind, such as <c>subnet</c>, in account and region.</param>
    public static ImmutableArray<PolicyStatement> Of(Func<string, string> all) => [.. Interfaces(all), .. Groups(all)];

    private static ImmutableArray<PolicyStatement> Interfaces(Func<string, string> all) =>
    [
        new()
        {
            Sid = "AllowEC2ENIActionsWithEMRTags",
            Actions = PolicyTerms.Of("ec2:CreateNetworkInterfacePermission", "ec2:DeleteNetworkInterface"),
            Resources = PolicyTerms.Of(all("network-interface")),
            Conditions = [ResourceIsTagged],
        },
        new()
        {
            Sid = "AllowEC2ENIAttributeAction",
            Actions = PolicyTerms.Of("ec2:ModifyNetworkInterfaceAttribute"),
            Resources = PolicyTerms.Of(all("instance"), all("network-interface"), all("security-group")),
        },
        new()
        {
            Sid = "AllowEC2ENICreationWithEMRTags",
            Actions = PolicyTerms.Of("ec2:CreateNetworkInterface"),
            Resources = PolicyTerms.Of(all("network-interface")),
            Conditions = [RequestTags],
        },
        new()
        {
            Sid = "AllowEC2ENICreationInSubnetAndSecurityGroupWithEMRTags",
            Actions = PolicyTerms.Of("ec2:CreateNetworkInterface"),
            Resources = PolicyTerms.Of(all("security-group"), all("subnet")),
            Conditions = [ResourceIsTagged],
        },
        new()
        {
            Sid = "AllowAddingTagsDuringEC2ENICreation",
            Actions = PolicyTerms.Of("ec2:CreateTags"),
            Resources = PolicyTerms.Of(all("network-interface")),
            Conditions = [new("StringEquals", "ec2:CreateAction", "CreateNetworkInterface")],
        },
    ];

    private static ImmutableArray<PolicyStatement> Groups(Func<string, string> all) =>
    [
        new()
        {
            Sid = "AllowEC2SecurityGroupActionsWithEMRTags",
            Actions = PolicyTerms.Of(
                "ec2:AuthorizeSecurityGroupEgress", "ec2:AuthorizeSecurityGroupIngress",
                "ec2:DeleteNetworkInterfacePermission", "ec2:RevokeSecurityGroupEgress",
                "ec2:RevokeSecurityGroupIngress"),
            Resources = PolicyTerms.Any("as AWS documents it: the tag says which groups and interfaces"),
            Conditions = [ResourceIsTagged],
        },
        new()
        {
            Sid = "AllowDefaultEC2SecurityGroupsCreationWithEMRTags",
            Actions = PolicyTerms.Of("ec2:CreateSecurityGroup"),
            Resources = PolicyTerms.Of(all("security-group")),
            Conditions = [RequestTags],
        },
        new()
        {
            Sid = "AllowDefaultEC2SecurityGroupsCreationInVPCWithEMRTags",
            Actions = PolicyTerms.Of("ec2:CreateSecurityGroup"),
            Resources = PolicyTerms.Of(all("vpc")),
            Conditions = [ResourceIsTagged],
        },
        new()
        {
            Sid = "AllowAddingEMRTagsDuringDefaultSecurityGroupCreation",
            Actions = PolicyTerms.Of("ec2:CreateTags"),
            Resources = PolicyTerms.Of(all("security-group")),
            Conditions = [RequestTags, new("StringEquals", "ec2:CreateAction", "CreateSecurityGroup")],
        },
    ];
}
