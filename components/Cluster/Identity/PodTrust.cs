using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Cluster.Identity;

/// <summary>Who may take a pod's role.</summary>
internal static class PodTrust
{
    /// <summary>
    /// EKS Pod Identity, for service accounts of one namespace of one cluster. They are named by tags that EKS puts on
    /// every session, so that an association made by mistake or malice gives the role to no other.
    /// </summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="accountId">The account's 12 digits.</param>
    /// <param name="namespace">The namespace.</param>
    /// <param name="serviceAccounts">Names of the service accounts, one at least.</param>
    public static PolicyDocument Of(
        ClusterHandle cluster, string accountId, string @namespace, params IEnumerable<string> serviceAccounts) =>
        new(new PolicyStatement
        {
            Sid = "TakeByPodIdentity",
            Principal = PolicyPrincipal.Service("pods.eks.amazonaws.com"),
            Actions = PolicyTerms.Of("sts:AssumeRole", "sts:TagSession"),
            Conditions =
            [
                new("StringEquals", "aws:SourceAccount", accountId),
                new("ArnLike", "aws:SourceArn", cluster.ArnIn(accountId)),
                new("StringEquals", "aws:RequestTag/kubernetes-namespace", @namespace),
                new("StringEquals", "aws:RequestTag/kubernetes-service-account", serviceAccounts),
            ],
        });
}
