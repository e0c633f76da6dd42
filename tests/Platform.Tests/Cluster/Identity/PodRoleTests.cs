using DataPlatform.Components.Cluster.Identity;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Platform.Cluster.Identity;

public sealed class PodRoleTests
{
    private const string Role = "aws:iam/role:Role";
    private const string Attachment = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    private const string RolePolicy = "aws:iam/rolePolicy:RolePolicy";
    private const string Association = "aws:eks/podIdentityAssociation:PodIdentityAssociation";

    [Test]
    public async Task Role_OfAServiceAccount_IsForItAlone()
    {
        var run = await Of(_ => { });
        Assert.That(
            run.Single(Role, "scaler-role").Json,
            Is.EqualTo(
                """
                {"assumeRolePolicy":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"TakeByPodIdentity\",
                \"Effect\":\"Allow\",\"Principal\":{\"Service\":\"pods.eks.amazonaws.com\"},
                \"Action\":[\"sts:AssumeRole\",\"sts:TagSession\"],
                \"Condition\":{\"ArnLike\":{\"aws:SourceArn\":
                \"arn:aws:eks:eu-west-1:123456789012:cluster/dataplatform-dev\"},
                \"StringEquals\":{\"aws:RequestTag/kubernetes-namespace\":\"kube-system\",
                \"aws:RequestTag/kubernetes-service-account\":\"scaler-sa\",
                \"aws:SourceAccount\":\"123456789012\"}}}]}",
                "description":"dataplatform-dev: pods of service account kube-system/scaler-sa"}
                """.JoinLines()));
    }

    [Test]
    public async Task Role_WithoutPolicies_MayDoNothing()
    {
        var run = await Of(_ => { });
        Assert.That(
            (run.NamesOf(Attachment).Length, run.NamesOf(RolePolicy).Length, run.NamesOf(Association).Length),
            Is.EqualTo((0, 0, 0)));
    }

    [TestCase("AmazonA", "scaler-AmazonA")]
    [TestCase("service-role/AmazonB", "scaler-AmazonB")]
    public async Task ManagedPolicy_OfAWS_IsAttachedByItsArn(string policy, string expected)
    {
        var run = await Of(role => role.WithManagedPolicy(policy));
        Assert.That(
            run.Single(Attachment, expected).Json,
            Is.EqualTo($$"""{"policyArn":"arn:aws:iam::aws:policy/{{policy}}","role":"scaler-role"}"""));
    }

    [Test]
    public async Task Policy_OfItsOwn_IsInTheRole()
    {
        var run = await Of(role => role.WithPolicy("queue", Output.Create("{}")));
        Assert.That(
            run.Single(RolePolicy, "scaler-queue-policy").Json,
            Is.EqualTo("""{"policy":"{}","role":"scaler-role"}"""));
    }

    [Test]
    public async Task Association_OfTheRole_IsMadeOnceItHasItsPermissions()
    {
        var run = await Of(
            role => role.WithManagedPolicy("AmazonA").WithPolicy("queue", Output.Create("{}")).Associate());
        var options = run.OptionsOf(Association, "scaler-identity");
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single(Association, "scaler-identity").Json,
                Is.EqualTo(
                    """
                    {"clusterName":"dataplatform-dev","namespace":"kube-system",
                    "roleArn":"arn:aws:mock:::scaler-role","serviceAccount":"scaler-sa"}
                    """.JoinLines()));
            Assert.That(options.DependsOn, Is.EqualTo(new[] { "scaler-AmazonA", "scaler-queue-policy" }));
            Assert.That(options.DeletedWith, Is.EqualTo("eks"));
        });
    }

    [Test]
    public async Task Parts_OfTheRole_NeedNoClusterAndAreTheComponentsChildren()
    {
        var run = await Of(role => role.WithManagedPolicy("AmazonA").WithPolicy("queue", Output.Create("{}")));
        Assert.That(
            run.Options.Where(options => options.Type is Role or Attachment or RolePolicy),
            Has.Exactly(3).Items.And.All.Matches<RecordedOptions>(
                options => options is { Parent: "parent", DeletedWith: null } && options.DependsOn.IsEmpty));
    }

    private static Task<Recording> Of(Action<PodRole> use) => new RecordingCloud().RunAsync(() => use(new PodRole(
        "scaler",
        new ComponentResource("test:index:Parent", "parent"),
        TestCluster.Create(),
        "kube-system",
        "scaler-sa")));
}
