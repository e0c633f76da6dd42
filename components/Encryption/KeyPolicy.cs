using System.Collections.Immutable;
using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Encryption;

/// <summary>The policy of a key: who governs it, who administers it, and who uses it for its purpose.</summary>
internal static class KeyPolicy
{
    public const string ThisKey = "in a key policy, * is the key that has the policy";

    public static PolicyDocument Of(
        KeyPurpose purpose,
        AwsTarget target,
        string accountId,
        IReadOnlyCollection<string> administrators)
    {
        var statements = ImmutableArray.CreateBuilder<PolicyStatement>();
        statements.Add(AccountGoverns(target, accountId));
        if (administrators.Count > 0)
            statements.Add(Administer(administrators));
        statements.AddRange(KeyPurposes.Of(purpose).Use(target, accountId));
        return new PolicyDocument(statements.ToImmutable());
    }

    private static PolicyStatement AccountGoverns(AwsTarget target, string accountId) => new()
    {
        Sid = "AccountGoverns",
        Principal = PolicyPrincipal.Aws($"arn:{target.Region.Partition}:iam::{accountId}:root"),
        Actions = PolicyTerms.Any(
            "lets the account's IAM policies grant what they must, and keeps the key manageable when all of its other "
            + "principals are gone: without it the key could be lost for good",
            "kms:*"),
        Resources = PolicyTerms.Any(ThisKey),
    };

    // Management without use: to decrypt, an administrator would have to change this policy, which is on record.
    private static PolicyStatement Administer(IReadOnlyCollection<string> administrators) => new()
    {
        Sid = "Administer",
        Principal = PolicyPrincipal.Aws(administrators),
        Actions = PolicyTerms.Of(
            "kms:CancelKeyDeletion",
            "kms:CreateAlias",
            "kms:DeleteAlias",
            "kms:Describe*",
            "kms:Disable*",
            "kms:Enable*",
            "kms:Get*",
            "kms:List*",
            "kms:Put*",
            "kms:Revoke*",
            "kms:RotateKeyOnDemand",
            "kms:ScheduleKeyDeletion",
            "kms:TagResource",
            "kms:UntagResource",
            "kms:Update*"),
        Resources = PolicyTerms.Any(ThisKey),
    };
}
