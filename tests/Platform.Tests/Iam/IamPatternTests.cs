using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Iam;

public sealed class IamPatternTests
{
    [TestCase("a", "a", true)]
    [TestCase("a", "b", false)]
    [TestCase("a", "ab", false)]
    [TestCase("ab", "a", false)]
    [TestCase("*", "", true)]
    [TestCase("*", "a/b:c", true)]
    [TestCase("?", "", false)]
    [TestCase("?", "a", true)]
    [TestCase("a?c", "abc", true)]
    [TestCase("a*", "abc", true)]
    [TestCase("*c", "abc", true)]
    [TestCase("*c", "abcd", false)]
    [TestCase("a*c*e", "abcde", true)]
    [TestCase("a*c*e", "abde", false)]
    [TestCase("*ab", "aab", true)]
    [TestCase("a**b", "ab", true)]
    [TestCase("team/*", "team/x", true)]
    [TestCase("team/*", "team-b/x", false)]
    [TestCase("team*", "team-b/x", true)]
    [TestCase("A", "a", false)]
    public void Matches_APattern_FitsAllOfTheTextOrNot(string pattern, string text, bool fits) =>
        Assert.That(IamPattern.Matches(pattern, text), Is.EqualTo(fits));

    [Test]
    public void Matches_WithoutRegardToCase_TakesEither() =>
        Assert.That(IamPattern.Matches("S3:get*", "s3:GetObject", ignoreCase: true), Is.True);
}
