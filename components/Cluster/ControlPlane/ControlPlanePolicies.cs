using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Cluster.ControlPlane;

/// <summary>The policies of the role by which EKS runs the control plane.</summary>
internal static class ControlPlanePolicies
{
    /// <summary>Only EKS, and only for the one cluster, may take the role.</summary>
    public static PolicyDocument Trust(string accountId, string clusterArn) => new(
        new PolicyStatement
        {
            Sid = "RunControlPlane",
            Principal = PolicyPrincipal.Service("eks.amazonaws.com"),
            Actions = PolicyTerms.Of("sts:AssumeRole"),
            Conditions =
            [
                new("StringEquals", "aws:SourceAccount", accountId),
                new("ArnLike", "aws:SourceArn", clusterArn),
            ],
        });

    /// <summary>Encrypts and decrypts what the Kubernetes API stores, with the one key.</summary>
    public static PolicyDocument EncryptSecrets(string keyArn) => new(new PolicyStatement
    {
        Sid = "EncryptSecrets",
        Actions = PolicyTerms.Of("kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:ListGrants"),
        Resources = PolicyTerms.Of(keyArn),
    });
}
