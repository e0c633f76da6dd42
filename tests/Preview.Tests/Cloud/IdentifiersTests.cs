using DataPlatform.Preview.Cloud;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Cloud;

public sealed class IdentifiersTests
{
    [Test]
    public void Identifiers_SameSeed_AreTheSame()
    {
        Assert.Multiple(() =>
        {
            // The first digits of the SHA-256 of "a", as any other tool gives them.
            Assert.That(Identifiers.Hex("a", 17), Is.EqualTo("ca978112ca1bbdcaf"));
            Assert.That(Identifiers.Hex("a", 17), Is.Not.EqualTo(Identifiers.Hex("b", 17)));
            Assert.That(Identifiers.Hex("a", 17), Does.Match("^[0-9a-f]{17}$"));
            Assert.That(Identifiers.Digits("a", 26), Does.Match("^[0-9]{26}$"));
            Assert.That(Identifiers.UpperAlphanumeric("a", 17), Does.Match("^[A-Z2-7]{17}$"));
            Assert.That(Identifiers.FromAlphabet("a", 100, "xy"), Does.Match("^[xy]{100}$"));
            Assert.That(Identifiers.Number("a", 10), Is.InRange(0, 9));
        });
    }

    [Test]
    public void Uuid_AnySeed_HasTheShapeOfVersionFour() => Assert.That(
        Identifiers.Uuid("seed"),
        Does.Match("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"));

    [Test]
    public void Checksum_DefaultRoute_IsTheNumberKnownFromRealRouteIds() =>
        Assert.That(Identifiers.Checksum("0.0.0.0/0"), Is.EqualTo(1080289494));
}
