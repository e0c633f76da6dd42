using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Stacks;

/// <summary>Each setting of EMR Studio arrives where it belongs: all are given values that no other has.</summary>
public sealed class StudioWiringTests
{
    private const string Mapping = "aws:emr/studioSessionMapping:StudioSessionMapping";

    [TestCase("studio-studio", "\"name\":\"dataplatform-dev-atelier\"", "\"authMode\":\"IAM\"")]
    [TestCase("studio-studio", "\"idpAuthUrl\":\"https://odd.example.com/saml\"")]
    [TestCase("studio-studio", "\"idpRelayStateParameterName\":\"OddState\"")]
    [TestCase("studio-studio", "\"encryptionKeyArn\":\"arn:of:encryption-data\"", "\"vpcId\":\"network-vpc-id\"")]
    [TestCase("studio-studio", "[\"network-private-a-id\",\"network-private-b-id\",\"network-private-c-id\"]")]
    [TestCase("studio-workspaces-lifecycle", "\"noncurrentDays\":12")]
    [TestCase("studio-workspaces", "\"forceDestroy\":true")]
    [TestCase("studio-workspaces-encryption", "\"kmsMasterKeyId\":\"arn:of:encryption-data\"")]
    [TestCase("studio-workspaces-access-logs", "\"targetBucket\":\"dataplatform-dev-logs-123456789012-eu-west-1\"")]
    [TestCase("studio-workspace-to-endpoints", "\"cidrIpv4\":\"10.10.0.0/16\"")]
    [TestCase("studio-user-ada-role", "saml-provider/odd", "\"name\":\"dataplatform-dev-studio-ada\"")]
    [TestCase("studio-user-bob-role", "saml-provider/odd", "\"name\":\"dataplatform-dev-studio-bob\"")]
    [TestCase("studio-user-bob-policy", "\\\"Resource\\\":\\\"arn:aws:mock:::spark-owl-endpoint\\\"")]
    [TestCase("studio-user-bob-policy", "\\\"Resource\\\":\\\"arn:of:spark-desk-cluster\\\"")]
    [TestCase("studio-user-bob-policy", "arn:of:spark-owl-role-role", "arn:of:studio-studio")]
    [TestCase("studio-queries-policy", "database/odd_lake", "lakeformation:GetDataAccess")]
    public async Task Studio_Setting_ReachesItsResource(string resource, params string[] expected) =>
        await UnlikeData.AssertHasAsync(resource, expected);

    [Test]
    public async Task Users_OfOneLevel_HaveNothingOfAHigherOne()
    {
        var run = await UnlikeData.Run();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Json("studio-user-ada-policy"), Does.Contain("AllowJobInterfaces"));
            Assert.That(run.Json("studio-user-bob-policy"), Does.Not.Contain("AllowJobInterfaces"));
            Assert.That(
                run.NamesOf("aws:iam/rolePolicyAttachment:RolePolicyAttachment").Where(
                    name => name.StartsWith("studio-", StringComparison.Ordinal)),
                Is.EqualTo(new[]
                {
                    "studio-user-ada-attachment", "studio-user-ada-queries", "studio-user-bob-attachment",
                }));
        }
    }

    [Test]
    public async Task Git_WithoutAccess_IsNotReached() =>
        Assert.That(
            (await UnlikeData.Run()).NamesOf("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule").Where(
                name => name.StartsWith("studio-", StringComparison.Ordinal)),
            Is.EqualTo(new[] { "studio-workspace-to-endpoints", "studio-workspace-to-engine" }));

    [Test]
    public async Task AuthMode_Sso_SignsInByIdentityCenterAndMapsUsers()
    {
        var run = await StackRun.OfAsync(
            StackConfigurations.Dev
                .Add("studio:authMode", "sso")
                .Add(
                    "studio:users",
                    """
                    [{"name":"ada","type":"ssoUser","endpoints":["platform-myendpoint"]},
                    {"name":"data team","type":"ssoGroup","level":"intermediate","endpoints":["platform-myendpoint"]}]
                    """),
            "dev");
        var maps = run.NamesOf(Mapping).ToArray();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                run.Json("studio-studio"),
                Does.Contain("\"authMode\":\"SSO\"").And.Contain("\"userRole\":\"arn:of:studio-user-role\""));
            Assert.That(maps, Has.Length.EqualTo(2));
            Assert.That(
                run.Json(maps[0]),
                Does.Contain("\"identityName\":\"data team\"").And.Contain("\"identityType\":\"GROUP\""));
            Assert.That(
                run.Json(maps[1]), Does.Contain("\"identityName\":\"ada\"").And.Contain("\"identityType\":\"USER\""));
        }
    }

    [Test]
    public async Task AuthMode_IamWithoutProvider_GivesPoliciesToThoseWhoAreThere()
    {
        var run = await StackRun.OfAsync(
            StackConfigurations.Dev.Add(
                "studio:users",
                """
                [{"name":"ada","type":"iamUser","endpoints":["platform-myendpoint"]},
                {"name":"analysts","type":"iamGroup","endpoints":["platform-myendpoint"]},
                {"name":"scientist","type":"iamRole","endpoints":["platform-myendpoint"]}]
                """),
            "dev");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Json("studio-user-ada-attachment"), Does.Contain("\"user\":\"ada\""));
            Assert.That(run.Json("studio-group-analysts-attachment"), Does.Contain("\"group\":\"analysts\""));
            Assert.That(run.Json("studio-role-scientist-attachment"), Does.Contain("\"role\":\"scientist\""));
        }
    }
}
