using DataPlatform.Components.Common;
using DataPlatform.Components.Lake;
using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Platform.Common;

public sealed class AwsTargetTests
{
    [Test]
    public async Task Account_OfATarget_IsThatOfTheCredentials()
    {
        var run = await new RecordingCloud().WithCaller().RunAsync(MakeLake);
        Assert.Multiple(() =>
        {
            Assert.That(run.Calls, Is.EqualTo(new[] { RecordingCloud.GetCallerIdentityToken }));
            Assert.That(
                run.Single("aws:s3/bucket:Bucket", "lake-raw")["bucket"],
                Is.EqualTo("platform-test-raw-123456789012-eu-west-1"));
        });
    }

    [Test]
    public void Call_ThatIsNotSetUp_FailsTheRun() =>
        Assert.That(async () => await new RecordingCloud().RunAsync(MakeLake), Throws.Exception);

    [TestCase("eu-west-1", "arn:aws:logs:eu-west-1:1:log-group:/a", "kms.eu-west-1.amazonaws.com")]
    [TestCase("us-gov-west-1", "arn:aws-us-gov:logs:us-gov-west-1:1:log-group:/a", "kms.us-gov-west-1.amazonaws.com")]
    [TestCase("cn-north-1", "arn:aws-cn:logs:cn-north-1:1:log-group:/a", "kms.cn-north-1.amazonaws.com.cn")]
    public void Names_InARegion_AreThoseOfItsPartition(string region, string arn, string host)
    {
        var target = RecordingCloud.Target(RecordingCloud.Region(region));
        Assert.That(
            (target.Arn("1", "logs", "log-group:/a"), target.ServiceHost("kms")),
            Is.EqualTo((arn, host)));
    }

    private static void MakeLake()
    {
        var target = AwsTarget.Of("platform-test", RecordingCloud.Ireland, new InvokeOptions());
        _ = new DataLake("lake", new LakeArgs { Target = target, DataKeyArn = "arn:key" });
    }
}
