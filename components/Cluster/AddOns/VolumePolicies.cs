using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Cluster.AddOns;

/// <summary>What the EBS driver may do with the volumes' KMS key; AWS's own policy of the driver has no KMS.</summary>
internal static class VolumePolicies
{
    /// <summary>Has EC2 encrypt volumes with the one key, and attach such volumes.</summary>
    public static PolicyDocument Encrypt(AwsTarget target, string keyArn) => new(
        new PolicyStatement
        {
            Sid = "EncryptVolumes",
            Actions = PolicyTerms.Of("kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKeyWithoutPlaintext"),
            Resources = PolicyTerms.Of(keyArn),
            Conditions = [ThroughEc2(target)],
        },
        // Attaching a volume hands the use of the key to the instance.
        new PolicyStatement
        {
            Sid = "AttachVolumes",
            Actions = PolicyTerms.Of("kms:CreateGrant"),
            Resources = PolicyTerms.Of(keyArn),
            Conditions = [new("Bool", "kms:GrantIsForAWSResource", "true"), ThroughEc2(target)],
        });

    private static PolicyCondition ThroughEc2(AwsTarget target) =>
        new("StringEquals", "kms:ViaService", target.ServiceHost("ec2"));
}
