using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi;
using Pulumi.Utilities;
using static DataPlatform.Tests.Platform.Cluster.ControlPlane.ControlPlaneRun;

namespace DataPlatform.Tests.Platform.Cluster.ControlPlane;

public sealed class ControlPlaneTests
{
    private const string LogGroup = "aws:cloudwatch/logGroup:LogGroup";
    private const string Role = "aws:iam/role:Role";
    private const string Attachment = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    private const string RolePolicy = "aws:iam/rolePolicy:RolePolicy";
    private const string Provider = "pulumi:providers:kubernetes";

    [Test]
    public async Task ControlPlane_ByDefault_HasTheseParts()
    {
        var run = await Of(provider => Args(provider));
        Assert.That(
            run.Counts,
            Is.EqualTo(new SortedDictionary<string, int>(StringComparer.Ordinal)
            {
                [LogGroup] = 1,
                [Role] = 1,
                [RolePolicy] = 1,
                [Attachment] = 1,
                ["dataplatform:cluster:ControlPlane"] = 1,
                [Eks] = 1,
                ["pulumi:providers:aws"] = 1,
                [Provider] = 1,
            }));
    }

    [Test]
    public async Task Cluster_ByDefault_IsPrivateEncryptedLoggedAndBare()
    {
        var run = await Of(provider => Args(provider));
        Assert.That(
            run.Single(Eks, "plane-eks").Json,
            Is.EqualTo(
                """
                {"authenticationMode":"API_AND_CONFIG_MAP","bootstrapSelfManagedAddons":false,
                "clusterTags":{"Name":"dataplatform-dev"},
                "corednsAddonOptions":{"enabled":false,"resolveConflictsOnCreate":"OVERWRITE",
                "resolveConflictsOnUpdate":"OVERWRITE"},
                "createInstanceRole":false,"createOidcProvider":true,"deletionProtection":false,
                "enabledClusterLogTypes":["api","audit","authenticator","controllerManager","scheduler"],
                "encryptionConfigKeyArn":"arn:secrets","endpointPrivateAccess":true,"endpointPublicAccess":false,
                "kubeProxyAddonOptions":{"enabled":false,"resolveConflictsOnCreate":"OVERWRITE",
                "resolveConflictsOnUpdate":"OVERWRITE"},
                "name":"dataplatform-dev","providerCredentialOpts":{},"serviceRole":"plane-role",
                "skipDefaultNodeGroup":true,"skipDefaultSecurityGroups":true,
                "subnetIds":["subnet-a","subnet-b"],"upgradePolicy":{"supportType":"STANDARD"},
                "useDefaultVpcCni":true,"version":"1.35","vpcId":"vpc-1"}
                """.JoinLines()));
    }

    [Test]
    public async Task Cluster_WithBlocks_HasAPublicEndpointForThemOnly()
    {
        var run = await Of(provider => Args(provider, ["203.0.113.0/24", "198.51.100.7/32", "203.0.113.0/24"]));
        var eks = run.Single(Eks);
        Assert.Multiple(() =>
        {
            Assert.That(eks["endpointPrivateAccess"], Is.True);
            Assert.That(eks["endpointPublicAccess"], Is.True);
            Assert.That(eks["publicAccessCidrs"], Is.EqualTo(new[] { "198.51.100.7/32", "203.0.113.0/24" }));
        });
    }

    [Test]
    public async Task Cluster_WithExtendedSupport_AsksForIt()
    {
        var run = await Of(provider => Args(provider, extendedSupport: true));
        Assert.That(StableJson.Of(run.Single(Eks)["upgradePolicy"]), Is.EqualTo("""{"supportType":"EXTENDED"}"""));
    }

    // The EKS component puts AWS_PROFILE into the kubeconfig where no credentials are stated.
    [Test]
    public async Task Kubeconfig_WhereAProfileIsSet_HasNone()
    {
        const string Variable = "AWS_PROFILE";
        var before = Environment.GetEnvironmentVariable(Variable);
        Environment.SetEnvironmentVariable(Variable, "someone");
        try
        {
            var run = await Of(provider => Args(provider));
            Assert.Multiple(() =>
            {
                Assert.That(StableJson.Of(run.Single(Eks)["providerCredentialOpts"]), Is.EqualTo("{}"));
                Assert.That(run.Single(Eks).Json, Does.Not.Contain("someone"));
            });
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, before);
        }
    }

    [Test]
    public async Task Outputs_OfTheControlPlane_AreTheClustersAndItsKubeconfigIsSecret()
    {
        Output<string>[] outputs = [];
        await Of(provider => Args(provider), plane => outputs =
        [
            plane.Handle.Name,
            plane.KubeConfig,
            plane.LogGroupName,
            plane.OidcIssuer,
            plane.OidcProviderArn,
            plane.Handle.SecurityGroupId,
        ]);
        var values = await Task.WhenAll(outputs.Select(OutputUtilities.GetValueAsync));
        var secrets = await Task.WhenAll(outputs.Select(Output.IsSecretAsync));
        Assert.Multiple(() =>
        {
            Assert.That(
                values,
                Is.EqualTo(new[]
                {
                    "dataplatform-dev",
                    """{"kind":"Config"}""",
                    "/aws/eks/dataplatform-dev/cluster",
                    "oidc.mock/id/1",
                    "arn:aws:iam::123456789012:oidc-provider/oidc.mock/id/1",
                    "sg-cluster",
                }));
            Assert.That(secrets, Is.EqualTo(new[] { false, true, false, false, false, false }));
        });
    }

    [Test]
    public async Task Handle_OfTheControlPlane_KnowsItsNameBeforeTheCluster()
    {
        Components.Cluster.ClusterHandle? handle = null;
        await Of(provider => Args(provider), plane => handle = plane.Handle);
        Assert.Multiple(() =>
        {
            Assert.That(handle!.PlannedName, Is.EqualTo("dataplatform-dev"));
            Assert.That(handle.Version, Is.EqualTo("1.35"));
            Assert.That(
                handle.ArnIn("123456789012"),
                Is.EqualTo("arn:aws:eks:eu-west-1:123456789012:cluster/dataplatform-dev"));
        });
    }

    [Test]
    public async Task Provider_OfTheCluster_IsIdentifiedByItsArn()
    {
        var run = await Of(provider => Args(provider));
        Assert.That(
            run.Single(Provider, "plane-kubernetes").Json,
            Is.EqualTo(
                """
                {"clusterIdentifier":"arn:aws:eks:eu-west-1:123456789012:cluster/dataplatform-dev",
                "enableServerSideApply":"true","kubeconfig":"{\"kind\":\"Config\"}"}
                """.JoinLines()));
    }

    [Test]
    public async Task LogGroup_Always_IsTheClustersWithAnEndAndAKey()
    {
        var run = await Of(provider => Args(provider));
        Assert.That(
            run.Single(LogGroup, "plane-logs").Json,
            Is.EqualTo(
                """
                {"kmsKeyId":"arn:logs","name":"/aws/eks/dataplatform-dev/cluster","retentionInDays":365}
                """.JoinLines()));
    }

    [Test]
    public async Task Role_OfTheControlPlane_IsForEksAndThisClusterOnly()
    {
        var run = await Of(provider => Args(provider));
        Assert.That(
            run.Single(Role, "plane-role").Json,
            Is.EqualTo(
                """
                {"assumeRolePolicy":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"RunControlPlane\",
                \"Effect\":\"Allow\",\"Principal\":{\"Service\":\"eks.amazonaws.com\"},\"Action\":\"sts:AssumeRole\",
                \"Condition\":{\"ArnLike\":{\"aws:SourceArn\":
                \"arn:aws:eks:eu-west-1:123456789012:cluster/dataplatform-dev\"},
                \"StringEquals\":{\"aws:SourceAccount\":\"123456789012\"}}}]}",
                "description":"dataplatform-dev: control plane of the EKS cluster"}
                """.JoinLines()));
    }

    [Test]
    public async Task RolePolicies_OfTheControlPlane_AreAwssAndTheUseOfOneKey()
    {
        var run = await Of(provider => Args(provider));
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single(Attachment, "plane-AmazonEKSClusterPolicy").Json,
                Is.EqualTo("""{"policyArn":"arn:aws:iam::aws:policy/AmazonEKSClusterPolicy","role":"plane-role"}"""));
            Assert.That(
                run.Single(RolePolicy, "plane-secrets-policy").Json,
                Is.EqualTo(
                    """
                    {"policy":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"EncryptSecrets\",
                    \"Effect\":\"Allow\",
                    \"Action\":[\"kms:Decrypt\",\"kms:DescribeKey\",\"kms:Encrypt\",\"kms:ListGrants\"],
                    \"Resource\":\"arn:secrets\"}]}","role":"plane-role"}
                    """.JoinLines()));
        });
    }

    [Test]
    public async Task Names_InChina_AreThoseOfItsPartition()
    {
        var run = await Of(provider => Args(
            provider, admins: ["arn:aws-cn:iam::123456789012:role/admin"], region: "cn-north-1"));
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single(Attachment)["policyArn"],
                Is.EqualTo("arn:aws-cn:iam::aws:policy/AmazonEKSClusterPolicy"));
            Assert.That(
                run.Single(Association)["policyArn"],
                Is.EqualTo("arn:aws-cn:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"));
        });
    }
}
