using DataPlatform.Components.Studio;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi.Utilities;
using static DataPlatform.Tests.Platform.Studio.StudioRun;

namespace DataPlatform.Tests.Platform.Studio;

public sealed class StudioUsersTests
{
    private const string UserAttachment = "aws:iam/userPolicyAttachment:UserPolicyAttachment";
    private const string GroupAttachment = "aws:iam/groupPolicyAttachment:GroupPolicyAttachment";

    [Test]
    public async Task Users_InIamMode_HaveAPolicyEach()
    {
        var run = await Of(() => Args(users:
        [
            User("ada"), User("team", StudioUserType.Group), User("analyst", StudioUserType.Role),
        ]));
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Own(Policy),
                Is.EqualTo(new[]
                {
                    "studio-group-team-policy", "studio-role-analyst-policy", "studio-user-ada-policy",
                }));
            Assert.That(
                run.Single(UserAttachment).Json,
                Is.EqualTo("""{"policyArn":"arn:aws:mock:::studio-user-ada-policy","user":"ada"}"""));
            Assert.That(
                run.Single(GroupAttachment).Json,
                Is.EqualTo("""{"group":"team","policyArn":"arn:aws:mock:::studio-group-team-policy"}"""));
            Assert.That(
                run.Single(RoleAttachment, "studio-role-analyst-attachment").Json,
                Is.EqualTo("""{"policyArn":"arn:aws:mock:::studio-role-analyst-policy","role":"analyst"}"""));
            Assert.That(run.NamesOf(Mapping), Is.Empty);
            Assert.That(run.Own(Role), Is.EqualTo(new[] { "studio-service-role" }));
        });
    }

    [Test]
    public async Task Users_InSsoMode_AreMappedWithASessionPolicyEach()
    {
        var run = await Of(() => Args(
            StudioAuthMode.Sso,
            users: [User("ada@example.com"), User("Data Scientists", StudioUserType.Group)]));
        Assert.Multiple(() =>
        {
            Assert.That(
                run.OfType(Mapping).Select(mapping => $"{mapping.Name} {mapping.Json}"),
                Is.EqualTo(new[]
                {
                    "studio-group-Data-Scientists-c4729cb9-mapping {\"identityName\":\"Data Scientists\","
                        + "\"identityType\":\"GROUP\",\"sessionPolicyArn\":"
                        + "\"arn:aws:mock:::studio-group-Data-Scientists-c4729cb9-policy\","
                        + "\"studioId\":\"studio-studio-id\"}",
                    "studio-user-ada@example.com-mapping {\"identityName\":\"ada@example.com\","
                        + "\"identityType\":\"USER\",\"sessionPolicyArn\":"
                        + "\"arn:aws:mock:::studio-user-ada@example.com-policy\",\"studioId\":\"studio-studio-id\"}",
                }));
            Assert.That(run.Own(Role), Is.EqualTo(new[] { "studio-service-role", "studio-user-role" }));
            Assert.That(
                run.Single(Role, "studio-user-role")["assumeRolePolicy"],
                Is.EqualTo(
                    """
                    {"Version":"2012-10-17","Statement":[{"Sid":"WorkForUsers","Effect":"Allow",
                    "Principal":{"Service":"elasticmapreduce.amazonaws.com"},
                    "Action":["sts:AssumeRole","sts:SetContext"]}]}
                    """.JoinLines()));
            Assert.That(run.NamesOf(UserAttachment), Is.Empty);
        });
    }

    [Test]
    public async Task Users_OfASamlProvider_HaveARoleEachThatTheProviderNames()
    {
        var arns = Array.Empty<string>();
        var run = await Of(
            () => Args(provider: Okta, users: [User("ada"), User("analyst", StudioUserType.Role)]),
            studio => arns =
            [
                .. studio.UserRoleArns.Select(
                    role => $"{role.Key} {OutputUtilities.GetValueAsync(role.Value).GetAwaiter().GetResult()}"),
            ]);
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single(Role, "studio-user-ada-role").Json,
                Is.EqualTo(
                    """
                    {"assumeRolePolicy":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"SignInBySaml\",
                    \"Effect\":\"Allow\",\"Principal\":{\"Federated\":
                    \"arn:aws:iam::123456789012:saml-provider/okta\"},\"Action\":\"sts:AssumeRoleWithSAML\",
                    \"Condition\":{\"StringEquals\":{\"SAML:aud\":\"https://signin.aws.amazon.com/saml\"}}}]}",
                    "description":"dataplatform-dev: a user of the Studio","name":"dataplatform-dev-studio-ada",
                    "tags":{"Name":"dataplatform-dev-studio-user-ada"}}
                    """.JoinLines()));
            Assert.That(
                run.Single(RoleAttachment, "studio-user-ada-attachment").Json,
                Is.EqualTo(
                    """
                    {"policyArn":"arn:aws:mock:::studio-user-ada-policy","role":"dataplatform-dev-studio-ada"}
                    """));
            Assert.That(arns, Is.EqualTo(new[]
            {
                "ada arn:aws:mock:::studio-user-ada-role", "analyst arn:aws:mock:::studio-role-analyst-role",
            }));
        });
    }

    [Test]
    public async Task Users_WhoAreAdvanced_ShareThePolicyForQueries()
    {
        var run = await Of(() => Args(users:
        [
            User("ada", level: StudioUserLevel.Advanced),
            User("team", StudioUserType.Group, StudioUserLevel.Advanced),
            User("bob", level: StudioUserLevel.Intermediate),
        ]));
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Own(UserAttachment),
                Is.EqualTo(new[]
                {
                    "studio-user-ada-attachment", "studio-user-ada-queries", "studio-user-bob-attachment",
                }));
            Assert.That(
                run.Single(UserAttachment, "studio-user-ada-queries").Json,
                Is.EqualTo("""{"policyArn":"arn:aws:mock:::studio-queries-policy","user":"ada"}"""));
            Assert.That(
                run.Own(GroupAttachment),
                Is.EqualTo(new[] { "studio-group-team-attachment", "studio-group-team-queries" }));
        });
    }

    [TestCase(StudioUserLevel.Intermediate, false)]
    [TestCase(StudioUserLevel.Advanced, true)]
    public async Task UserRole_InSsoMode_MayWhatTheHighestLevelMay(StudioUserLevel highest, bool queries)
    {
        var run = await Of(() => Args(StudioAuthMode.Sso, users: [User("ada"), User("bob", level: highest)]));
        Assert.Multiple(() =>
        {
            Assert.That(run.Own(Policy), Is.EqualTo(new[] { "studio-user-ada-policy", "studio-user-bob-policy" }));
            Assert.That(
                ((string)run.Single(RolePolicy, "studio-user-policy")["policy"]).Contains("QueryWorkgroup"),
                Is.EqualTo(queries));
            Assert.That(
                ((string)run.Single(Policy, "studio-user-bob-policy")["policy"]).Contains("QueryAsTheRoleMay"),
                Is.EqualTo(queries));
            Assert.That(
                (string)run.Single(Policy, "studio-user-ada-policy")["policy"],
                Does.Not.Contain("athena").And.Not.Contain("CreateStudioPresignedUrl"));
        });
    }

    [Test]
    public async Task Policies_OfUsers_DoNotDependOnTheOrderInWhichTheyAreListed()
    {
        var (ada, bob) = (User("ada", endpoints: ["first", "second"]), User("bob"));
        var one = await Of(() => Args(users: [ada, bob]));
        var other = await Of(() => Args(users: [bob, ada with { Endpoints = ["second", "first"] }]));
        Assert.That(
            other.OfType(Policy).Select(policy => $"{policy.Name} {policy.Json}"),
            Is.EqualTo(one.OfType(Policy).Select(policy => $"{policy.Name} {policy.Json}")));
    }
}
