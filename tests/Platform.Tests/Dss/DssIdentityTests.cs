using DataPlatform.Components.Ai;
using DataPlatform.Components.Connections;
using DataPlatform.Components.Dss;
using DataPlatform.Components.Iam;
using DataPlatform.Components.Registry;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss;

public sealed class DssIdentityTests
{
    private const string Role = "aws:iam/role:Role";
    private const string Policy = "aws:iam/rolePolicy:RolePolicy";

    [Test]
    public async Task Role_Always_HasAKnownNameAndIsTakenByEc2() =>
        Assert.That(
            (await Run([])).Single(Role).Json,
            Is.EqualTo(
                """
                {"assumeRolePolicy":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"StartHost\",
                \"Effect\":\"Allow\",\"Principal\":{\"Service\":\"ec2.amazonaws.com\"},
                \"Action\":\"sts:AssumeRole\"}]}","description":"dataplatform-dev: host of Dataiku DSS",
                "name":"dataplatform-dev-dss"}
                """.JoinLines()));

    [Test]
    public async Task Permissions_ByLabel_AreOnePolicyEach()
    {
        var run = await Run(new()
        {
            ["registry"] = DssPermissions.Registry(RecordingCloud.Target()),
            ["ai"] = DssPermissions.Ai(RecordingCloud.Target(), [AiService.Comprehend]),
        });
        Assert.Multiple(() =>
        {
            Assert.That(run.Counts, Is.EquivalentTo(new Dictionary<string, int>
            {
                ["dataplatform:dss:DssIdentity"] = 1,
                [Role] = 1,
                [Policy] = 2,
            }));
            Assert.That(run.NamesOf(Policy), Is.EqualTo(new[] { "dss-ai-policy", "dss-registry-policy" }));
            Assert.That(
                run.OfType(Policy).Select(policy => policy["role"]), Is.All.EqualTo("dataplatform-dev-dss"));
            Assert.That(
                run.OfType(Policy).Select(policy => policy["policy"]),
                Is.EqualTo(new[]
                {
                    new PolicyDocument(AiPolicies.Calls(
                        AiService.Comprehend, RecordingCloud.Target(), RecordingCloud.AccountId)).ToJson(),
                    RegistryPolicies.Push(RecordingCloud.Target(), RecordingCloud.AccountId).ToJson(),
                }));
        });
    }

    [Test]
    public void Name_OfATarget_IsThatOfTheRole() =>
        Assert.That(DssIdentity.NameOf(RecordingCloud.Target()), Is.EqualTo("dataplatform-dev-dss"));

    [Test]
    public void Deployment_ToSageMaker_PassesOnTheRoleOfModels() =>
        Assert.That(
            DssPermissions.SageMakerDeployment(RecordingCloud.Target())("1").Statements
                .Single(statement => statement.Actions.Values.Contains("iam:PassRole")).Resources!.Values,
            Is.EqualTo(new[] { "arn:aws:iam::1:role/dataplatform-dev-sagemaker" }));

    [Test]
    public void Connections_OfAPlatform_AreThoseBelowItsName() =>
        Assert.That(
            DssPermissions.Connections(RecordingCloud.Target())("1").ToJson(),
            Is.EqualTo(ConnectionPolicies.Dss(RecordingCloud.Target(), "1").ToJson()));

    [Test]
    public void Ai_WithoutServices_IsRefused() =>
        Assert.That(
            () => DssPermissions.Ai(RecordingCloud.Target(), []),
            Throws.ArgumentException.With.Message.StartsWith("no service; accepted: one at least"));

    [Test]
    public void Permissions_AllTogether_FitIntoARole() =>
        Assert.That(
            new[]
            {
                DssPermissions.Registry(RecordingCloud.Target()),
                DssPermissions.Connections(RecordingCloud.Target()),
                DssPermissions.Ai(RecordingCloud.Target(), Enum.GetValues<AiService>()),
                DssPermissions.SageMakerDeployment(RecordingCloud.Target()),
            }.Sum(permission => permission(RecordingCloud.AccountId).ToJson().Length),
            Is.LessThan(10240 / 2));

    private static Task<Recording> Run(Dictionary<string, Func<string, PolicyDocument>> permissions) =>
        new RecordingCloud().RunAsync(() => _ = new DssIdentity(
            "dss", new() { Target = RecordingCloud.Target(), Permissions = permissions }));
}
