using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Sdk.Core;

[TestFixture]
public sealed class UnionTests
{
    private static readonly Union<int, string> First = 1;
    private static readonly Union<int, string> Second = "s";

    [Test]
    public void Union_Cases_AreTold()
    {
        Assert.That((First.IsT0, First.IsT1, First.AsT0, First.Value), Is.EqualTo((true, false, 1, (object)1)));
        Assert.That((Second.IsT0, Second.IsT1, Second.AsT1, Second.Value), Is.EqualTo((false, true, "s", (object)"s")));
        Assert.That(default(Union<int, string>).AsT0, Is.Zero);
    }

    [Test]
    public void Union_OtherCase_Throws()
    {
        Assert.That(
            () => First.AsT1,
            Throws.InvalidOperationException.With.Message.EqualTo("Cannot return as T1 as result is T0"));
        Assert.That(
            () => Second.AsT0,
            Throws.InvalidOperationException.With.Message.EqualTo("Cannot return as T0 as result is T1"));
    }

    [Test]
    public void Union_Equality_IsByCaseAndValue()
    {
        Assert.That(First == 1, Is.True);
        Assert.That(First != 2, Is.True);
        Assert.That(First.Equals((object)Union<int, string>.FromT0(1)), Is.True);
        Assert.That(First.GetHashCode(), Is.EqualTo(Union<int, string>.FromT0(1).GetHashCode()));
        Assert.That(Union<string, string>.FromT0("x") == Union<string, string>.FromT1("x"), Is.False);
        Assert.That(First.Equals((object)1), Is.False);
    }

    [Test]
    public void Union_Text_NamesTheType()
    {
        Assert.That(First.ToString(), Is.EqualTo("System.Int32: 1"));
        Assert.That(Second.ToString(), Is.EqualTo("System.String: s"));
    }

    [Test]
    public void Union_Maps_ChangeTheirCaseAlone()
    {
        Assert.That(First.MapT0(number => number + 0.5).AsT0, Is.EqualTo(1.5));
        Assert.That(Second.MapT0(number => number + 0.5).AsT1, Is.EqualTo("s"));
        Assert.That(Second.MapT1(text => text.Length).AsT1, Is.EqualTo(1));
        Assert.That(First.MapT1(text => text.Length).AsT0, Is.EqualTo(1));
        Assert.That(First.Bimap(number => number > 0, text => text[0]).AsT0, Is.True);
        Assert.That(Second.Bimap(number => number > 0, text => text[0]).AsT1, Is.EqualTo('s'));
        Assert.That(() => First.MapT0((Func<int, int>)null!), Throws.ArgumentNullException);
    }

    [Test]
    public void Union_MatchAndSwitch_CallTheCaseAtHand()
    {
        Assert.That(First.Match(number => $"n{number}", text => $"t{text}"), Is.EqualTo("n1"));
        Assert.That(Second.Match(number => $"n{number}", text => $"t{text}"), Is.EqualTo("ts"));
        var seen = new List<object>();
        First.Switch(number => seen.Add(number), text => seen.Add(text));
        Second.Switch(number => seen.Add(number), text => seen.Add(text));
        Assert.That(seen, Is.EqualTo(new object[] { 1, "s" }));
        Assert.That(() => First.Match(null!, _ => 0), Throws.InvalidOperationException);
        Assert.That(() => First.Switch(null!, _ => { }), Throws.InvalidOperationException);
    }

    [Test]
    public void Union_TryPick_GivesValueAndRemainder()
    {
        Assert.That(
            (First.TryPickT0(out var number, out var noText), number, noText), Is.EqualTo((true, 1, (string?)null)));
        Assert.That((First.TryPickT1(out var none, out var rest), none, rest), Is.EqualTo((false, (string?)null, 1)));
        Assert.That((Second.TryPickT1(out var text, out _), text), Is.EqualTo((true, "s")));
    }
}
