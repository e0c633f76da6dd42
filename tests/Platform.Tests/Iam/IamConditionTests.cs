using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Iam;

public sealed class IamConditionTests
{
    [TestCase("StringEquals", "a", "a", true)]
    [TestCase("StringEquals", "a", "A", false)]
    [TestCase("StringEquals", "a*", "ab", false)]
    [TestCase("StringEquals", "a", null, false)]
    [TestCase("StringEqualsIfExists", "a", null, true)]
    [TestCase("StringEqualsIfExists", "a", "b", false)]
    [TestCase("StringNotEquals", "a", "b", true)]
    [TestCase("StringNotEquals", "a", "a", false)]
    [TestCase("StringNotEquals", "a", null, true)]
    [TestCase("StringLike", "a*", "ab", true)]
    [TestCase("StringLike", "a*", "b", false)]
    [TestCase("StringLike", "a*", null, false)]
    [TestCase("StringNotLike", "a*", "ab", false)]
    [TestCase("StringNotLike", "a*", "b", true)]
    [TestCase("StringNotLike", "a*", null, true)]
    [TestCase("ArnLike", "arn:aws:s3:::b*", "arn:aws:s3:::bucket", true)]
    [TestCase("ArnLike", "arn:*:bucket", "arn:aws:s3:::bucket", false)]
    [TestCase("ArnEquals", "arn:aws:sqs:*:1:q", "arn:aws:sqs:eu-west-1:1:q", true)]
    [TestCase("ArnNotLike", "arn:aws:s3:::b*", "arn:aws:s3:::bucket", false)]
    [TestCase("ArnNotEquals", "arn:aws:s3:::b", null, true)]
    [TestCase("Bool", "true", "True", true)]
    [TestCase("Bool", "true", "false", false)]
    [TestCase("Bool", "true", null, false)]
    [TestCase("Null", "true", null, true)]
    [TestCase("Null", "true", "x", false)]
    [TestCase("Null", "false", "x", true)]
    [TestCase("Null", "false", null, false)]
    [TestCase("NumericLessThan", "1.2", "1.1", true)]
    [TestCase("NumericLessThan", "1.2", "1.2", false)]
    [TestCase("NumericLessThan", "1.2", null, false)]
    public void Holds_ACondition_DoesOrDoesNot(string test, string expected, string? actual, bool holds) =>
        Assert.That(new IamCondition(test, "some:Key", [expected]).Holds(Context(actual)), Is.EqualTo(holds));

    [TestCase("StringEquals", "b", true)]
    [TestCase("StringEquals", "c", false)]
    [TestCase("StringNotEquals", "b", false)]
    [TestCase("StringNotEquals", "c", true)]
    public void Holds_OfSeveralValues_OneFitsOrNoneMay(string test, string actual, bool holds) =>
        Assert.That(new IamCondition(test, "some:Key", ["a", "b"]).Holds(Context(actual)), Is.EqualTo(holds));

    [TestCase("IpAddress")]
    [TestCase("ForAnyValue:StringEquals")]
    public void Condition_WithAnUnknownOperator_IsRefused(string test) =>
        Assert.That(
            () => new IamCondition(test, "some:Key", ["a"]),
            Throws.TypeOf<NotSupportedException>().With.Message.EqualTo(
                $"condition operator '{test}' is not known to the evaluator"));

    // Condition keys are written in any case.
    private static IReadOnlyDictionary<string, string> Context(string? value) =>
        value is null ? IamRequest.ContextOf() : IamRequest.ContextOf(("some:key", value));
}
