using System.Collections.Immutable;
using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Cluster.Services;

/// <summary>
/// What AWS Load Balancer Controller may do in AWS. It is the policy published with versions 2.17.1 to 3.5.0 without
/// AWS WAF and Shield, and narrowed: what the published one allows on anything of any cluster is allowed here on what
/// has this cluster's tag. EKS Auto Mode runs the same controller on a policy with conditions of the same kind.
/// </summary>
/// <remarks>
/// That deleting, setting rule priorities and deregistering targets work by tag is not verified on a live cluster.
/// </remarks>
internal static class LoadBalancerControllerPolicy
{
    // The controller puts it on all that it makes; the value is the cluster's name.
    private const string Tag = "elbv2.k8s.aws/cluster";

    /// <summary>The policy.</summary>
    public static PolicyDocument Of(ClusterHandle cluster, string accountId, string vpcId)
    {
        var securityGroups = PolicyTerms.Of(cluster.Target.Arn(accountId, "ec2", "security-group/*"));
        var balancing = Balancing(cluster, accountId);
        PolicyCondition made = new("StringEquals", $"aws:ResourceTag/{Tag}", cluster.PlannedName);
        PolicyCondition marked = new("StringEquals", $"aws:RequestTag/{Tag}", cluster.PlannedName);
        // The tag that tells whose something is can be set only when it is made.
        PolicyCondition unmarked = new("Null", $"aws:RequestTag/{Tag}", "true");
        return new(
        [
            .. LoadBalancerControllerReading.Of(cluster, accountId),
            Allow("CreateServiceLinkedRole", ServiceLinkedRole(cluster, accountId), ["iam:CreateServiceLinkedRole"],
                new PolicyCondition("StringEquals", "iam:AWSServiceName", "elasticloadbalancing.amazonaws.com")),
            // The security group of the nodes, which EKS made and tagged: it lets load balancers in.
            Allow("OpenNodes", securityGroups, [.. Ingress],
                new PolicyCondition("Null", $"aws:ResourceTag/kubernetes.io/cluster/{cluster.PlannedName}", "false")),
            Allow("CreateSecurityGroup", securityGroups, ["ec2:CreateSecurityGroup"], marked),
            Allow("CreateSecurityGroupInVpc", PolicyTerms.Of(cluster.Target.Arn(accountId, "ec2", $"vpc/{vpcId}")),
                ["ec2:CreateSecurityGroup"]),
            Allow("TagNewSecurityGroup", securityGroups, ["ec2:CreateTags"],
                marked, new PolicyCondition("StringEquals", "ec2:CreateAction", "CreateSecurityGroup")),
            Allow("TagSecurityGroup", securityGroups, ["ec2:CreateTags", "ec2:DeleteTags"], made, unmarked),
            Allow("ChangeSecurityGroup", securityGroups, [.. Ingress, "ec2:DeleteSecurityGroup"], made),
            Allow("Create", balancing, [.. Creations.Select(Elb)], marked),
            Allow("TagNew", balancing, ["elasticloadbalancing:AddTags"],
                marked, new PolicyCondition("StringEquals", "elasticloadbalancing:CreateAction", Creations)),
            Allow("TagOwn", balancing, ["elasticloadbalancing:AddTags", "elasticloadbalancing:RemoveTags"],
                made, unmarked),
            Allow("ChangeOwn", balancing, [.. Changes.Select(Elb)], made),
        ]);
    }

    private static ImmutableArray<string> Ingress { get; } =
        ["ec2:AuthorizeSecurityGroupIngress", "ec2:RevokeSecurityGroupIngress"];

    private static ImmutableArray<string> Creations { get; } =
        ["CreateListener", "CreateLoadBalancer", "CreateRule", "CreateTargetGroup"];

    private static ImmutableArray<string> Changes { get; } =
    [
        "AddListenerCertificates",
        "DeleteListener",
        "DeleteLoadBalancer",
        "DeleteRule",
        "DeleteTargetGroup",
        "DeregisterTargets",
        "ModifyCapacityReservation",
        "ModifyIpPools",
        "ModifyListener",
        "ModifyListenerAttributes",
        "ModifyLoadBalancerAttributes",
        "ModifyRule",
        "ModifyTargetGroup",
        "ModifyTargetGroupAttributes",
        "RegisterTargets",
        "RemoveListenerCertificates",
        "SetIpAddressType",
        "SetRulePriorities",
        "SetSecurityGroups",
        "SetSubnets",
    ];

    private static ImmutableArray<string> Balanced { get; } =
    [
        "listener-rule/app/*",
        "listener-rule/net/*",
        "listener/app/*",
        "listener/net/*",
        "loadbalancer/app/*",
        "loadbalancer/net/*",
        "targetgroup/*",
    ];

    private static string Elb(string action) => $"elasticloadbalancing:{action}";

    private static PolicyTerms ServiceLinkedRole(ClusterHandle cluster, string accountId) => PolicyTerms.Of(
        $"arn:{cluster.Target.Region.Partition}:iam::{accountId}:role/aws-service-role/"
        + "elasticloadbalancing.amazonaws.com/AWSServiceRoleForElasticLoadBalancing");

    private static PolicyTerms Balancing(ClusterHandle cluster, string accountId) => PolicyTerms.Of(
        Balanced.Select(resource => cluster.Target.Arn(accountId, "elasticloadbalancing", resource)));

    private static PolicyStatement Allow(
        string sid, PolicyTerms resources, string[] actions, params PolicyCondition[] conditions) => new()
        {
            Sid = sid,
            Actions = PolicyTerms.Of(actions),
            Resources = resources,
            Conditions = [.. conditions],
        };
}
