using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Spark.Identity;

/// <summary>Who may take a role of EMR on EKS by IAM roles for service accounts.</summary>
internal static class WebIdentityTrust
{
    /// <summary>
    /// The service accounts that EMR makes for the role in a namespace. The pattern is the one that EMR documents; the
    /// role's own name at its end keeps the service accounts of other roles out.
    /// </summary>
    /// <param name="namespace">The namespace.</param>
    /// <param name="roleName">Name of the role, without a path.</param>
    /// <param name="accountId">The account's 12 digits.</param>
    /// <param name="providerArn">ARN of the cluster's OpenID Connect provider.</param>
    /// <param name="issuer">Its issuer, without <c>https://</c>.</param>
    public static PolicyStatement Of(
        string @namespace, string roleName, string accountId, string providerArn, string issuer) => new()
        {
            Sid = "TakeByWebIdentity",
            Principal = new PolicyPrincipal("Federated", PolicyTerms.Of(providerArn)),
            Actions = PolicyTerms.Of("sts:AssumeRoleWithWebIdentity"),
            Conditions =
            [
                new("StringEquals", $"{issuer}:aud", "sts.amazonaws.com"),
                new(
                    "StringLike",
                    $"{issuer}:sub",
                    $"system:serviceaccount:{@namespace}:{ServiceAccountNames.Pattern(accountId, roleName)}"),
            ],
        };
}
