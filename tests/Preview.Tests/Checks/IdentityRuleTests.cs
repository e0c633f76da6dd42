using DataPlatform.Preview.Plan;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Checks;

/// <summary>Quotas of users and roles, and what they are given.</summary>
public sealed class IdentityRuleTests
{
    private const string User = "aws:iam/user:User";
    private const string AccessKey = "aws:iam/accessKey:AccessKey";
    private const string RoleAttachment = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    private const string UserAttachment = "aws:iam/userPolicyAttachment:UserPolicyAttachment";

    [TestCase(2, 0)]
    [TestCase(3, 1)]
    public void AccessKeys_OfAUser_AreTwoAtMost(int keys, int findings)
    {
        // Keys that are inactive count as well.
        var all = Enumerable.Range(0, keys).Select(number => Plans.Resource(
            AccessKey, $"key-{number}", """{"user":"loader","status":"Inactive"}"""));
        Assert.That(
            Plans.Check("iam-access-key-quota", all.Append(Plans.Resource(AccessKey, "other", """{"user":"other"}""")))
                .Select(found => found.Message),
            Is.EqualTo(Enumerable.Repeat("3 keys of the user loader; 2 are accepted.", findings)));
    }

    [TestCase(Plans.Role, RoleAttachment, "role", 10, 0)]
    [TestCase(Plans.Role, RoleAttachment, "role", 11, 1)]
    [TestCase(User, UserAttachment, "user", 11, 1)]
    public void Attachments_OfAnIdentity_AreHeldToTheQuota(
        string type, string attachment, string property, int count, int findings)
    {
        var owner = Plans.Resource(type, "owner", """{"name":"owner"}""");
        var attached = Enumerable.Range(0, count).Select(number =>
            Plans.Resource(attachment, $"a{number}", $$"""{"{{property}}":"owner","policyArn":"p"}"""));
        Assert.That(
            Plans.Check("quota-policy-attachment", attached.Append(owner))
                .Select(found => (found.Name, found.Severity)),
            Is.EqualTo(Enumerable.Repeat(("owner", Severity.Warning), findings)));
    }

    [TestCase(10, 0)]
    [TestCase(11, 1)]
    public void Attachments_OfARole_AreCountedWithThoseOfItsOwnList(int count, int findings)
    {
        var listed = string.Join(',', Enumerable.Repeat("\"p\"", count - 1));
        Assert.That(
            Plans.Check(
                "quota-policy-attachment",
                Plans.Resource(Plans.Role, "owner", $$"""{"name":"owner","managedPolicyArns":[{{listed}}]}"""),
                Plans.Resource(RoleAttachment, "a", """{"role":"owner","policyArn":"q"}""")),
            Has.Count.EqualTo(findings));
    }

    [TestCase("arn:aws:iam::aws:policy/AdministratorAccess", Severity.Error)]
    [TestCase("arn:aws:iam::aws:policy/IAMFullAccess", Severity.Error)]
    [TestCase("arn:aws:iam::aws:policy/AmazonS3FullAccess", Severity.Warning)]
    [TestCase("arn:aws:iam::aws:policy/service-role/AmazonElasticMapReduceforEC2Role", Severity.Warning)]
    [TestCase("arn:aws-cn:iam::aws:policy/AmazonS3FullAccess", Severity.Warning)]
    [TestCase("arn:aws:iam::aws:policy/service-role/AmazonEMRServicePolicy_v2", null)]
    [TestCase("arn:aws:iam::111122223333:policy/MyFullAccess", null)]
    public void ManagedPolicy_Attached_IsNotWiderThanATask(string arn, Severity? severity) => Assert.Multiple(() =>
    {
        var expected = severity is null ? [] : new[] { severity };
        Assert.That(
            Plans.Check(
                    "security-managed-policy",
                    Plans.Resource(RoleAttachment, "a", $$"""{"role":"r","policyArn":"{{arn}}"}"""))
                .Select(found => (Severity?)found.Severity),
            Is.EqualTo(expected));
        Assert.That(
            Plans.Check(
                    "security-managed-policy",
                    Plans.Resource(Plans.Role, "r", $$"""{"managedPolicyArns":["{{arn}}"]}"""))
                .Select(found => (Severity?)found.Severity),
            Is.EqualTo(expected));
    });

    [TestCase(64, 0)]
    [TestCase(65, 1)]
    public void UserName_OfALength_IsHeldToTheLimit(int length, int findings) => Assert.That(
        Plans.Messages("iam-name", User, $$"""{"name":"{{new string('n', length)}}"}"""), Has.Count.EqualTo(findings));

    [Test]
    public void InlinePolicies_OfAUser_TogetherHaveALimitOfTheirOwn()
    {
        var user = Plans.Resource(User, "loader", """{"name":"loader"}""");
        var policies = Enumerable.Range(0, 2).Select(number => Plans.Resource(
            "aws:iam/userPolicy:UserPolicy",
            $"p{number}",
            $$"""{"user":"loader","policy":"{{new string('x', 1025)}}"}"""));
        Assert.That(
            Plans.Check("iam-policy-size", policies.Append(user)).Select(found => found.Message),
            Is.EqualTo(new[]
            {
                "The inline policies of the user loader have 2050 characters; 2048 are accepted in all.",
            }));
    }
}
