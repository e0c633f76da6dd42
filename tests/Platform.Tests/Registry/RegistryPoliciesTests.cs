using DataPlatform.Components.Iam;
using DataPlatform.Components.Registry;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Registry;

public sealed class RegistryPoliciesTests
{
    [Test]
    public void Push_OfDss_IsForItsFolderOnly() =>
        Assert.That(
            RegistryPolicies.Push(RecordingCloud.Target(), "1").ToJson(),
            Is.EqualTo(
                """
                {"Version":"2012-10-17","Statement":[
                {"Sid":"LogIn","Effect":"Allow","Action":"ecr:GetAuthorizationToken","Resource":"*"},
                {"Sid":"PushImages","Effect":"Allow","Action":["ecr:BatchCheckLayerAvailability","ecr:BatchGetImage",
                "ecr:CompleteLayerUpload","ecr:CreateRepository","ecr:DescribeImages","ecr:DescribeRepositories",
                "ecr:GetDownloadUrlForLayer","ecr:InitiateLayerUpload","ecr:ListImages","ecr:PutImage",
                "ecr:UploadLayerPart"],"Resource":"arn:aws:ecr:eu-west-1:1:repository/dataplatform-dev/dss/*"}]}
                """.JoinLines()));

    [Test]
    public void Pull_OfThePlatformsImages_NeitherPushesNorLists() =>
        Assert.That(
            new PolicyDocument(RegistryPolicies.Pull(RecordingCloud.Target(), "1")).ToJson(),
            Is.EqualTo(
                """
                {"Version":"2012-10-17","Statement":[
                {"Sid":"LogIn","Effect":"Allow","Action":"ecr:GetAuthorizationToken","Resource":"*"},
                {"Sid":"PullImages","Effect":"Allow","Action":["ecr:BatchCheckLayerAvailability","ecr:BatchGetImage",
                "ecr:GetDownloadUrlForLayer"],"Resource":"arn:aws:ecr:eu-west-1:1:repository/dataplatform-dev/*"}]}
                """.JoinLines()));

    [Test]
    public void FillCaches_OfSomeRegistries_IsForTheirFolders() =>
        Assert.That(
            RegistryPolicies.FillCaches(
                [UpstreamRegistry.Quay, UpstreamRegistry.Kubernetes], RecordingCloud.Target(), "1").ToJson(),
            Is.EqualTo(
                """
                {"Version":"2012-10-17","Statement":[{"Sid":"FillCaches","Effect":"Allow",
                "Action":["ecr:BatchImportUpstreamImage","ecr:CreateRepository"],
                "Resource":["arn:aws:ecr:eu-west-1:1:repository/dataplatform-dev/k8s/*",
                "arn:aws:ecr:eu-west-1:1:repository/dataplatform-dev/quay/*"]}]}
                """.JoinLines()));

    [Test]
    public void Repository_Always_DeniesAllButThePeopleNamedAndServices() =>
        Assert.That(
            RegistryPolicies.Repository(RecordingCloud.Target(), "1", ["arn:node"], ["arn:dss"]).ToJson(),
            Is.EqualTo(
                """
                {"Version":"2012-10-17","Statement":[{"Sid":"DenyPullByOthers","Effect":"Deny","Principal":"*",
                "Action":["ecr:BatchCheckLayerAvailability","ecr:BatchGetImage","ecr:GetDownloadUrlForLayer"],
                "Condition":{"ArnNotLike":{"aws:PrincipalArn":["arn:aws:iam::1:role/aws-service-role/*","arn:dss",
                "arn:node"]}}},
                {"Sid":"DenyPushByOthers","Effect":"Deny","Principal":"*",
                "Action":["ecr:CompleteLayerUpload","ecr:InitiateLayerUpload","ecr:PutImage","ecr:UploadLayerPart"],
                "Condition":{"ArnNotLike":{"aws:PrincipalArn":["arn:aws:iam::1:role/aws-service-role/*","arn:dss"]}}}]}
                """.JoinLines()));

    [Test]
    public void Repository_WithAsManyAsThereMayBe_FitsIntoEcr() =>
        Assert.That(
            RegistryPolicies.Repository(
                RecordingCloud.Target(),
                "1",
                [],
                [.. Enumerable.Range(0, 40).Select(i => $"arn:aws:iam::123456789012:role/{new string('r', 62)}{i:00}")])
                .ToJson(),
            Has.Length.LessThan(10240));

    [Test]
    public void Template_OfThePlatform_MakesItsRepositoriesWithItsKey() =>
        Assert.That(
            RegistryPolicies.Template(RecordingCloud.Target(), "1", "arn:key").ToJson(),
            Is.EqualTo(
                """
                {"Version":"2012-10-17","Statement":[{"Sid":"MakeRepositories","Effect":"Allow",
                "Action":["ecr:CreateRepository","ecr:ReplicateImage","ecr:TagResource"],
                "Resource":"arn:aws:ecr:eu-west-1:1:repository/dataplatform-dev/*"},
                {"Sid":"GrantKey","Effect":"Allow","Action":["kms:CreateGrant","kms:DescribeKey","kms:RetireGrant"],
                "Resource":"arn:key"}]}
                """.JoinLines()));

    [Test]
    public void TemplateTrust_Always_IsForEcr() =>
        Assert.That(
            RegistryPolicies.TemplateTrust.ToJson(),
            Is.EqualTo(
                """
                {"Version":"2012-10-17","Statement":[{"Sid":"MakeRepositories","Effect":"Allow",
                "Principal":{"Service":"ecr.amazonaws.com"},"Action":"sts:AssumeRole"}]}
                """.JoinLines()));

    [Test]
    public void Lifecycle_OfARepository_IsThis() =>
        Assert.That(
            ImageLifecycle.Of(3, 20),
            Is.EqualTo(
                """
                {"rules":[{"rulePriority":1,"description":"Images without a tag","selection":{"tagStatus":"untagged",
                "countType":"sinceImagePushed","countUnit":"days","countNumber":3},"action":{"type":"expire"}},
                {"rulePriority":2,"description":"All but the newest images","selection":{"tagStatus":"any",
                "countType":"imageCountMoreThan","countNumber":20},"action":{"type":"expire"}}]}
                """.JoinLines()));

    [Test]
    public void Host_InChina_HasItsOwnSuffix() =>
        Assert.That(
            RegistryNames.Host(RecordingCloud.Target(RecordingCloud.Region("cn-north-1")), "1"),
            Is.EqualTo("1.dkr.ecr.cn-north-1.amazonaws.com.cn"));
}
