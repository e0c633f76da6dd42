using DataPlatform.Components.Iam;
using DataPlatform.Components.Network;

namespace DataPlatform.Components.Studio;

/// <summary>Lets those whom a SAML provider names take a role.</summary>
internal static class SamlTrust
{
    /// <summary>The trust policy.</summary>
    /// <param name="providerArn">The provider.</param>
    /// <param name="region">Gives the partition.</param>
    public static PolicyDocument Of(string providerArn, AwsRegion region) => new(new PolicyStatement
    {
        Sid = "SignInBySaml",
        Principal = new PolicyPrincipal("Federated", PolicyTerms.Of(providerArn)),
        Actions = PolicyTerms.Of("sts:AssumeRoleWithSAML"),
        Conditions = [new("StringEquals", "SAML:aud", Audience(region.Partition))],
    });

    // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html
    private static string Audience(string partition) => partition switch
    {
        "aws-cn" => "https://signin.amazonaws.cn/saml",
        "aws-us-gov" => "https://signin.amazonaws-us-gov.com/saml",
        _ => "https://signin.aws.amazon.com/saml",
    };
}
