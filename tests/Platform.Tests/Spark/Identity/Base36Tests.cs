using System.Numerics;
using System.Text;
using DataPlatform.Components.Spark.Identity;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Spark.Identity;

public sealed class Base36Tests
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    [TestCase("execRoleJob", "fevrsm759n9n7uvs2")]
    [TestCase("myendpoint-execRole", "1sqkt590f2v9y4m0mlifkpkb5mf0x1")]
    [TestCase("JobExecutionRoleIRSAv2", "c7ohmynrs14q04uudoef8n97xdufwajzua")]
    [TestCase("a", "2p")]
    public void Of_ANameOfARole_IsWhatEmrWrites(string name, string expected) =>
        Assert.That(Base36.Of(name), Is.EqualTo(expected));

    [Test]
    public void Of_NoText_Throws() => Assert.That(() => Base36.Of(""), Throws.ArgumentException);

    [Test]
    public void Of_AnyText_GivesItsBytesBackWhenRead()
    {
        var names = from letters in Gen.Elements("ABCZabcz0189+=,.@_-".ToCharArray()).NonEmptyListOf()
                    select string.Concat(letters);
        Prop.ForAll(names.ToArbitrary(), name => Read(Base36.Of(name)) == name)
            .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));
    }

    private static string Read(string written)
    {
        var number = written.Aggregate(BigInteger.Zero, (sum, digit) => (sum * 36) + Digits.IndexOf(digit));
        return Encoding.UTF8.GetString(number.ToByteArray(isUnsigned: true, isBigEndian: true));
    }
}
