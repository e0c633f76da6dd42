using System.Collections.Immutable;
using System.Text.Json;
using NUnit.Framework;
using Pulumi;
using Pulumi.Utilities;

namespace DataPlatform.Tests.Platform.Stacks;

public sealed class PlatformStackTests
{
    private static readonly string[] Always =
    [
        "vpcId", "privateSubnetIds", "publicSubnetIds", "zones", "bucketNames", "keyArns", "clusterName",
        "clusterSecurityGroupId", "kubeconfig", "nodeGroupNames", "nodeRoleArn", "oidcIssuer", "oidcProviderArn",
        "imageRegistryUrl", "imageRepositoryUrls", "databaseName", "workgroupName", "dssRoleArn", "dssPrincipalArn",
        "dssInstanceId", "dssVolumeId", "dssConnectCommand", "dssUsersPolicyArn", "dssAdminSecretName", "connections",
        "metastore", "virtualClusterIds", "executionRoleArns", "jobRequests", "jobTemplateIds", "podTemplateUris",
        "managedEndpointIds", "studioUrl", "studioId", "studioUserRoleArns",
    ];

    private static readonly string[] OfParts =
    [
        "sageMakerRoleArn", "emrClusterId", "emrMasterDns", "warehouse", "alertTopicArn", "backupVaultName",
        "restoreRoleArn", "tableBucketArn", "dssUrl",
    ];

    [Test]
    public async Task Dev_Run_MakesExactlyTheseResources() =>
        Assert.That(
            (await StackRun.OfAsync(StackConfigurations.Dev, "dev")).Counts,
            Is.EqualTo(ResourceCounts.Of(zones: 2, nats: 1, endpoints: 0, admins: 0, guarded: false)));

    [Test]
    public async Task Prod_Run_MakesExactlyTheseResources() =>
        Assert.That(
            (await StackRun.OfAsync(StackConfigurations.Prod, "prod")).Counts,
            Is.EqualTo(ResourceCounts.Of(zones: 3, nats: 3, endpoints: 11, admins: 1, guarded: true)));

    [Test]
    public async Task Dev_Provider_HasRegionAndDefaultTagsAndTakesAnyAccount()
    {
        var run = await StackRun.OfAsync(StackConfigurations.Dev, "dev");
        var provider = run.Resources.Single(resource => resource.Type == "pulumi:providers:aws");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(provider.Name, Is.EqualTo("aws"));
            Assert.That(provider.Inputs["region"], Is.EqualTo("eu-west-1"));
            Assert.That(provider.Inputs, Does.Not.ContainKey("allowedAccountIds"));
            Assert.That(DefaultTags(provider.Inputs), Is.EqualTo(new Dictionary<string, string>
            {
                ["environment"] = "dev",
                ["managed-by"] = "pulumi",
                ["platform"] = "dataplatform",
                ["stack"] = "dev",
            }));
        }
    }

    [Test]
    public async Task Prod_Provider_HasTheUsersTagsAndTheOnlyAccount()
    {
        var run = await StackRun.OfAsync(StackConfigurations.Prod, "prod");
        var provider = run.Resources.Single(resource => resource.Type == "pulumi:providers:aws");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                JsonSerializer.Deserialize<string[]>((string)provider.Inputs["allowedAccountIds"]),
                Is.EqualTo(new[] { "123456789012" }));
            Assert.That(DefaultTags(provider.Inputs), Is.EqualTo(new Dictionary<string, string>
            {
                ["environment"] = "prod",
                ["managed-by"] = "pulumi",
                ["platform"] = "dataplatform",
                ["stack"] = "prod",
                ["team"] = "analytics",
            }));
        }
    }

    [Test]
    public async Task All_EveryAwsResourceAndCall_NamesTheProvider()
    {
        var run = await StackRun.OfAsync(StackConfigurations.All, "prod");
        var others = run.Resources
            .Where(resource => resource.Type!.StartsWith("aws:", StringComparison.Ordinal))
            .Select(resource => (What: resource.Name, resource.Provider))
            .Concat(run.Calls.Select(call => (What: call.Token, call.Provider)))
            .Where(use => use.Provider
                != "urn:pulumi:prod::dataplatform::pulumi:pulumi:Stack$pulumi:providers:aws::aws::aws-id");

        Assert.That(others, Is.Empty);
    }

    [Test]
    public async Task Dev_Outputs_AreWhatTheResourcesAnswered()
    {
        var stack = (await StackRun.OfAsync(StackConfigurations.Dev, "dev")).Stack!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await OutputUtilities.GetValueAsync(stack.VpcId), Is.EqualTo("network-vpc-id"));
            Assert.That(
                await OutputUtilities.GetValueAsync(stack.PrivateSubnetIds),
                Is.EqualTo(new[] { "network-private-a-id", "network-private-b-id" }));
            Assert.That(
                await OutputUtilities.GetValueAsync(stack.PublicSubnetIds),
                Is.EqualTo(new[] { "network-public-a-id", "network-public-b-id" }));
            Assert.That(
                await OutputUtilities.GetValueAsync(stack.Zones),
                Is.EqualTo(new[] { "eu-west-1a", "eu-west-1b" }));
            Assert.That(
                await OutputUtilities.GetValueAsync(stack.BucketNames),
                Is.EqualTo(new[] { "assets", "curated", "logs", "raw", "results", "workspace" }
                    .ToDictionary(role => role, role => $"dataplatform-dev-{role}-123456789012-eu-west-1")));
            Assert.That(await OutputUtilities.GetValueAsync(stack.KeyArns), Is.EqualTo(new Dictionary<string, string>
            {
                ["cluster"] = "arn:of:encryption-cluster",
                ["data"] = "arn:of:encryption-data",
                ["images"] = "arn:of:encryption-images",
                ["logs"] = "arn:of:encryption-logs",
                ["secrets"] = "arn:of:encryption-secrets",
                ["volumes"] = "arn:of:encryption-volumes",
            }));
            Assert.That(await OutputUtilities.GetValueAsync(stack.ClusterName), Is.EqualTo("dataplatform-dev"));
            Assert.That(await OutputUtilities.GetValueAsync(stack.ClusterSecurityGroupId), Is.EqualTo("sg-cluster"));
            Assert.That(await OutputUtilities.GetValueAsync(stack.KubeConfig), Is.EqualTo("{\"kind\":\"Config\"}"));
            Assert.That(await Output.IsSecretAsync(stack.KubeConfig), Is.True);
            Assert.That(
                (await OutputUtilities.GetValueAsync(stack.NodeGroupNames)).Keys,
                Is.EqualTo(new[]
                {
                    "critical-a", "critical-b", "notebook-driver-a", "notebook-driver-b", "notebook-executor-a",
                    "notebook-executor-b", "shared-driver-a", "shared-driver-b", "shared-executor-a",
                    "shared-executor-b", "tooling",
                }));
            Assert.That(
                await OutputUtilities.GetValueAsync(stack.NodeRoleArn), Is.EqualTo("arn:of:cluster-nodes-role"));
            Assert.That(await OutputUtilities.GetValueAsync(stack.OidcIssuer), Is.EqualTo("oidc.mock/id/1"));
            Assert.That(
                await OutputUtilities.GetValueAsync(stack.OidcProviderArn),
                Is.EqualTo("arn:aws:iam::123456789012:oidc-provider/oidc.mock/id/1"));
        }
    }

    [Test]
    public async Task Dev_WithoutCluster_MakesNothingOfItAndHasNoOutputsOfIt()
    {
        var run = await StackRun.OfAsync(StackConfigurations.Dev.Add("cluster:enabled", "false"), "dev");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                run.Counts.Keys.Where(type => type.Contains("cluster:", StringComparison.Ordinal)
                    || type.Contains("kubernetes", StringComparison.Ordinal)
                    || type.Contains("eks", StringComparison.Ordinal)),
                Is.Empty);
            Assert.That(await OutputUtilities.GetValueAsync(run.Stack!.ClusterName), Is.Null);
            Assert.That(await OutputUtilities.GetValueAsync(run.Stack.KubeConfig), Is.Null);
            Assert.That(await OutputUtilities.GetValueAsync(run.Stack.NodeGroupNames), Is.Empty);
        }
    }

    [Test]
    public async Task All_Stack_RegistersItsOutputs() =>
        Assert.That(
            (await StackRun.OfAsync(StackConfigurations.All, "prod")).RegisteredOutputs(),
            Is.EquivalentTo(Always.Concat(OfParts)));

    [Test]
    public async Task Dev_Stack_RegistersNoOutputsOfPartsThatAreOff() =>
        Assert.That(
            (await StackRun.OfAsync(StackConfigurations.Dev, "dev")).RegisteredOutputs(),
            Is.EquivalentTo(Always));

    private static Dictionary<string, string> DefaultTags(ImmutableDictionary<string, object> inputs) =>
        JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(
            (string)inputs["defaultTags"])!["tags"];
}
