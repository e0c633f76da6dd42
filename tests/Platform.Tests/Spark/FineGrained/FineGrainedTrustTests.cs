using DataPlatform.Components.Iam;
using DataPlatform.Components.Spark.FineGrained;
using DataPlatform.Tests.Platform.Common;
using DataPlatform.Tests.Platform.Iam;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Spark.FineGrained;

/// <summary>Who may take the jobs' role besides their own pods, decided as IAM would.</summary>
public sealed class FineGrainedTrustTests
{
    private const string Role = "arn:aws:iam::123456789012:role/";
    private const string JobRole = $"{Role}dataplatform-dev-governed-execRole";
    private const string Tag = "aws:RequestTag/LakeFormationAuthorizedCaller";
    private const string Engine = "dataplatform-dev-governed-engine";
    private const string Marked = FineGrainedNames.SessionTag;

    private static FineGrainedPolicies Policies { get; } =
        new(RecordingCloud.Target(), FineGrainedRun.Spec, Marked);

    private static IamPolicy Trust { get; } = IamPolicy.Of(new PolicyDocument(
        Policies.TrustMarkedEngine(RecordingCloud.AccountId), Policies.TrustEngine(RecordingCloud.AccountId)));

    // Someone whom their own policies let take every role.
    private static IamPolicy Anything { get; } = IamPolicy.Parse(
        """
        {"Statement":[{"Effect":"Allow","Action":["sts:AssumeRole","sts:TagSession"],"Resource":"*"}]}
        """);

    [TestCase("sts:AssumeRole", Marked, true)]
    [TestCase("sts:AssumeRole", null, true)]
    [TestCase("sts:TagSession", Marked, true)]
    [TestCase("sts:TagSession", "Athena", false)]
    [TestCase("sts:TagSession", null, false)]
    public void Engine_TakesTheJobsRole_WithItsMarkOnly(string action, string? tag, bool expected) =>
        Assert.That(Allows(Engine, action, tag, JobRole), Is.EqualTo(expected));

    [Test]
    public void Engine_OfAnotherRole_TakesNothing() =>
        Assert.That(Allows(Engine, "sts:AssumeRole", null, $"{Role}dataplatform-dev-batchjob-execRole"), Is.False);

    [TestCase("dataplatform-dev-other-engine")]
    [TestCase("dataplatform-dev-governed-execRole")]
    [TestCase("administrator")]
    public void Others_WhateverTheirOwnPolicies_DoNotTakeTheJobsRole(string role) =>
        Assert.That(
            new IamGate(Request(role, "sts:AssumeRole", Marked, JobRole), Trust, IamResource.OwnMustAllow)
                .Allows(new IamPrincipal($"{Role}{role}", Anything)),
            Is.False);

    [Test]
    public void Trust_Always_NamesTheAccountWithTheEnginesRoleAsCondition() =>
        Assert.That(
            new PolicyDocument(
                Policies.TrustMarkedEngine(RecordingCloud.AccountId),
                Policies.TrustEngine(RecordingCloud.AccountId)).ToJson(),
            Is.EqualTo(
                """
                {"Version":"2012-10-17","Statement":[{"Sid":"TakeByMarkedEngine","Effect":"Allow",
                "Principal":{"AWS":"arn:aws:iam::123456789012:root"},"Action":["sts:AssumeRole","sts:TagSession"],
                "Condition":{"ArnEquals":{"aws:PrincipalArn":
                "arn:aws:iam::123456789012:role/dataplatform-dev-governed-engine"},
                "StringEquals":{"aws:RequestTag/LakeFormationAuthorizedCaller":"EMR on EKS Engine"}}},
                {"Sid":"TakeByEngine","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:root"},
                "Action":"sts:AssumeRole","Condition":{"ArnEquals":{"aws:PrincipalArn":
                "arn:aws:iam::123456789012:role/dataplatform-dev-governed-engine"}}}]}
                """.JoinLines()));

    [Test]
    public async Task Component_Always_GivesTheJobsRoleTheSameStatements()
    {
        FineGrainedAccess? made = null;
        await FineGrainedRun.Of(look: access => made = access);
        Assert.Multiple(() =>
        {
            Assert.That(
                made!.TrustStatements.Select(statement => statement(RecordingCloud.AccountId).Sid),
                Is.EqualTo(new[] { "TakeByMarkedEngine", "TakeByEngine" }));
            Assert.That(
                made.Policies.Select(policy => $"{policy.Key}: {policy.Value(RecordingCloud.AccountId).ToJson()}"),
                Is.EqualTo(new[]
                {
                    """
                    fine-grained: {"Version":"2012-10-17","Statement":[{"Sid":"CertificatesBetweenPods",
                    "Effect":"Allow","Action":"emr-containers:CreateCertificate","Resource":"*"}]}
                    """.JoinLines(),
                }));
        });
    }

    [Test]
    public async Task SessionTag_Chosen_IsWhatTheEngineIsKnownBy()
    {
        FineGrainedAccess? made = null;
        var run = await FineGrainedRun.Of(sessionTag: "Other", look: access => made = access);
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single("aws:cloudcontrol/resource:Resource", "fine-security")["desiredState"],
                Does.Contain("\"AuthorizedSessionTagValue\":\"Other\""));
            Assert.That(
                run.Single("aws:iam/rolePolicy:RolePolicy", "fine-engine-policy")["policy"],
                Does.Contain("\"aws:RequestTag/LakeFormationAuthorizedCaller\":\"Other\""));
            Assert.That(
                made!.TrustStatements[0](RecordingCloud.AccountId).Conditions.SelectMany(one => one.Values),
                Does.Contain("Other"));
        });
    }

    private static bool Allows(string role, string action, string? tag, string resource) =>
        new IamGate(Request(role, action, tag, resource), Trust, IamResource.OwnMustAllow).Allows(
            new IamPrincipal($"{Role}{role}", IamPolicy.Of(Policies.Engine(RecordingCloud.AccountId))));

    private static IamRequest Request(string role, string action, string? tag, string resource) => tag is null
        ? IamRequest.Of(action, resource, ("aws:PrincipalArn", $"{Role}{role}"))
        : IamRequest.Of(action, resource, ("aws:PrincipalArn", $"{Role}{role}"), (Tag, tag));
}
