using DataPlatform.Settings.Reading;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Settings;

public sealed class NearestTests
{
    [TestCase("", "", 0)]
    [TestCase("abc", "ABC", 0)]
    [TestCase("abc", "", 3)]
    [TestCase("cidr", "cdir", 1)]
    [TestCase("kitten", "sitting", 3)]
    public void Distance_OfTwoTexts_CountsEdits(string left, string right, int expected) =>
        Assert.That(Nearest.Distance(left, right), Is.EqualTo(expected));

    [Test]
    public void Distance_OfAnyTexts_IsSymmetricAndBounded() =>
        Prop.ForAll<NonNull<string>, NonNull<string>>((left, right) =>
        {
            var (a, b) = (left.Get, right.Get);
            var distance = Nearest.Distance(a, b);
            return distance == Nearest.Distance(b, a)
                && distance <= Math.Max(a.Length, b.Length)
                && distance >= Math.Abs(a.Length - b.Length);
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    [Test]
    public void To_EquallyNearCandidates_TakesTheFirstInOrdinalOrder() =>
        Assert.That(Nearest.To("b", ["c", "a"]), Is.EqualTo("a"));
}
