using DataPlatform.Components.Ai;
using DataPlatform.Settings;
using DataPlatform.Settings.Reading;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Settings;

public sealed class AiSettingsTests
{
    [Test]
    public void Read_Nothing_IsNothing()
    {
        var settings = Read("eu-west-1", [], out var errors);
        Assert.Multiple(() =>
        {
            Assert.That(errors, Is.Empty);
            Assert.That(settings.Services, Is.Empty);
            Assert.That(settings.SageMakerDeploy, Is.False);
        });
    }

    [Test]
    public void Read_Services_AreInOneOrder()
    {
        var settings = Read(
            "eu-west-1",
            new() { ["ai:services"] = """["comprehend","sagemaker"]""", ["ai:sagemakerDeploy"] = "true" },
            out var errors);
        Assert.Multiple(() =>
        {
            Assert.That(errors, Is.Empty);
            Assert.That(settings.Services, Is.EqualTo(new[] { AiService.SageMaker, AiService.Comprehend }));
            Assert.That(settings.SageMakerDeploy, Is.True);
        });
    }

    [TestCase("eu-west-3", "comprehend", "is not offered in eu-west-3; accepted: sagemaker")]
    [TestCase("us-west-1", "comprehend", "is not offered in us-west-1; accepted: sagemaker, rekognition")]
    [TestCase("cn-north-1", "rekognition", "is not offered in cn-north-1; accepted: sagemaker")]
    [TestCase("eu-west-3", "polly", "is not among the choices; accepted: sagemaker")]
    [TestCase(null, "polly", "is not among the choices; accepted: sagemaker, rekognition, comprehend")]
    public void Read_ServiceThatIsNotThere_IsRefused(string? region, string service, string message)
    {
        Read(region, new() { ["ai:services"] = $"""["sagemaker","{service}"]""" }, out var errors);
        Assert.That(errors, Is.EqualTo(new[] { $"ai:services[1]: '{service}' {message}" }));
    }

    [Test]
    public void Read_ServiceWithoutAKnownRegion_IsAccepted()
    {
        var settings = Read(null, new() { ["ai:services"] = """["comprehend"]""" }, out var errors);
        Assert.Multiple(() =>
        {
            Assert.That(errors, Is.Empty);
            Assert.That(settings.Services, Is.EqualTo(new[] { AiService.Comprehend }));
        });
    }

    [TestCase("[]")]
    [TestCase("""["comprehend"]""")]
    public void Read_DeploymentWithoutSageMaker_IsRefused(string services)
    {
        Read(
            "eu-west-1", new() { ["ai:services"] = services, ["ai:sagemakerDeploy"] = "true" }, out var errors);
        Assert.That(errors, Is.EqualTo(new[]
        {
            "ai:sagemakerDeploy: 'true' would deploy models that DSS may not call; accepted: true where ai:services "
                + "has sagemaker",
        }));
    }

    [Test]
    public void Read_DeploymentWithAMistypedService_IsOneMistake()
    {
        Read(
            "eu-west-1",
            new() { ["ai:services"] = """["sagemakr"]""", ["ai:sagemakerDeploy"] = "true" },
            out var errors);
        Assert.That(errors, Has.Length.EqualTo(1).And.All.StartsWith("ai:services[0]: 'sagemakr' "));
    }

    private static AiSettings Read(string? region, Dictionary<string, string> config, out string[] errors)
    {
        var reader = new SettingsReader(config);
        var settings = AiSettings.Read(
            reader.Section("ai"), region is null ? null : RecordingCloud.Region(region));
        errors = [.. reader.Errors.Select(error => error.ToString())];
        return settings;
    }
}
