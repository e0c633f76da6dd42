using DataPlatform.Components.Dss.Session;
using DataPlatform.Components.Network;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Session;

public sealed class DssSessionTests
{
    private const string Document = "aws:ssm/document:Document";

    [Test]
    public async Task Session_OfAHost_ForwardsItsPortAndNoOther()
    {
        var run = await Run();
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single(Document).Json,
                Is.EqualTo(
                    """
                    {"content":"{\"description\":\"Forwards a local port to DSS on its host\",
                    \"parameters\":{\"localPortNumber\":{\"allowedPattern\":\"^[0-9]{1,5}$\",\"default\":\"11000\",
                    \"description\":\"Port of your own computer\",\"type\":\"String\"}},
                    \"properties\":{\"localPortNumber\":\"{{ localPortNumber }}\",\"portNumber\":\"11000\",
                    \"type\":\"LocalPortForwarding\"},\"schemaVersion\":\"1.0\",\"sessionType\":\"Port\"}",
                    "documentFormat":"JSON","documentType":"Session","name":"dataplatform-dev-dss",
                    "tags":{"Name":"dataplatform-dev-dss"}}
                    """.JoinLines()));
            Assert.That(run.OptionsOf(Document, "dss-session-document").DeleteBeforeReplace, Is.True);
        });
    }

    [Test]
    public async Task Policy_ForUsers_OpensThisSessionOnThisHostAndIsAttachedToNobody()
    {
        var run = await Run();
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single("aws:iam/policy:Policy").Json,
                Is.EqualTo(
                    """
                    {"description":"dataplatform-dev: users of DSS, by a session","name":"dataplatform-dev-dss-users",
                    "policy":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"StartSession\",
                    \"Effect\":\"Allow\",\"Action\":\"ssm:StartSession\",
                    \"Resource\":[\"arn:aws:ec2:eu-west-1:123456789012:instance/i-1\",
                    \"arn:aws:ssm:eu-west-1:123456789012:document/dataplatform-dev-dss\"],
                    \"Condition\":{\"BoolIfExists\":{\"ssm:SessionDocumentAccessCheck\":\"true\"}}},
                    {\"Sid\":\"OpenDataChannel\",\"Effect\":\"Allow\",\"Action\":\"ssmmessages:OpenDataChannel\",
                    \"Resource\":\"*\"},{\"Sid\":\"EndOwnSessions\",\"Effect\":\"Allow\",
                    \"Action\":[\"ssm:ResumeSession\",\"ssm:TerminateSession\"],\"Resource\":\"*\",
                    \"Condition\":{\"StringLike\":
                    {\"ssm:resourceTag/aws:ssmmessages:session-id\":\"${aws:userid}\"}}}]}",
                    "tags":{"Name":"dataplatform-dev-dss-users"}}
                    """.JoinLines()));
            Assert.That(run.Counts, Is.EquivalentTo(new Dictionary<string, int>
            {
                ["aws:iam/policy:Policy"] = 1,
                [Document] = 1,
                ["dataplatform:dss:DssSession"] = 1,
            }));
        });
    }

    [Test]
    public async Task Outputs_OfASession_SayHowToConnect()
    {
        var (command, url) = ("", "");
        var run = await Run(session =>
        {
            url = session.Url;
            session.Command.Apply(value => command = value);
        });
        Assert.Multiple(() =>
        {
            Assert.That(run.NamesOf(Document), Is.EqualTo(new[] { "dss-session-document" }));
            Assert.That(
                command,
                Is.EqualTo(
                    "aws ssm start-session --region eu-west-1 --document-name dataplatform-dev-dss --target i-1"));
            Assert.That(url, Is.EqualTo("http://localhost:11000"));
        });
    }

    [Test]
    public async Task Policy_InChina_NamesItsPartition()
    {
        var run = await Run(region: RecordingCloud.Region("cn-north-1"));
        Assert.That(
            run.Single("aws:iam/policy:Policy")["policy"],
            Does.Contain("\"arn:aws-cn:ssm:cn-north-1:123456789012:document/dataplatform-dev-dss\""));
    }

    [Test]
    public void Args_WithAPortThatDssDoesNotTake_AreRefused() =>
        Assert.That(
            new DssSessionArgs { Target = RecordingCloud.Target(), InstanceId = "i-1", Port = 65526 }.Validate,
            Throws.ArgumentException.With.Message.StartsWith("Port is 65526; accepted: 1024 to 65525"));

    private static Task<Recording> Run(Action<DssSession>? look = null, AwsRegion? region = null) =>
        new RecordingCloud().RunAsync(() =>
        {
            var session = new DssSession(
                "dss-session", new DssSessionArgs { Target = RecordingCloud.Target(region), InstanceId = "i-1" });
            look?.Invoke(session);
        });
}
