using DataPlatform.Components.Ai;
using DataPlatform.Components.Dss;
using DataPlatform.Components.Dss.Identity;
using DataPlatform.Components.Iam;
using DataPlatform.Components.Registry;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi.Utilities;
using static DataPlatform.Tests.Platform.Dss.Identity.DssIdentityRun;

namespace DataPlatform.Tests.Platform.Dss.Identity;

public sealed class DssIdentityTests
{
    private const string Profile = "aws:iam/instanceProfile:InstanceProfile";

    [Test]
    public async Task Role_Always_HasAKnownNameAndIsTakenByEc2() =>
        Assert.That(
            (await Of(Args())).Single(Role).Json,
            Is.EqualTo(
                """
                {"assumeRolePolicy":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"StartHost\",
                \"Effect\":\"Allow\",\"Principal\":{\"Service\":\"ec2.amazonaws.com\"},
                \"Action\":\"sts:AssumeRole\"}]}","description":"dataplatform-dev: host of Dataiku DSS",
                "name":"dataplatform-dev-dss"}
                """.JoinLines()));

    [Test]
    public async Task Host_Always_GetsTheRoleByAProfileOfTheSameName() =>
        Assert.That(
            (await Of(Args())).Single(Profile).Json,
            Is.EqualTo(
                """
                {"name":"dataplatform-dev-dss","role":"dataplatform-dev-dss","tags":{"Name":"dataplatform-dev-dss"}}
                """));

    [Test]
    public async Task Permissions_ByLabel_AreOnePolicyEach()
    {
        var run = await Of(Args(
            own: None
                .Add("registry", DssPermissions.Registry(RecordingCloud.Target()))
                .Add("ai", DssPermissions.Ai(RecordingCloud.Target(), [AiService.Comprehend])),
            hosts: None.Add("ai", HostPermissions.Sessions())));
        Assert.Multiple(() =>
        {
            Assert.That(run.Counts, Is.EquivalentTo(new Dictionary<string, int>
            {
                ["dataplatform:dss:DssIdentity"] = 1,
                [Role] = 1,
                [Profile] = 1,
                [OwnPolicy] = 3,
            }));
            Assert.That(
                run.NamesOf(OwnPolicy),
                Is.EqualTo(new[] { "dss-ai-policy", "dss-host-ai-policy", "dss-registry-policy" }));
            Assert.That(
                run.OfType(OwnPolicy).Select(policy => policy["role"]), Is.All.EqualTo("dataplatform-dev-dss"));
            Assert.That(
                run.OfType(OwnPolicy).Select(policy => policy["policy"]),
                Is.EqualTo(new[]
                {
                    new PolicyDocument(AiPolicies.Calls(
                        AiService.Comprehend, RecordingCloud.Target(), RecordingCloud.AccountId)).ToJson(),
                    HostPermissions.Sessions()(RecordingCloud.AccountId).ToJson(),
                    RegistryPolicies.Push(RecordingCloud.Target(), RecordingCloud.AccountId).ToJson(),
                }));
        });
    }

    [Test]
    public async Task Permissions_ThatAreLong_AreAttached()
    {
        var run = await Of(Args(
            own: None.Add("long", Policy(1800)).Add("short", Policy(100)), hosts: None.Add("middle", Policy(1600))));
        Assert.Multiple(() =>
        {
            Assert.That(run.NamesOf(OwnPolicy), Is.EqualTo(new[] { "dss-host-middle-policy", "dss-short-policy" }));
            Assert.That(
                run.Single(ManagedPolicy).Json,
                Does.StartWith("""{"description":"dataplatform-dev: DSS, long","policy":"{""")
                    .And.EndsWith(""","tags":{"Name":"dataplatform-dev-dss-long"}}"""));
            Assert.That(
                run.Single(RoleAttachment, "dss-long-attachment").Json,
                Is.EqualTo("""{"policyArn":"arn:aws:mock:::dss-long-policy","role":"dataplatform-dev-dss"}"""));
        });
    }

    // IAM counts what a deployment has not deleted yet: moved to the role or off it, a policy would be there twice.
    [Test]
    public void Permissions_BesideFurtherOnes_StayOfTheirKind()
    {
        var target = RecordingCloud.Target();
        var few = DssPermissions.DynamicClusters(target).Add("registry", DssPermissions.Registry(target));
        var more = few.Add("ai", DssPermissions.Ai(target, Enum.GetValues<AiService>()))
            .Add("sagemaker-deployment", DssPermissions.SageMakerDeployment(target));
        Assert.Multiple(() =>
        {
            Assert.That(Attached(few), Is.EqualTo(new[] { "clusters", "clusters-network", "clusters-roles" }));
            Assert.That(Attached(more), Is.EqualTo(Attached(few)));
        });

        static IEnumerable<string> Attached(IReadOnlyDictionary<string, Func<string, PolicyDocument>> own) =>
            DssPolicyPlan.Of(Args(own)).Attached.Select(policy => policy.Label);
    }

    [Test]
    public async Task Principal_OfAnInstanceProfile_IsTheRole()
    {
        DssIdentity? identity = null;
        var run = await new RecordingCloud().RunAsync(() => identity = new DssIdentity(
            "dss", Args(own: None.Add("a", Policy(1)))));
        Assert.Multiple(async () =>
        {
            Assert.That(run.OfType("aws:iam/user:User"), Is.Empty);
            Assert.That(identity!.KeySecretName, Is.Null);
            Assert.That(
                await OutputUtilities.GetValueAsync(identity.PrincipalArn), Is.EqualTo("arn:aws:mock:::dss-role"));
            Assert.That(
                await OutputUtilities.GetValueAsync(identity.InstanceProfileName), Is.EqualTo("dataplatform-dev-dss"));
            Assert.That(
                identity.Policies.Select(policy => policy.GetResourceName()), Is.EqualTo(new[] { "dss-a-policy" }));
        });
    }

    [Test]
    public void Name_OfATarget_IsThatOfTheRole() =>
        Assert.That(DssIdentity.NameOf(RecordingCloud.Target()), Is.EqualTo("dataplatform-dev-dss"));

    [Test]
    public void Policies_MoreThanIamAttaches_AreRefused() =>
        Assert.That(
            () => Args(
                own: None.AddRange(Enumerable.Range(0, 11).Select(
                    i => KeyValuePair.Create($"p{i}", Policy(10)))),
                credentials: DssCredentials.Keypair).Validate(),
            Throws.ArgumentException.With.Message.StartsWith(
                "Permissions: they take 11 managed policies; accepted: 10 at most"));

    [Test]
    public void Policies_OfTheRoleThatAreTooLongTogether_AreRefused() =>
        Assert.That(
            () => Args(own: None.AddRange(Enumerable.Range(0, 7).Select(
                i => KeyValuePair.Create($"p{i}", Policy(1600))))).Validate(),
            Throws.ArgumentException.With.Message.Match(
                "^Permissions: the short ones have 1[0-9]{4} characters; accepted: 10240 at most"));

    [Test]
    public void Policy_LongerThanIamTakes_IsRefused() =>
        Assert.That(
            () => Args(own: None.Add("long", Policy(11_000))).Validate(),
            Throws.ArgumentException.With.Message.Match(
                "^Permissions: 'long' has 11[0-9]{3} characters; accepted: 6144 at most"));
}
