using System.Collections.Immutable;
using DataPlatform.Components.Lake;
using DataPlatform.Components.Spark.Jobs;
using DataPlatform.Components.Spark.Templates;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi;
using Pulumi.Utilities;

namespace DataPlatform.Tests.Platform.Spark.Jobs;

public sealed class JobTemplatesTests
{
    private const string Resource = "aws:cloudcontrol/resource:Resource";
    private const string Release = "emr-7.13.0-20260410";

    private static readonly ImmutableSortedDictionary<string, string> Tables =
        TestKinds.NoTables.Add("spark.sql.extensions", "x");

    private static readonly ImmutableSortedDictionary<string, string> Tags = TestKinds.NoTables.Add("team", "x");

    [Test]
    public async Task Templates_OfRequests_AreOneEach()
    {
        var run = await Run(TestKinds.Critical, TestKinds.Shared);
        Assert.Multiple(() =>
        {
            Assert.That(run.NamesOf(Resource), Is.EqualTo(
                new[] { "templates-batchjob-critical", "templates-batchjob-shared" }));
            Assert.That(run.OfType(Resource).Select(resource => resource["typeName"]), Is.All.EqualTo(
                "AWS::EMRContainers::JobTemplate"));
            Assert.That(
                run.Options.Where(options => options.Type == Resource)
                    .Select(options => (options.Parent, options.DeleteBeforeReplace)),
                Is.EqualTo(Enumerable.Repeat(((string?)"templates", (bool?)true), 2)));
        });
    }

    [Test]
    public async Task Template_OfARequest_HasItsConfigurationAndParameters()
    {
        var run = await Run(TestKinds.Shared);
        var spark = SparkDefaults.Of(TestKinds.Shared, TestKinds.Templates, Tables);
        Assert.That(run.Single(Resource)["desiredState"], Is.EqualTo(
            $$$$"""
            {"JobTemplateData":{"ConfigurationOverrides":{"ApplicationConfiguration":[
            {"Classification":"spark-defaults","Properties":{{{{Text(spark)}}}}},
            {"Classification":"emr-job-submitter",
            "Properties":{{{{Text(JobSubmitter.Of(TestKinds.Shared.DriverPool))}}}}}],
            "MonitoringConfiguration":{"CloudWatchMonitoringConfiguration":{"LogGroupName":"group",
            "LogStreamNamePrefix":"shared"},"PersistentAppUI":"ENABLED",
            "S3MonitoringConfiguration":{"LogUri":"s3://dataplatform-logs/spark/batchjob/"}}},
            "ExecutionRoleArn":"arn:role",
            "JobDriver":{"SparkSubmitJobDriver":{"EntryPoint":"${EntryPoint}",
            "SparkSubmitParameters":"${SparkSubmitParameters}"}},
            "JobTags":{"job-kind":"shared","team":"x","virtual-cluster":"batchjob"},
            "ParameterConfiguration":{"EntryPoint":{
            "DefaultValue":"local:///usr/lib/spark/examples/src/main/python/pi.py","Type":"STRING"},
            "SparkSubmitParameters":{"DefaultValue":"--conf spark.app.name=batchjob-shared","Type":"STRING"}},
            "ReleaseLabel":"{{{{Release}}}}"},
            "Name":"dataplatform-dev-batchjob-shared",
            "Tags":[{"Key":"Name","Value":"dataplatform-dev-batchjob-shared"},
            {"Key":"job-kind","Value":"shared"},{"Key":"team","Value":"x"},
            {"Key":"virtual-cluster","Value":"batchjob"}]}
            """.JoinLines()));
    }

    [Test]
    public async Task Templates_Always_TellTheirIds()
    {
        var ids = ImmutableSortedDictionary<string, Output<string>>.Empty;
        ImmutableArray<string> known = [];
        await new RecordingCloud().RunAsync(() =>
        {
            ids = new JobTemplates("templates", Args(TestKinds.Critical, TestKinds.Shared)).Ids;
            Output.All(ids.Values).Apply(all => known = all);
        });
        Assert.Multiple(() =>
        {
            Assert.That(ids.Keys, Is.EqualTo(new[] { "batchjob.critical", "batchjob.shared" }));
            Assert.That(known, Is.EqualTo(new[] { "templates-batchjob-critical-id", "templates-batchjob-shared-id" }));
        });
    }

    // The type does not let its tags be changed.
    [Test]
    public async Task Template_WhoseTagsChange_IsReplaced()
    {
        Input<object>? trigger = null;
        var options = new ComponentResourceOptions
        {
            ResourceTransformations =
            {
                made =>
                {
                    trigger = (made.Options as CustomResourceOptions)?.ReplacementTrigger ?? trigger;
                    return null;
                },
            },
        };
        await new RecordingCloud().RunAsync(() => _ = new JobTemplates("templates", Args(TestKinds.Shared), options));
        Assert.That(await OutputUtilities.GetValueAsync(trigger!.ToOutput()), Does.Contain("\"Tags\":[{\"Key\":"));
    }

    [Test]
    public async Task Request_OfArguments_IsThatOfThePlan()
    {
        ImmutableSortedDictionary<string, object>? request = null;
        await new RecordingCloud().RunAsync(() =>
            JobRequests.Create(Args(TestKinds.Shared).Requests[0]).Apply(made => request = made));
        Assert.That(StableJson.Of(request), Is.EqualTo(StableJson.Of(JobRequestPlan.Of(
            "batchjob",
            TestKinds.Shared,
            Release,
            new()
            {
                VirtualClusterId = "vc1",
                ExecutionRoleArn = "arn:role",
                Templates = TestKinds.Templates,
                LogBucketName = "dataplatform-logs",
                LogGroupName = "group",
                TableProperties = Tables,
                Tags = Tags,
            }).ToDictionary())));
    }

    private static string Text(ImmutableSortedDictionary<string, string> properties) =>
        StableJson.Of(properties.ToDictionary(property => property.Key, object (property) => property.Value));

    private static Task<Recording> Run(params JobKind[] kinds) =>
        new RecordingCloud().RunAsync(() => _ = new JobTemplates("templates", Args(kinds)));

    private static JobTemplatesArgs Args(params JobKind[] kinds) => new()
    {
        Target = RecordingCloud.Target(),
        Requests =
        [
            .. kinds.Select(kind => new JobRequestArgs
            {
                VirtualCluster = "batchjob",
                Kind = kind,
                VirtualClusterId = "vc1",
                ExecutionRoleArn = "arn:role",
                ReleaseLabel = Release,
                Templates = new PodTemplateUris(
                    Output.Create(TestKinds.Templates.Driver), Output.Create(TestKinds.Templates.Executor)),
                Buckets = new LakeBuckets(LakeBucketNames.Roles.Select(role => new LakeBucket(
                    role,
                    Output.Create($"dataplatform-{LakeBucketNames.Label(role)}"),
                    Output.Create("arn:aws:s3:::bucket")))),
                LogGroupName = "group",
                TableProperties = Tables,
                Tags = Tags,
            }),
        ],
    };
}
