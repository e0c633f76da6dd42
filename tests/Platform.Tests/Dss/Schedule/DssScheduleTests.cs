using DataPlatform.Components.Dss.Schedule;
using DataPlatform.Components.Network;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Schedule;

public sealed class DssScheduleTests
{
    private const string Schedule = "aws:scheduler/schedule:Schedule";

    [Test]
    public async Task Schedule_ByDefault_StopsTheHostOnWeekdaysEvenings()
    {
        var run = await Run(new());
        Assert.Multiple(() =>
        {
            Assert.That(run.Counts, Is.EquivalentTo(new Dictionary<string, int>
            {
                ["aws:iam/role:Role"] = 1,
                ["aws:iam/rolePolicy:RolePolicy"] = 1,
                [Schedule] = 1,
                ["aws:scheduler/scheduleGroup:ScheduleGroup"] = 1,
                ["dataplatform:dss:DssSchedule"] = 1,
            }));
            Assert.That(run.Single(Schedule).Json, Is.EqualTo(Json("stop", "Stops", "cron(0 20 ? * MON-FRI *)")));
            Assert.That(
                run.OptionsOf(Schedule, "dss-schedule-stop").DependsOn, Is.EqualTo(new[] { "dss-schedule-policy" }));
        });
    }

    [Test]
    public async Task Schedule_WithAStart_StartsTheHostAgain()
    {
        var run = await Run(new("19:05", "07:30", "MON-THU,SAT", "UTC"));
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single(Schedule, "dss-schedule-start").Json,
                Is.EqualTo(Json("start", "Starts", "cron(30 7 ? * MON-THU,SAT *)", "UTC")));
            Assert.That(
                run.Single(Schedule, "dss-schedule-stop").Json,
                Is.EqualTo(Json("stop", "Stops", "cron(5 19 ? * MON-THU,SAT *)", "UTC")));
            Assert.That(
                run.Single("aws:iam/rolePolicy:RolePolicy").Json,
                Is.EqualTo(
                    """
                    {"policy":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"StopAndStartHost\",
                    \"Effect\":\"Allow\",\"Action\":[\"ec2:StartInstances\",\"ec2:StopInstances\"],
                    \"Resource\":\"arn:aws:ec2:eu-west-1:123456789012:instance/i-1\"}]}","role":"dss-schedule-role"}
                    """.JoinLines()));
        });
    }

    [Test]
    public async Task Role_WithoutAStart_MayNotStart()
    {
        var run = await Run(new());
        Assert.That(
            run.Single("aws:iam/rolePolicy:RolePolicy")["policy"],
            Does.Contain("\"Action\":\"ec2:StopInstances\",").And.Not.Contain("StartInstances"));
    }

    [Test]
    public async Task Role_OfTheSchedules_IsTakenForTheirGroupOnly()
    {
        var run = await Run(new());
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single("aws:iam/role:Role").Json,
                Is.EqualTo(
                    """
                    {"assumeRolePolicy":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"RunSchedules\",
                    \"Effect\":\"Allow\",\"Principal\":{\"Service\":\"scheduler.amazonaws.com\"},
                    \"Action\":\"sts:AssumeRole\",\"Condition\":{\"ArnEquals\":{\"aws:SourceArn\":
                    \"arn:aws:scheduler:eu-west-1:123456789012:schedule-group/dataplatform-dev-dss\"},
                    \"StringEquals\":{\"aws:SourceAccount\":\"123456789012\"}}}]}",
                    "description":"dataplatform-dev: schedule of the DSS host",
                    "tags":{"Name":"dataplatform-dev-dss-schedule"}}
                    """.JoinLines()));
            Assert.That(
                run.Single("aws:scheduler/scheduleGroup:ScheduleGroup").Json,
                Is.EqualTo("""{"name":"dataplatform-dev-dss","tags":{"Name":"dataplatform-dev-dss"}}"""));
        });
    }

    [Test]
    public async Task Target_InAnotherPartition_IsOfThatPartition()
    {
        var run = await Run(new(), RecordingCloud.Region("us-gov-west-1"));
        Assert.That(
            StableJson.Of(run.Single(Schedule)["target"]),
            Does.StartWith("{\"arn\":\"arn:aws-us-gov:scheduler:::aws-sdk:ec2:stopInstances\","));
    }

    [Test]
    public void Args_WithAWrongTime_AreRefused() =>
        Assert.That(
            new DssScheduleArgs
            {
                Target = RecordingCloud.Target(),
                InstanceId = "i-1",
                Spec = new("8pm"),
            }.Validate,
            Throws.ArgumentException.With.Message.StartsWith(
                "Spec.stop: '8pm' is not a time of the day; accepted: 00:00 to 23:59, in quotes"));

    private static string Json(string action, string verb, string cron, string zone = "Europe/Paris") =>
        $$$"""
        {"description":"{{{verb}}} the DSS host of dataplatform-dev","flexibleTimeWindow":{"mode":"OFF"},
        "groupName":"dataplatform-dev-dss","name":"dataplatform-dev-dss-{{{action}}}",
        "scheduleExpression":"{{{cron}}}","scheduleExpressionTimezone":"{{{zone}}}","state":"ENABLED",
        "target":{"arn":"arn:aws:scheduler:::aws-sdk:ec2:{{{action}}}Instances",
        "input":"{\"InstanceIds\":[\"i-1\"]}",
        "retryPolicy":{"maximumEventAgeInSeconds":3600,"maximumRetryAttempts":3},
        "roleArn":"arn:aws:mock:::dss-schedule-role"}}
        """.JoinLines();

    private static Task<Recording> Run(DssScheduleSpec spec, AwsRegion? region = null) =>
        new RecordingCloud().RunAsync(() => _ = new DssSchedule("dss-schedule", new DssScheduleArgs
        {
            Target = RecordingCloud.Target(region),
            InstanceId = "i-1",
            Spec = spec,
        }));
}
