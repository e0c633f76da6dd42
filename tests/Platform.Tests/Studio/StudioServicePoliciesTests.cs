using System.Collections.Immutable;
using DataPlatform.Components.Studio;
using DataPlatform.Tests.Platform.Common;
using DataPlatform.Tests.Platform.Iam;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Studio;

public sealed class StudioServicePoliciesTests
{
    private const string Account = RecordingCloud.AccountId;
    private const string Bucket = "arn:aws:s3:::studio";
    private const string Ec2 = $"arn:aws:ec2:eu-west-1:{Account}";
    private const string Tag = "for-use-with-amazon-emr-managed-policies";

    private static IamPrincipal Role { get; } = new(
        $"arn:aws:iam::{Account}:role/studio",
        IamPolicy.Of(StudioServicePolicies.Of(RecordingCloud.Target(), Account, Bucket, StudioRun.DataKey)));

    [Test]
    public void Trust_OfTheServiceRole_IsEmrForThisAccountAndRegion() =>
        Assert.That(
            StudioServicePolicies.Trust(RecordingCloud.Target(), Account).ToJson(),
            Is.EqualTo(
                """
                {"Version":"2012-10-17","Statement":[{"Sid":"KeepWorkspaces","Effect":"Allow",
                "Principal":{"Service":"elasticmapreduce.amazonaws.com"},"Action":"sts:AssumeRole",
                "Condition":{"ArnLike":{"aws:SourceArn":"arn:aws:elasticmapreduce:eu-west-1:123456789012:*"},
                "StringEquals":{"aws:SourceAccount":"123456789012"}}}]}
                """.JoinLines()));

    // https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-studio-service-role.html
    [Test]
    public void Statements_OfTheServiceRole_AreTheDocumentedOnesAndTheBucket()
    {
        ImmutableArray<string> documented =
        [
            "AllowAddingEMRTagsDuringDefaultSecurityGroupCreation", "AllowAddingTagsDuringEC2ENICreation",
            "AllowDefaultEC2SecurityGroupsCreationInVPCWithEMRTags",
            "AllowDefaultEC2SecurityGroupsCreationWithEMRTags", "AllowEC2ENIActionsWithEMRTags",
            "AllowEC2ENIAttributeAction", "AllowEC2ENICreationInSubnetAndSecurityGroupWithEMRTags",
            "AllowEC2ENICreationWithEMRTags", "AllowEC2ReadOnlyActions", "AllowEC2SecurityGroupActionsWithEMRTags",
            "AllowEMRReadOnlyActions", "AllowEMRStudioWorkspaceStorageEncryptionAccess",
            "AllowSecretsManagerReadOnlyActionsWithEMRTags", "AllowWorkspaceBucket", "AllowWorkspaceCollaboration",
            "AllowWorkspaceFiles",
        ];
        var policy = StudioServicePolicies.Of(RecordingCloud.Target(), Account, Bucket, StudioRun.DataKey);
        Assert.That(
            policy.Statements.Select(statement => statement.Sid).Order(StringComparer.Ordinal),
            Is.EqualTo(documented));
    }

    [TestCase("ec2:CreateNetworkInterface", "network-interface/eni-1", "aws:RequestTag")]
    [TestCase("ec2:CreateNetworkInterface", "subnet/subnet-1", "aws:ResourceTag")]
    [TestCase("ec2:CreateNetworkInterface", "security-group/sg-1", "aws:ResourceTag")]
    [TestCase("ec2:CreateNetworkInterfacePermission", "network-interface/eni-1", "aws:ResourceTag")]
    [TestCase("ec2:DeleteNetworkInterface", "network-interface/eni-1", "aws:ResourceTag")]
    [TestCase("ec2:DeleteNetworkInterfacePermission", "network-interface/eni-1", "aws:ResourceTag")]
    [TestCase("ec2:AuthorizeSecurityGroupEgress", "security-group/sg-1", "aws:ResourceTag")]
    [TestCase("ec2:AuthorizeSecurityGroupIngress", "security-group/sg-1", "aws:ResourceTag")]
    [TestCase("ec2:RevokeSecurityGroupEgress", "security-group/sg-1", "aws:ResourceTag")]
    [TestCase("ec2:RevokeSecurityGroupIngress", "security-group/sg-1", "aws:ResourceTag")]
    [TestCase("ec2:CreateSecurityGroup", "security-group/sg-1", "aws:RequestTag")]
    [TestCase("ec2:CreateSecurityGroup", "vpc/vpc-1", "aws:ResourceTag")]
    public void Network_WithTheTag_IsAllowedAndWithoutItRefused(string action, string resource, string key)
    {
        var arn = $"{Ec2}:{resource}";
        Assert.Multiple(() =>
        {
            Assert.That(Allows(IamRequest.Of(action, arn, ($"{key}/{Tag}", "true"))), Is.True);
            Assert.That(Allows(IamRequest.Of(action, arn, ($"{key}/{Tag}", "false"))), Is.False);
            Assert.That(Allows(IamRequest.Of(action, arn)), Is.False);
        });
    }

    [TestCase("ec2:ModifyNetworkInterfaceAttribute", Ec2 + ":network-interface/eni-1", true)]
    [TestCase("ec2:ModifyNetworkInterfaceAttribute", Ec2 + ":instance/i-1", true)]
    [TestCase("ec2:ModifyNetworkInterfaceAttribute", Ec2 + ":security-group/sg-1", true)]
    [TestCase("ec2:DescribeSubnets", "*", true)]
    [TestCase("iam:ListUsers", "*", true)]
    [TestCase("elasticmapreduce:DescribeCluster", $"arn:aws:elasticmapreduce:eu-west-1:{Account}:cluster/j-1", true)]
    [TestCase("s3:DeleteObject", Bucket + "/workspaces/a", true)]
    [TestCase("s3:GetObject", Bucket + "/workspaces/a", true)]
    [TestCase("s3:PutObject", Bucket + "/workspaces/a", true)]
    [TestCase("s3:GetEncryptionConfiguration", Bucket, true)]
    [TestCase("s3:ListBucket", Bucket, true)]
    [TestCase("kms:Decrypt", StudioRun.DataKey, true)]
    [TestCase("kms:GenerateDataKey", StudioRun.DataKey, true)]
    [TestCase("kms:DescribeKey", StudioRun.DataKey, true)]
    [TestCase("kms:ReEncryptFrom", StudioRun.DataKey, true)]
    [TestCase("kms:ReEncryptTo", StudioRun.DataKey, true)]
    [TestCase("kms:Decrypt", $"arn:aws:kms:eu-west-1:{Account}:key/other", false)]
    [TestCase("s3:GetObject", "arn:aws:s3:::studio-2/workspaces/a", false)]
    [TestCase("s3:DeleteBucket", Bucket, false)]
    [TestCase("ec2:ModifyNetworkInterfaceAttribute", $"arn:aws:ec2:us-east-1:{Account}:network-interface/e", false)]
    [TestCase("ec2:CreateTags", Ec2 + ":instance/i-1", false)]
    [TestCase("elasticmapreduce:TerminateJobFlows", $"arn:aws:elasticmapreduce:eu-west-1:{Account}:cluster/j-1", false)]
    [TestCase("iam:PassRole", $"arn:aws:iam::{Account}:role/any", false)]
    public void Anything_WithoutATag_IsAllowedWhereThePolicySaysSo(string action, string resource, bool allowed) =>
        Assert.That(Allows(IamRequest.Of(action, resource)), Is.EqualTo(allowed));

    [TestCase("CreateNetworkInterface", "network-interface/eni-1", true)]
    [TestCase("CreateSecurityGroup", "security-group/sg-1", true)]
    [TestCase("CreateNetworkInterface", "security-group/sg-1", false)]
    [TestCase("RunInstances", "network-interface/eni-1", false)]
    public void Tags_WhenSomethingIsMade_AreWrittenToItOnly(string making, string resource, bool allowed) =>
        Assert.That(
            Allows(IamRequest.Of(
                "ec2:CreateTags",
                $"{Ec2}:{resource}",
                ("ec2:CreateAction", making),
                ($"aws:RequestTag/{Tag}", "true"))),
            Is.EqualTo(allowed));

    [Test]
    public void Tags_OfAGroupWithoutThatOfEmr_AreRefused() =>
        Assert.That(
            Allows(IamRequest.Of(
                "ec2:CreateTags", $"{Ec2}:security-group/sg-1", ("ec2:CreateAction", "CreateSecurityGroup"))),
            Is.False);

    [TestCase("true", true)]
    [TestCase("false", false)]
    public void Secrets_ByTheTag_AreReadOrNot(string tag, bool allowed) =>
        Assert.That(
            Allows(IamRequest.Of(
                "secretsmanager:GetSecretValue",
                $"arn:aws:secretsmanager:eu-west-1:{Account}:secret:git-1",
                ($"aws:ResourceTag/{Tag}", tag))),
            Is.EqualTo(allowed));

    private static bool Allows(IamRequest request) =>
        new IamGate(request, null, IamResource.EitherAllows).Allows(Role);
}
