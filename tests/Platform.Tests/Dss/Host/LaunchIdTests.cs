using DataPlatform.Components.Dss;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Host;

public sealed class LaunchIdTests
{
    private const string Image = "ami-0123456789abcdef0";

    // SHA-256 of "ami-0123456789abcdef0\n14.7.6", its first 12 digits.
    [Test]
    public void Id_OfALaunch_IsAlwaysThis() => Assert.That(LaunchId.Of(Image, "14.7.6"), Is.EqualTo("44b7506a5f72"));

    [TestCase("ami-0123456789abcdef1", "14.7.6")]
    [TestCase(Image, "15.2.1")]
    public void Id_OfAnotherImageOrVersion_IsAnotherOne(string image, string version) =>
        Assert.That(LaunchId.Of(image, version), Is.Not.EqualTo(LaunchId.Of(Image, "14.7.6")));

    [TestCase("", "14.7.6")]
    [TestCase(Image, "")]
    public void Id_OfNothing_IsRefused(string image, string version) =>
        Assert.That(() => LaunchId.Of(image, version), Throws.ArgumentException);
}
