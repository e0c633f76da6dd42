using DataPlatform.Components.Iam;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Common;

public sealed class PolicyDocumentTests
{
    [Test]
    public void Json_OfAPolicy_DoesNotDependOnTheOrderOfItsTerms()
    {
        static PolicyDocument Document(bool reversed)
        {
            string[] values = reversed ? ["b", "a"] : ["a", "b"];
            PolicyCondition[] conditions =
            [
                new("StringEquals", "k:two", values),
                new("ArnLike", "k:one", values),
                new("StringEquals", "k:one", "c"),
            ];
            return new(new PolicyStatement
            {
                Sid = "One",
                Principal = PolicyPrincipal.Aws(values),
                Actions = PolicyTerms.Of(values),
                Resources = PolicyTerms.Of(values),
                Conditions = reversed ? [.. conditions.Reverse()] : [.. conditions],
            });
        }

        Assert.Multiple(() =>
        {
            Assert.That(
                Document(false).ToJson(),
                Is.EqualTo(
                    """
                    {"Version":"2012-10-17","Statement":[{"Sid":"One","Effect":"Allow","Principal":{"AWS":["a","b"]},
                    "Action":["a","b"],"Resource":["a","b"],"Condition":{"ArnLike":{"k:one":["a","b"]},
                    "StringEquals":{"k:one":"c","k:two":["a","b"]}}}]}
                    """.JoinLines()));
            Assert.That(Document(true).ToJson(), Is.EqualTo(Document(false).ToJson()));
        });
    }

    [Test]
    public void Json_OfAReason_DoesNotHaveIt() =>
        Assert.That(
            new PolicyDocument(new PolicyStatement
            {
                Sid = "All",
                Effect = PolicyEffect.Deny,
                Principal = PolicyPrincipal.Everyone("because"),
                Actions = PolicyTerms.Any("because", "s3:*"),
                Resources = PolicyTerms.Any("because"),
            }).ToJson(),
            Is.EqualTo(
                """
                {"Version":"2012-10-17","Statement":
                [{"Sid":"All","Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*"}]}
                """.JoinLines()));

    [TestCase("*")]
    [TestCase("s3:*")]
    public void Terms_ThatStandForEverything_NeedAReason(string value)
    {
        Assert.Multiple(() =>
        {
            Assert.That(
                () => PolicyTerms.Of("s3:GetObject", value),
                Throws.ArgumentException.With.Message.EqualTo($"'{value}' stands for everything: use Any and say why"));
            Assert.That(() => PolicyTerms.Any(" ", value), Throws.ArgumentException);
            Assert.That(PolicyTerms.Any("why", value).Reason, Is.EqualTo("why"));
        });
    }

    [TestCase("arn:aws:s3:::bucket/*")]
    [TestCase("arn:aws:logs:eu-west-1:1:log-group:*")]
    [TestCase("kms:Describe*")]
    public void Terms_ThatEndInAWildcard_AreNamed(string value) =>
        Assert.That(PolicyTerms.Of(value).Values, Is.EqualTo(new[] { value }));

    [Test]
    public void Terms_OfNothing_AreRefused() => Assert.That(() => PolicyTerms.Of(), Throws.ArgumentException);
}
