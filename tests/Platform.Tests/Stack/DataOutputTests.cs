using System.Collections.Immutable;
using System.Text.Json;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi;
using Pulumi.Utilities;

namespace DataPlatform.Tests.Platform.Stacks;

/// <summary>What a stack tells of the parts that work with data.</summary>
public sealed class DataOutputTests
{
    [Test]
    public async Task Dev_Outputs_AreThoseOfItsParts()
    {
        var stack = (await StackRun.OfAsync(StackConfigurations.Dev, "dev")).Stack!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                await ValueOf(stack.ImageRegistryUrl),
                Is.EqualTo("123456789012.dkr.ecr.eu-west-1.amazonaws.com/dataplatform-dev/dss"));
            Assert.That(
                await ValueOf(stack.ImageRepositoryUrls),
                Is.EqualTo(new[]
                {
                    "dss/dku-apideployer-apinode-base", "dss/dku-cde-base", "dss/dku-exec-base", "dss/dku-spark-base",
                }.ToDictionary(name => name, name => $"https://ecr.mock/registry-{name}")));
            Assert.That(await ValueOf(stack.DatabaseName), Is.EqualTo("dataplatform_dev"));
            Assert.That(await ValueOf(stack.WorkgroupName), Is.EqualTo("dataplatform-dev"));
            Assert.That(await ValueOf(stack.DssRoleArn), Is.EqualTo("arn:of:dss-identity-role"));
            Assert.That(await ValueOf(stack.Metastore), Is.EqualTo(new Dictionary<string, string>
            {
                ["externalId"] = "dataplatform-dev-metastore",
                ["roleArn"] = "arn:of:connections-metastore-role",
            }));
        }
    }

    [Test]
    public async Task Dev_PartsThatAreOff_AreNullOrEmpty()
    {
        var stack = (await StackRun.OfAsync(StackConfigurations.Dev, "dev")).Stack!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await ValueOf(stack.Connections), Is.Empty);
            Assert.That(await ValueOf(stack.SageMakerRoleArn), Is.Null);
            Assert.That(await ValueOf(stack.EmrClusterId), Is.Null);
            Assert.That(await ValueOf(stack.EmrMasterDns), Is.Null);
            Assert.That(await ValueOf(stack.Warehouse), Is.Null);
            Assert.That(await ValueOf(stack.AlertTopicArn), Is.Null);
            Assert.That(await ValueOf(stack.BackupVaultName), Is.Null);
            Assert.That(await ValueOf(stack.RestoreRoleArn), Is.Null);
        }
    }

    [Test]
    public async Task Dev_WithoutRegistry_MakesNothingOfItAndHasNoOutputsOfIt()
    {
        var run = await StackRun.OfAsync(StackConfigurations.Dev.Add("registry:enabled", "false"), "dev");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await ValueOf(run.Stack!.ImageRegistryUrl), Is.Null);
            Assert.That(await ValueOf(run.Stack.ImageRepositoryUrls), Is.Empty);
            Assert.That(
                run.Resources.Where(made => made.Type!.StartsWith("aws:ecr/", StringComparison.Ordinal)), Is.Empty);
            Assert.That(
                run.NamesOf("aws:iam/rolePolicy:RolePolicy"), Does.Not.Contain("dss-identity-registry-policy"));
        }
    }

    [Test]
    public async Task All_Outputs_AreThoseOfEveryPart()
    {
        var stack = (await StackRun.OfAsync(StackConfigurations.All, "prod")).Stack!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await ValueOf(stack.SageMakerRoleArn), Is.EqualTo("arn:of:sagemaker-role"));
            Assert.That(await ValueOf(stack.EmrClusterId), Is.EqualTo("emr-cluster-id"));
            Assert.That(await ValueOf(stack.EmrMasterDns), Is.EqualTo("ip-10-0-0-1.mock"));
            Assert.That(await ValueOf(stack.AlertTopicArn), Is.EqualTo("arn:of:operations-alerts-topic"));
            Assert.That(await ValueOf(stack.BackupVaultName), Is.EqualTo("dataplatform-prod-backups"));
            Assert.That(await ValueOf(stack.RestoreRoleArn), Is.EqualTo("arn:of:operations-backups-restore-role"));
            Assert.That(
                (await ValueOf(stack.KeyArns)).Keys,
                Is.EqualTo(new[]
                {
                    "alerts", "backups", "catalog", "cluster", "data", "images", "logs", "secrets", "tables",
                    "volumes", "warehouse",
                }));
        }
    }

    [Test]
    public async Task All_Connections_TellWhatDssIsConfiguredWith()
    {
        var stack = (await StackRun.OfAsync(StackConfigurations.All, "prod")).Stack!;

        Assert.That(Lines(await ValueOf(stack.Connections)), Is.EqualTo(new[]
        {
            """
            finance: {"access":"readWrite","bucket":"dataplatform-prod-curated-123456789012-eu-west-1",
            "bucketRegion":"eu-west-1","credentials":"keypair","database":"dataplatform_prod_finance","generation":1,
            "groups":["readers"],"prefix":"finance",
            "resultsUri":"s3://dataplatform-prod-results-123456789012-eu-west-1/athena/finance/",
            "secretName":"dataplatform-prod/connections/finance","workgroup":"dataplatform-prod-finance"}
            """,
            """
            partners: {"access":"readOnly","bucket":"acme-exchange","bucketRegion":"eu-central-1",
            "credentials":"keypair","database":"partner_data","generation":3,"groups":["administrators","readers"],
            "prefix":"inbound","resultsUri":"s3://dataplatform-prod-results-123456789012-eu-west-1/athena/partners/",
            "secretName":"dataplatform-prod/connections/partners","workgroup":"dataplatform-prod-partners"}
            """,
            """
            sales: {"access":"readWrite","bucket":"dataplatform-prod-sales-123456789012-eu-west-1",
            "bucketRegion":"eu-west-1","credentials":"assumeRole","database":"dataplatform_prod_sales",
            "externalId":"dataplatform-prod-sales","groups":["readers"],"prefix":"",
            "resultsUri":"s3://dataplatform-prod-results-123456789012-eu-west-1/athena/sales/",
            "roleArn":"arn:of:connections-sales-role","workgroup":"dataplatform-prod-sales"}
            """,
        }.Select(text => text.JoinLines())));
    }

    [Test]
    public async Task All_Warehouse_TellsHowClientsWorkWithIt()
    {
        var stack = (await StackRun.OfAsync(StackConfigurations.All, "prod")).Stack!;
        var facts = (await ValueOf(stack.Warehouse))!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                JsonSerializer.Serialize(facts.Remove("externalSchemas")),
                Is.EqualTo(
                    """
                    {"adminSecretArn":"arn:aws:mock:::warehouse-namespace-admin",
                    "copyRoleArn":"arn:of:warehouse-copy-role","database":"analytics",
                    "host":"warehouse-workgroup.redshift.mock","port":5439,
                    "spectrumRoleArn":"arn:of:warehouse-spectrum-role","stagingKeyArn":"arn:of:encryption-data",
                    "stagingUri":"s3://dataplatform-prod-workspace-123456789012-eu-west-1/warehouse/"}
                    """.JoinLines()));
            Assert.That(
                ((IReadOnlyDictionary<string, string>)facts["externalSchemas"]!).Keys,
                Is.EqualTo(new[] { "default", "finance" }));
        }
    }

    // Secret access keys of the mocked IAM end so. The key is in the secret, and nowhere else.
    [Test]
    public async Task All_SecretAccessKeys_AreInNoOutputAndInNoInputButTheirSecrets()
    {
        const string Marker = "+secret/";
        var run = await StackRun.OfAsync(StackConfigurations.All, "prod");
        var outputs = await run.AllOutputsAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(outputs, Does.Contain("arn:of:connections-sales-role").And.Not.Contain(Marker));
            Assert.That(
                run.Resources
                    .Where(made => StableJson.Of(made.Inputs).Contains(Marker, StringComparison.Ordinal))
                    .Select(made => made.Name),
                Is.EquivalentTo(new[] { "connections-finance-secret-value", "connections-partners-secret-value" }));
        }
    }

    private static Task<T> ValueOf<T>(Output<T> output) => OutputUtilities.GetValueAsync(output);

    private static IEnumerable<string> Lines(
        ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, object?>> facts) =>
        facts.Select(fact => $"{fact.Key}: {JsonSerializer.Serialize(fact.Value)}");
}
