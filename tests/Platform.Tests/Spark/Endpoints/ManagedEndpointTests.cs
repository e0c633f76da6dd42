using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DataPlatform.Components.Spark.Endpoints;
using DataPlatform.Components.Spark.Jobs;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi;
using Pulumi.Utilities;

namespace DataPlatform.Tests.Platform.Spark.Endpoints;

public sealed class ManagedEndpointTests
{
    private const string Endpoint = "endpoint-endpoint";

    [Test]
    public async Task Endpoint_Always_IsOfItsTypeAndBesideItTheTagOfItsSecurityGroup()
    {
        var run = await EndpointRun.Of();
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single(EndpointRun.CloudControl, Endpoint).Inputs.Keys.Order(StringComparer.Ordinal),
                Is.EqualTo(new[] { "desiredState", "typeName" }));
            Assert.That(
                run.Single(EndpointRun.CloudControl, Endpoint)["typeName"], Is.EqualTo("AWS::EMRContainers::Endpoint"));
            Assert.That(
                run.Single(EndpointRun.Tag).Json,
                Is.EqualTo(
                    """
                    {"key":"for-use-with-amazon-emr-managed-policies","resourceId":"sg-endpoint-endpoint",
                    "value":"true"}
                    """.JoinLines()));
            Assert.That(
                run.Options.Where(options => options.Parent == "endpoint").Select(options => options.Name),
                Is.EquivalentTo(new[] { Endpoint, "endpoint-security-group-tag" }));
        });
    }

    // The names of the type's properties: ConfigurationOverrides takes no others.
    [Test]
    public async Task DesiredState_BesideSpark_SaysWhatTheTypeKnows()
    {
        var run = await EndpointRun.Of();
        var state = JsonNode.Parse(Text(run))!;
        Defaults(state).AsObject().Clear();
        Assert.That(
            state.ToJsonString(),
            Is.EqualTo(
                """
                {"ConfigurationOverrides":{"ApplicationConfiguration":[
                {"Classification":"spark-defaults","Properties":{}},
                {"Classification":"jeg-config","Properties":{"RemoteMappingKernelManager.cull_idle_timeout":"3600",
                "RemoteMappingKernelManager.cull_interval":"60"}}],
                "MonitoringConfiguration":{"CloudWatchMonitoringConfiguration":{"LogGroupName":
                "/aws/emr-containers/dataplatform-dev/emrvcplatform","LogStreamNamePrefix":"platform-myendpoint"},
                "PersistentAppUI":"ENABLED",
                "S3MonitoringConfiguration":{"LogUri":
                "s3://dataplatform-dev-logs-123456789012-eu-west-1/spark/emrvcplatform/"}}},
                "ExecutionRoleArn":"arn:aws:mock:::kernels-role",
                "Name":"platform-myendpoint","ReleaseLabel":"emr-7.13.0-20260410",
                "Tags":[{"Key":"Name","Value":"dataplatform-dev-platform-myendpoint"}],
                "Type":"JUPYTER_ENTERPRISE_GATEWAY","VirtualClusterId":"vc-cluster-id"}
                """.JoinLines()));
    }

    [Test]
    public async Task SparkDefaults_OfAnEndpoint_AreThoseOfItsKindWithTemplatesAndTables()
    {
        var run = await EndpointRun.Of();
        var expected = SparkDefaults.Of(
            EndpointRun.Notebook,
            new PodTemplateLocations(EndpointRun.DriverUri, EndpointRun.ExecutorUri),
            EndpointRun.Tables);
        Assert.That(
            Defaults(JsonNode.Parse(Text(run))!).AsObject().Select(pair => (pair.Key, (string?)pair.Value)),
            Is.EqualTo(expected.Select(pair => (pair.Key, (string?)pair.Value))));
    }

    [Test]
    public async Task DesiredState_WithTagsAndMinutes_HasThem()
    {
        var run = await EndpointRun.Of(
            spec => spec with { IdleMinutes = 5 },
            tags: ImmutableSortedDictionary<string, string>.Empty.Add("Project", "p").Add("Cost", "c"));
        var state = JsonNode.Parse(Text(run))!;
        Assert.Multiple(() =>
        {
            Assert.That(
                state["Tags"]!.ToJsonString(),
                Is.EqualTo(
                    """
                    [{"Key":"Cost","Value":"c"},{"Key":"Name","Value":"dataplatform-dev-platform-myendpoint"},
                    {"Key":"Project","Value":"p"}]
                    """.JoinLines()));
            Assert.That(Text(run), Does.Contain("\"RemoteMappingKernelManager.cull_idle_timeout\":\"300\""));
        });
    }

    [Test]
    public async Task Endpoint_Always_ComesAfterWhatItNeedsAndIsReplacedByDeletion()
    {
        var timeouts = new Dictionary<string, CustomTimeouts?>();
        var run = await EndpointRun.Of(observe: (name, seen) => timeouts[name] = seen.CustomTimeouts);
        var options = run.OptionsOf(EndpointRun.CloudControl, Endpoint);
        Assert.Multiple(() =>
        {
            Assert.That(
                options.DependsOn,
                Is.SupersetOf(new[] { EndpointRun.Before, "vc-cluster", "vc-access-binding", "vc-logs" }));
            Assert.That(
                options.DependsOn.Where(name => name.StartsWith("kernels-", StringComparison.Ordinal)), Is.Not.Empty);
            Assert.That(options.DeleteBeforeReplace, Is.True);
            Assert.That(timeouts[Endpoint]!.Create, Is.EqualTo(TimeSpan.FromMinutes(30)));
            Assert.That(timeouts[Endpoint]!.Delete, Is.EqualTo(TimeSpan.FromMinutes(30)));
            Assert.That(
                run.OptionsOf(EndpointRun.Tag, "endpoint-security-group-tag").DeletedWith, Is.EqualTo(Endpoint));
        });
    }

    [Test]
    public async Task Endpoint_OfAReplacedVirtualCluster_GoesBeforeIt()
    {
        var replacing = new Dictionary<string, InputList<Resource>>();
        await EndpointRun.Of(observe: (name, seen) => replacing[name] = seen.ReplaceWith);
        var causes = await OutputUtilities.GetValueAsync(replacing[Endpoint].ToOutput());
        Assert.That(causes.Select(cause => cause.GetResourceName()), Is.EqualTo(new[] { "vc-cluster" }));
    }

    [Test]
    public async Task Outputs_Always_AreWhatEmrSaid()
    {
        ManagedEndpoint? made = null;
        await EndpointRun.Of(look: endpoint => made = endpoint);
        Assert.That(
            new[]
            {
                await OutputUtilities.GetValueAsync(made!.Id),
                await OutputUtilities.GetValueAsync(made.Arn),
                await OutputUtilities.GetValueAsync(made.ServerUrl),
                await OutputUtilities.GetValueAsync(made.SecurityGroupId),
            },
            Is.EqualTo(new[]
            {
                "endpoint-endpoint-id",
                "arn:aws:mock:::endpoint-endpoint",
                "https://endpoint-endpoint.mock",
                "sg-endpoint-endpoint",
            }));
    }

    [Test]
    public void Args_WithAKindOfArmPools_AreRefused() =>
        Assert.That(
            async () => await EndpointRun.Of(
                kind: EndpointRun.Notebook with { DriverPool = EndpointRun.Pool("shared-driver") }),
            Throws.Exception.With.Message.Contains(
                "Spec.kind: 'notebook' runs on the pool 'shared-driver' of Arm instances, 'm6g.xlarge'"));

    private static string Text(Recording run) =>
        (string)run.Single(EndpointRun.CloudControl, Endpoint)["desiredState"];

    private static JsonNode Defaults(JsonNode state) =>
        state["ConfigurationOverrides"]!["ApplicationConfiguration"]![0]!["Properties"]!;
}
