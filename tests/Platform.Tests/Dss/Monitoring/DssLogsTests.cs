using DataPlatform.Components.Dss.Monitoring;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Monitoring;

public sealed class DssLogsTests
{
    private const string Group = "aws:cloudwatch/logGroup:LogGroup";
    private const string Key = "arn:aws:kms:eu-west-1:123456789012:key/logs";

    private static readonly string[] Groups = ["access", "audit", "backend", "bootstrap", "services", "system"];

    [Test]
    public async Task Groups_OfAHost_AreTheseAndEncrypted()
    {
        var run = await Run(Args(90));
        Assert.Multiple(() =>
        {
            Assert.That(
                run.OfType(Group).Select(group => $"{group.Name} {group.Json}"),
                Is.EqualTo(Groups.Select(label =>
                    $$$"""
                    dss-logs-{{{label}}} {"kmsKeyId":"{{{Key}}}","name":"/dataplatform-dev/dss/{{{label}}}",
                    "retentionInDays":90,"tags":{"Name":"dataplatform-dev-dss-{{{label}}}"}}
                    """.JoinLines())));
            Assert.That(
                run.Options.Where(options => options.Type == Group).Select(options => options.Parent),
                Is.All.EqualTo("dss-logs"));
        });
    }

    [Test]
    public void Names_OfAPlatform_AreKnownBeforehand() =>
        Assert.That(
            DssLogs.NamesOf(RecordingCloud.Target()),
            Is.EqualTo(Groups.ToDictionary(label => label, label => $"/dataplatform-dev/dss/{label}")));

    [Test]
    public void Retention_ThatCloudWatchDoesNotHave_IsRefused() =>
        Assert.That(
            Args(100).Validate,
            Throws.ArgumentException.With.Message.StartsWith("RetentionDays is 100; accepted: 1, 3, "));

    private static DssLogsArgs Args(int days) =>
        new() { Target = RecordingCloud.Target(), LogsKeyArn = Key, RetentionDays = days };

    private static Task<Recording> Run(DssLogsArgs args) =>
        new RecordingCloud().RunAsync(() => _ = new DssLogs("dss-logs", args));
}
