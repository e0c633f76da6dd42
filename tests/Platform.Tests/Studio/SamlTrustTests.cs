using DataPlatform.Components.Studio;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Studio;

public sealed class SamlTrustTests
{
    [TestCase("eu-west-1", "https://signin.aws.amazon.com/saml")]
    [TestCase("us-gov-west-1", "https://signin.amazonaws-us-gov.com/saml")]
    [TestCase("cn-north-1", "https://signin.amazonaws.cn/saml")]
    public void Audience_InAPartition_IsItsSignInPage(string region, string audience) =>
        Assert.That(
            SamlTrust.Of(StudioRun.ProviderArn, RecordingCloud.Region(region)).ToJson(),
            Does.Contain($$"""{"SAML:aud":"{{audience}}"}"""));
}
