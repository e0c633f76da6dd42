using DataPlatform.Components.Common;
using Pulumi;
using Pulumi.Aws.SecretsManager;

namespace DataPlatform.Components.Iam;

/// <summary>The policy of one of the platform's secrets: what no one may do, whoever they are.</summary>
/// <remarks>
/// Within the account it leaves to IAM who reads the secret, which IAM allows to nobody by itself. A denial to all but
/// its readers would hit whoever deploys: the value is read at every refresh, by a person or a pipeline that the
/// program does not know, and the role that lost the secret could not change the policy back either.
/// </remarks>
internal static class SecretPolicies
{
    /// <summary>Gives a secret the policy.</summary>
    /// <param name="name">Name of the resource.</param>
    /// <param name="secret">The secret.</param>
    /// <param name="target">Gives the account.</param>
    /// <param name="options">Options of the resource.</param>
    public static void Attach(string name, Secret secret, AwsTarget target, CustomResourceOptions options) =>
        _ = new SecretPolicy(
            name,
            new SecretPolicyArgs
            {
                SecretArn = secret.Arn,
                Policy = Output.Tuple(secret.Arn, target.AccountId).Apply(
                    known => Of(known.Item1, known.Item2).ToJson()),
                BlockPublicPolicy = true,
            },
            options);

    /// <summary>The policy.</summary>
    /// <param name="secretArn">ARN of the secret.</param>
    /// <param name="accountId">The account's 12 digits.</param>
    public static PolicyDocument Of(string secretArn, string accountId) => new(
        Denial.PlainHttp("secretsmanager", secretArn),
        new PolicyStatement
        {
            Sid = "DenyOtherAccounts",
            Effect = PolicyEffect.Deny,
            Principal = PolicyPrincipal.Everyone("the condition leaves out the principals of this account"),
            Actions = PolicyTerms.Any("nothing of it is for other accounts", "secretsmanager:*"),
            Resources = PolicyTerms.Of(secretArn),
            Conditions = [new("StringNotEquals", "aws:PrincipalAccount", accountId)],
        });
}
