using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Components.Spark.Jobs;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Spark.Jobs;

public sealed class JobRequestPlanTests
{
    private const string Release = "emr-7.13.0-20260410";

    [Test]
    public void Request_OfAKind_IsComplete()
    {
        var request = JobRequestPlan.Of("batchjob", TestKinds.Shared, Release, TestKinds.Facts());
        var spark = StableJson.Of(
            SparkDefaults.Of(TestKinds.Shared, TestKinds.Templates, TestKinds.NoTables)
                .ToDictionary(property => property.Key, object (property) => property.Value));
        Assert.That(request.ToJson(), Is.EqualTo(
            $$$$"""
            {"configurationOverrides":{"applicationConfiguration":[
            {"classification":"spark-defaults","properties":{{{{spark}}}}},
            {"classification":"emr-job-submitter","properties":{
            "jobsubmitter.annotation.cluster-autoscaler.kubernetes.io/safe-to-evict":"false",
            "jobsubmitter.annotation.karpenter.sh/do-not-disrupt":"true",
            "jobsubmitter.node.selector.node-lifecycle":"on-demand","jobsubmitter.node.selector.role":"shared",
            "jobsubmitter.node.selector.spark-role":"driver","jobsubmitter.node.toleration.role":"shared",
            "jobsubmitter.node.toleration.role.effect":"NoSchedule"}}],
            "monitoringConfiguration":{"cloudWatchMonitoringConfiguration":{
            "logGroupName":"/aws/emr-containers/dataplatform-dev/batchjob","logStreamNamePrefix":"shared"},
            "persistentAppUI":"ENABLED","s3MonitoringConfiguration":{"logUri":"s3://logs/spark/batchjob/"}}},
            "executionRoleArn":"arn:aws:iam::123456789012:role/dataplatform-dev-batchjob-execRole",
            "jobDriver":{"sparkSubmitJobDriver":{
            "entryPoint":"local:///usr/lib/spark/examples/src/main/python/pi.py"}},
            "name":"batchjob-shared","releaseLabel":"emr-7.13.0-20260410",
            "tags":{"job-kind":"shared","virtual-cluster":"batchjob"},"virtualClusterId":"vc1"}
            """.JoinLines()));
    }

    [Test]
    public void Request_WithAProgram_RunsIt()
    {
        var request = JobRequestPlan.Of("batchjob", TestKinds.Shared, Release, TestKinds.Facts()) with
        {
            Program = new()
            {
                EntryPoint = "s3://b/a.jar",
                Arguments = ["b", "a", "b"],
                SubmitParameters = "--class A",
            },
        };
        Assert.That(StableJson.Of(request.ToDictionary()["jobDriver"]), Is.EqualTo(
            """
            {"sparkSubmitJobDriver":{"entryPoint":"s3://b/a.jar","entryPointArguments":["b","a","b"],
            "sparkSubmitParameters":"--class A"}}
            """.JoinLines()));
    }

    [Test]
    public void Json_OfAProgram_KeepsItsCharacters()
    {
        const string Parameters = "--conf spark.a=<'b'>+&é";
        var request = JobRequestPlan.Of("batchjob", TestKinds.Shared, Release, TestKinds.Facts()) with
        {
            Program = new() { SubmitParameters = Parameters },
        };
        Assert.That(request.ToJson(), Does.Contain($"\"sparkSubmitParameters\":\"{Parameters}\""));
    }

    [Test]
    public void Submitter_OnNodesForEveryPod_IsMovedByNoAutoscaler()
    {
        var kind = TestKinds.Shared;
        Assert.That(
            JobSubmitter.Of(kind.DriverPool with { Labels = TestKinds.NoTables, Taints = [] }),
            Is.EqualTo(new Dictionary<string, string>
            {
                ["jobsubmitter.annotation.cluster-autoscaler.kubernetes.io/safe-to-evict"] = "false",
                ["jobsubmitter.annotation.karpenter.sh/do-not-disrupt"] = "true",
            }));
    }

    [Test]
    public void Submitter_OnTaintedNodes_ToleratesEach()
    {
        var kind = TestKinds.Critical;
        var pool = kind.DriverPool with
        {
            Labels = TestKinds.NoTables.Add("a.b/c", "d"),
            Taints = [new("e.f/g", "h", TaintEffect.NoExecute), new("i", "j", TaintEffect.PreferNoSchedule)],
        };
        Assert.That(JobSubmitter.Of(pool), Is.EqualTo(new Dictionary<string, string>
        {
            ["jobsubmitter.annotation.cluster-autoscaler.kubernetes.io/safe-to-evict"] = "false",
            ["jobsubmitter.annotation.karpenter.sh/do-not-disrupt"] = "true",
            ["jobsubmitter.node.selector.a.b/c"] = "d",
            ["jobsubmitter.node.toleration.e.f/g"] = "h",
            ["jobsubmitter.node.toleration.e.f/g.effect"] = "NoExecute",
            ["jobsubmitter.node.toleration.i"] = "j",
            ["jobsubmitter.node.toleration.i.effect"] = "PreferNoSchedule",
        }));
    }

    [Test]
    public void Tags_OfTheStack_AreOnTheJobs() =>
        Assert.That(
            JobRequestPlan.Of(
                "a", TestKinds.Critical, Release, TestKinds.Facts() with { Tags = TestKinds.NoTables.Add("team", "x") })
                .Tags,
            Is.EqualTo(new Dictionary<string, string>
            {
                ["job-kind"] = "critical",
                ["team"] = "x",
                ["virtual-cluster"] = "a",
            }));

    [Test]
    public void Tags_OfTheStackWithTheSameKeys_GiveWay() =>
        Assert.That(
            JobRequestPlan.Of(
                "a",
                TestKinds.Critical,
                Release,
                TestKinds.Facts() with
                {
                    Tags = TestKinds.NoTables.Add("job-kind", "x").Add("virtual-cluster", "y"),
                })
                .Tags,
            Is.EqualTo(new Dictionary<string, string> { ["job-kind"] = "critical", ["virtual-cluster"] = "a" }));

    [Test]
    public void Json_ForPeople_IsTheSameInSeveralLines()
    {
        var request = JobRequestPlan.Of("batchjob", TestKinds.Shared, Release, TestKinds.Facts());
        var lines = request.ToJson(indented: true).Split('\n');
        Assert.Multiple(() =>
        {
            Assert.That(lines, Has.Length.GreaterThan(40));
            Assert.That(
                string.Concat(lines.Select(line => line.TrimStart())).Replace("\": ", "\":", StringComparison.Ordinal),
                Is.EqualTo(request.ToJson()));
        });
    }
}
