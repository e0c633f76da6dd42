using DataPlatform.Components.Iam.Keys;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Iam.Keys;

public sealed class KeySlotTests
{
    [TestCase(1, 0, "odd 1 Active")]
    [TestCase(2, 0, "even 2 Active, odd 1 Active")]
    [TestCase(2, 1, "even 2 Active, odd 1 Inactive")]
    [TestCase(3, 0, "odd 3 Active, even 2 Active")]
    [TestCase(3, 1, "odd 3 Active, even 2 Active")]
    [TestCase(3, 2, "odd 3 Active, even 2 Inactive")]
    public void Slots_OfAGeneration_AreThese(int generation, int retired, string expected) =>
        Assert.That(
            string.Join(
                ", ",
                KeySlot.Of(generation, retired).Select(slot => $"{slot.Label} {slot.Generation} {slot.Status}")),
            Is.EqualTo(expected));

    [Test]
    public void Rotation_ByOne_ReplacesOnlyTheKeyBeforeTheLast() =>
        Prop.ForAll(
                Gen.Choose(1, 10_000).ToArbitrary(),
                generation =>
                {
                    var before = KeySlot.Of(generation, 0).ToDictionary(slot => slot.Label, slot => slot.Generation);
                    var after = KeySlot.Of(generation + 1, 0).ToDictionary(slot => slot.Label, slot => slot.Generation);
                    return after.Count == 2
                        && before.Where(slot => after[slot.Key] != slot.Value)
                            .All(slot => slot.Value == generation - 1)
                        && after.Values.Order().SequenceEqual([generation, generation + 1]);
                })
            .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));
}
