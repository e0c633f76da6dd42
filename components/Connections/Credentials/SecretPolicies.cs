using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Connections;

/// <summary>The policy of a connection's secret: what no one may do, whoever they are.</summary>
/// <remarks>
/// Within the account it leaves to IAM who reads the secret, which IAM allows to nobody by itself. A denial to all but
/// DSS would hit whoever deploys: the value is read at every refresh, by a person or a pipeline that the program does
/// not know, and the role that lost the secret could not change the policy back either.
/// </remarks>
internal static class SecretPolicies
{
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
