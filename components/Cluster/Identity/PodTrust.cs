using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Cluster.Identity;

/// <summary>Who may take a pod's role.</summary>
internal static class PodTrust
{
    /// <summary>
    /// EKS Pod Identity, for the one service account of the one cluster. The service account is named by tags that EKS
    /// puts on every session, so that an association made by mistake or malice gives the role to no other.
    /// </summary>
    public static PolicyDocument Of(
        ClusterHandle cluster, string accountId, string @namespace, string serviceAccount) => new(new PolicyStatement
        {
            Sid = "TakeByPodIdentity",
            Principal = PolicyPrincipal.Service("pods.eks.amazonaws.com"),
            Actions = PolicyTerms.Of("sts:AssumeRole", "sts:TagSession"),
            Conditions =
            [
                new("StringEquals", "aws:SourceAccount", accountId),
                new("ArnLike", "aws:SourceArn", cluster.ArnIn(accountId)),
                new("StringEquals", "aws:RequestTag/kubernetes-namespace", @namespace),
                new("StringEquals", "aws:RequestTag/kubernetes-service-account", serviceAccount),
            ],
        });
}
