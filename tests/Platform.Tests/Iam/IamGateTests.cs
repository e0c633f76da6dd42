using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Iam;

public sealed class IamGateTests
{
    private const string Caller = "arn:aws:iam::123456789012:role/path/caller";

    private static readonly IamRequest Get = IamRequest.Of("s3:GetObject", "arn:aws:s3:::b/a/x");

    [Test]
    public void Allows_WhatNoPolicySpeaksOf_No() => Assert.That(Decide(null, null), Is.False);

    [TestCase("s3:GetObject", "arn:aws:s3:::b/a/*", true)]
    [TestCase("s3:get*", "arn:aws:s3:::b/a/*", true)]
    [TestCase("s3:*", "*", true)]
    [TestCase("s3:PutObject", "arn:aws:s3:::b/a/*", false)]
    [TestCase("s3:GetObject", "arn:aws:s3:::b/b/*", false)]
    [TestCase("s3:GetObject", "arn:aws:s3:::b", false)]
    public void Allows_WhatTheCallersPolicySays_ByActionAndResource(string action, string resource, bool allowed) =>
        Assert.That(Decide(Statement("Allow", action, resource), null), Is.EqualTo(allowed));

    [Test]
    public void Allows_WhatAConditionNarrows_OnlyWhenAllHold()
    {
        const string Condition =
            """, "Condition":{"StringEquals":{"k:one":"1","k:two":["1","2"]},"Null":{"k:three":"true"}}""";
        var policy = Statement("Allow", "s3:GetObject", "*", Condition);
        IamRequest With(params (string, string)[] context) => IamRequest.Of(Get.Action, Get.Resource, context);

        Assert.Multiple(() =>
        {
            Assert.That(Decide(policy, null, request: With(("k:one", "1"), ("k:two", "2"))), Is.True);
            Assert.That(Decide(policy, null, request: With(("k:one", "1"))), Is.False);
            Assert.That(Decide(policy, null, request: With(("k:one", "2"), ("k:two", "2"))), Is.False);
            Assert.That(
                Decide(policy, null, request: With(("k:one", "1"), ("k:two", "2"), ("k:three", "x"))), Is.False);
        });
    }

    [Test]
    public void Allows_WhatIsDeniedAnywhere_No()
    {
        var allow = Statement("Allow", "s3:*", "*");
        var deny = Statement("Deny", "s3:GetObject", "*");
        var denyEveryone = Statement("Deny", "s3:*", "*", """, "Principal":"*" """);
        var denyAccount = Statement("Deny", "s3:*", "*", Principal("arn:aws:iam::123456789012:root"));
        Assert.Multiple(() =>
        {
            Assert.That(Decide($"{allow},{deny}", null), Is.False);
            Assert.That(Decide($"{deny},{allow}", null), Is.False);
            Assert.That(Decide(allow, denyEveryone), Is.False);
            Assert.That(Decide(allow, denyAccount), Is.False);
            Assert.That(
                new IamGate(Get, null, IamResource.EitherAllows).Allows(new(Caller, Policy(allow), Policy(deny))),
                Is.False,
                "of two attached policies");
        });
    }

    [TestCase("*", true, true)]
    [TestCase(Caller, true, true)]
    [TestCase("arn:aws:iam::123456789012:root", false, false)]
    [TestCase("arn:aws:iam::123456789012:role/path/other", false, false)]
    public void Allows_WhatOnlyTheResourcesPolicySays_WhenItNamesTheCaller(string principal, bool bucket, bool key)
    {
        var statement = Statement("Allow", "s3:GetObject", "*", Principal(principal));
        Assert.Multiple(() =>
        {
            Assert.That(Decide(null, statement), Is.EqualTo(bucket));
            Assert.That(Decide(null, statement, IamResource.OwnMustAllow), Is.EqualTo(key));
        });
    }

    [TestCase("*", true)]
    [TestCase(Caller, true)]
    [TestCase("arn:aws:iam::123456789012:root", true)]
    [TestCase("arn:aws:iam::123456789012:role/path/other", false)]
    [TestCase("arn:aws:iam::210987654321:root", false)]
    public void Allows_WhatAKeyMustAllowItself_WhenItsPolicyLeavesItToTheCallers(string principal, bool allowed) =>
        Assert.That(
            Decide(
                Statement("Allow", "s3:GetObject", "*"),
                Statement("Allow", "s3:GetObject", "*", Principal(principal)),
                IamResource.OwnMustAllow),
            Is.EqualTo(allowed));

    [Test]
    public void Allows_WhatATrustPolicySays_ItHasNoResource() =>
        Assert.That(
            Decide(
                null,
                """{"Effect":"Allow","Action":"s3:GetObject","Principal":{"AWS":"*"}}""",
                IamResource.OwnMustAllow),
            Is.True);

    [TestCase("""{"Effect":"Allow","NotAction":"s3:*","Resource":"*"}""", "policy element 'NotAction'")]
    [TestCase("""{"Effect":"Allow","Action":"a:B","NotResource":"*"}""", "policy element 'NotResource'")]
    [TestCase("""{"Effect":"Allow","Action":"a:B","NotPrincipal":"*"}""", "policy element 'NotPrincipal'")]
    [TestCase("""{"Effect":"Maybe","Action":"a:B","Resource":"*"}""", "effect 'Maybe'")]
    [TestCase(
        """{"Effect":"Allow","Action":"a:B","Principal":{"AWS":"123456789012"}}""", "principal '123456789012'")]
    [TestCase(
        """{"Effect":"Allow","Action":"a:B","Resource":"arn:${aws:username}"}""",
        "policy variable in 'arn:${aws:username}'")]
    public void Policy_ThatSaysSomethingUnknown_IsRefused(string statement, string what) =>
        Assert.That(
            () => Policy(statement),
            Throws.TypeOf<NotSupportedException>().With.Message.EqualTo($"{what} is not known to the evaluator"));

    private static bool Decide(
        string? own, string? ofResource, IamResource kind = IamResource.EitherAllows, IamRequest? request = null) =>
        new IamGate(request ?? Get, ofResource is null ? null : Policy(ofResource), kind)
            .Allows(own is null ? new(Caller) : new(Caller, Policy(own)));

    private static IamPolicy Policy(string statements) =>
        IamPolicy.Parse($$"""{"Version":"2012-10-17","Statement":[{{statements}}]}""");

    private static string Principal(string arn) => $$""", "Principal":{"AWS":"{{arn}}"}""";

    private static string Statement(string effect, string action, string resource, string rest = "") =>
        $$"""
        {"Effect":"{{effect}}","Action":"{{action}}","Resource":"{{resource}}"{{rest}}}
        """.JoinLines();
}
