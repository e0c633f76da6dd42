using System.Text.Json;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi;
using Pulumi.Utilities;

namespace DataPlatform.Tests.Platform.Stacks;

/// <summary>What a stack tells of Spark and EMR Studio.</summary>
public sealed class SparkOutputTests
{
    private static readonly string[] OfSpark =
    [
        "virtualClusterIds", "executionRoleArns", "jobRequests", "jobTemplateIds", "podTemplateUris",
        "managedEndpointIds",
    ];

    [Test]
    public async Task Dev_Outputs_AreThoseOfTheDefaults()
    {
        var stack = (await StackRun.OfAsync(StackConfigurations.Dev, "dev")).Stack!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await ValueOf(stack.VirtualClusterIds), Is.EqualTo(new Dictionary<string, string>
            {
                ["batchjob"] = "spark-batchjob-cluster-id",
                ["emrvcplatform"] = "spark-emrvcplatform-cluster-id",
            }));
            Assert.That(await ValueOf(stack.ExecutionRoleArns), Is.EqualTo(new Dictionary<string, string>
            {
                ["batchjob"] = "arn:of:spark-batchjob-role-role",
                ["emrvcplatform"] = "arn:of:spark-emrvcplatform-role-role",
                ["platform-myendpoint"] = "arn:of:spark-platform-myendpoint-role-role",
            }));
            Assert.That(await ValueOf(stack.JobTemplateIds), Is.EqualTo(new Dictionary<string, string>
            {
                ["batchjob.critical"] = "spark-job-templates-batchjob-critical-id",
                ["batchjob.shared"] = "spark-job-templates-batchjob-shared-id",
                ["emrvcplatform.notebook"] = "spark-job-templates-emrvcplatform-notebook-id",
            }));
            Assert.That(await ValueOf(stack.ManagedEndpointIds), Is.EqualTo(new Dictionary<string, string>
            {
                ["platform-myendpoint"] = "spark-platform-myendpoint-endpoint-id",
            }));
            Assert.That(await ValueOf(stack.StudioUrl), Is.EqualTo("https://studio-studio.emrstudio.mock"));
            Assert.That(await ValueOf(stack.StudioId), Is.EqualTo("studio-studio-id"));
            Assert.That(await ValueOf(stack.StudioUserRoleArns), Is.Empty);
            Assert.That(await ValueOf(stack.TableBucketArn), Is.Null);
        }
    }

    [Test]
    public async Task Dev_PodTemplateUris_AreWhereTheObjectsAre()
    {
        var run = await StackRun.OfAsync(StackConfigurations.Dev, "dev");
        var uris = await ValueOf(run.Stack!.PodTemplateUris);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(uris.Keys, Is.EqualTo(new[]
            {
                "critical.driver", "critical.executor", "notebook.driver", "notebook.executor", "shared.driver",
                "shared.executor",
            }));
            foreach (var (name, uri) in uris)
            {
                var made = run.Resources.Single(
                    resource => resource.Name == $"spark-pod-templates-{name.Replace('.', '-')}").Inputs;
                Assert.That(uri, Is.EqualTo($"s3://{made["bucket"]}/{made["key"]}"));
            }
        }
    }

    [Test]
    public async Task Dev_JobRequests_AreThoseOfEachVirtualClustersKinds()
    {
        var stack = (await StackRun.OfAsync(StackConfigurations.Dev, "dev")).Stack!;
        var requests = await ValueOf(stack.JobRequests);
        var templates = await ValueOf(stack.PodTemplateUris);
        using var critical = JsonDocument.Parse(JsonSerializer.Serialize(requests["batchjob"]["critical"]));
        var overrides = critical.RootElement.GetProperty("configurationOverrides");
        var defaults = overrides.GetProperty("applicationConfiguration")[0].GetProperty("properties");
        var monitoring = overrides.GetProperty("monitoringConfiguration");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                requests.SelectMany(cluster => cluster.Value.Keys.Select(kind => $"{cluster.Key}.{kind}")),
                Is.EqualTo(new[] { "batchjob.critical", "batchjob.shared", "emrvcplatform.notebook" }));
            Assert.That(Text(critical.RootElement, "virtualClusterId"), Is.EqualTo("spark-batchjob-cluster-id"));
            Assert.That(
                Text(critical.RootElement, "executionRoleArn"), Is.EqualTo("arn:of:spark-batchjob-role-role"));
            Assert.That(Text(critical.RootElement, "releaseLabel"), Is.EqualTo("emr-7.13.0-20260410"));
            Assert.That(
                Text(defaults, "spark.kubernetes.driver.podTemplateFile"), Is.EqualTo(templates["critical.driver"]));
            Assert.That(
                Text(defaults, "spark.kubernetes.executor.podTemplateFile"),
                Is.EqualTo(templates["critical.executor"]));
            Assert.That(
                Text(monitoring.GetProperty("cloudWatchMonitoringConfiguration"), "logGroupName"),
                Is.EqualTo("/aws/emr-containers/dataplatform-dev/batchjob"));
            Assert.That(
                Text(monitoring.GetProperty("s3MonitoringConfiguration"), "logUri"),
                Is.EqualTo("s3://dataplatform-dev-logs-123456789012-eu-west-1/spark/batchjob/"));
            Assert.That(
                critical.RootElement.GetProperty("tags").GetRawText(),
                Is.EqualTo(
                    """
                    {"environment":"dev","job-kind":"critical","managed-by":"pulumi","platform":"dataplatform",
                    "stack":"dev","virtual-cluster":"batchjob"}
                    """.JoinLines()));
        }
    }

    [Test]
    public async Task All_Outputs_AreThoseOfTeamsToo()
    {
        var stack = (await StackRun.OfAsync(StackConfigurations.All, "prod")).Stack!;
        var requests = await ValueOf(stack.JobRequests);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await ValueOf(stack.VirtualClusterIds), Is.EqualTo(new Dictionary<string, string>
            {
                ["batchjob"] = "spark-batchjob-cluster-id",
                ["emrvcplatform"] = "spark-emrvcplatform-cluster-id",
                ["fraud"] = "spark-fraud-cluster-id",
                ["risk"] = "spark-risk-secured-cluster-id",
            }));
            Assert.That((await ValueOf(stack.ExecutionRoleArns))["risk"], Is.EqualTo("arn:of:spark-risk-role-role"));
            Assert.That(requests["fraud"].Keys, Is.EqualTo(new[] { "critical", "shared" }));
            Assert.That(
                requests["risk"]["shared"],
                Does.ContainKey("virtualClusterId").WithValue("spark-risk-secured-cluster-id"));
            Assert.That(await ValueOf(stack.TableBucketArn), Is.EqualTo("arn:of:spark-tables-bucket"));
            Assert.That(await ValueOf(stack.StudioUserRoleArns), Is.EqualTo(new Dictionary<string, string>
            {
                ["ada"] = "arn:of:studio-user-ada-role",
                ["bob"] = "arn:of:studio-user-bob-role",
            }));
        }
    }

    // A request is JSON of the AWS CLI: the same bytes however often the program runs.
    [Test]
    public async Task JobRequests_AsText_HaveNoNullsAndNoOutputs()
    {
        var stack = (await StackRun.OfAsync(StackConfigurations.All, "prod")).Stack!;

        Assert.That(
            JsonSerializer.Serialize(await ValueOf(stack.JobRequests)),
            Does.Not.Contain("null").And.Not.Contain("Output").And.Not.Contain("<"));
    }

    [Test]
    public async Task Dev_WithoutSpark_MakesNothingOfItOrOfStudio()
    {
        var run = await StackRun.OfAsync(StackConfigurations.Dev.Add("spark:enabled", "false"), "dev");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(NamesOf(run, "spark", "studio"), Is.Empty);
            Assert.That(
                run.Counts.Keys.Where(type => type.Contains("emr", StringComparison.Ordinal)
                    || type.Contains("cloudcontrol", StringComparison.Ordinal)),
                Is.Empty);
            Assert.That(
                run.Resources.Where(made => made.Type!.Contains("rbac", StringComparison.Ordinal))
                    .Select(made => made.Name),
                Is.Not.Empty.And.All.StartsWith("dss-cluster-access-"));
            Assert.That(run.Json("cluster-control-plane-eks"), Does.Not.Contain("roleMappings"));
            await AssertNothingOf(run.Stack!);
        }
    }

    [Test]
    public async Task Dev_WithoutCluster_MakesNothingOfSparkOrOfStudio()
    {
        var run = await StackRun.OfAsync(StackConfigurations.Dev.Add("cluster:enabled", "false"), "dev");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(NamesOf(run, "spark", "studio"), Is.Empty);
            await AssertNothingOf(run.Stack!);
        }
    }

    [TestCase("studio:enabled", 1)]
    [TestCase("spark:defaultEndpoints", 0)]
    public async Task Dev_WithoutStudio_HasNoOutputsOfIt(string key, int endpoints)
    {
        var run = await StackRun.OfAsync(StackConfigurations.Dev.Add(key, "false"), "dev");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(NamesOf(run, "studio"), Is.Empty);
            Assert.That(await ValueOf(run.Stack!.StudioUrl), Is.Null);
            Assert.That(await ValueOf(run.Stack.StudioId), Is.Null);
            Assert.That(await ValueOf(run.Stack.ManagedEndpointIds), Has.Count.EqualTo(endpoints));
            Assert.That(await ValueOf(run.Stack.VirtualClusterIds), Has.Count.EqualTo(2));
            Assert.That(run.RegisteredOutputs(), Is.SupersetOf(OfSpark).And.Not.Contains("studioUrl"));
        }
    }

    private static async Task AssertNothingOf(PlatformStack stack)
    {
        Assert.That(await ValueOf(stack.VirtualClusterIds), Is.Empty);
        Assert.That(await ValueOf(stack.ExecutionRoleArns), Is.Empty);
        Assert.That(await ValueOf(stack.JobRequests), Is.Empty);
        Assert.That(await ValueOf(stack.JobTemplateIds), Is.Empty);
        Assert.That(await ValueOf(stack.PodTemplateUris), Is.Empty);
        Assert.That(await ValueOf(stack.ManagedEndpointIds), Is.Empty);
        Assert.That(await ValueOf(stack.TableBucketArn), Is.Null);
        Assert.That(await ValueOf(stack.StudioUrl), Is.Null);
        Assert.That(await ValueOf(stack.StudioId), Is.Null);
        Assert.That(await ValueOf(stack.StudioUserRoleArns), Is.Empty);
    }

    private static IEnumerable<string> NamesOf(StackRun run, params string[] components) =>
        run.Resources.Select(made => made.Name!).Where(name => components.Any(
            component => name == component || name.StartsWith($"{component}-", StringComparison.Ordinal)));

    private static string? Text(JsonElement element, string property) => element.GetProperty(property).GetString();

    private static Task<T> ValueOf<T>(Output<T> output) => OutputUtilities.GetValueAsync(output);
}
