using DataPlatform.Components.Network;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Network;

public sealed class Ipv4BlockTests
{
    [TestCase("10.0.0.0/16")]
    [TestCase("0.0.0.0/0")]
    [TestCase("255.255.255.255/32")]
    [TestCase("172.16.128.0/17")]
    public void Parse_CanonicalText_PrintsTheSame(string text) =>
        Assert.That(Ipv4Block.Parse(text).ToString(), Is.EqualTo(text));

    [TestCase("10.0.1.0/16", "10.0.0.0/16")]
    [TestCase("10.0.0.1/31", "10.0.0.0/31")]
    [TestCase("203.0.113.9/0", "0.0.0.0/0")]
    public void Parse_HostBits_AreDropped(string text, string canonical) =>
        Assert.That(Ipv4Block.Parse(text).ToString(), Is.EqualTo(canonical));

    [TestCase(null)]
    [TestCase("")]
    [TestCase("10.0.0.0")]
    [TestCase("10.0.0.0/")]
    [TestCase("10.0.0.0/33")]
    [TestCase("10.0.0.0/-1")]
    [TestCase("10.0.0.0/016")]
    [TestCase("10.0.0/16")]
    [TestCase("10.0.0.0.0/16")]
    [TestCase("10.0.0.256/16")]
    [TestCase("010.0.0.0/16")]
    [TestCase("10.0.0.0/16/16")]
    [TestCase(" 10.0.0.0/16")]
    [TestCase("10.0.0.٣/16")]
    [TestCase("::/0")]
    public void TryParse_AnythingElse_IsRefused(string? text) =>
        Assert.That(Ipv4Block.TryParse(text, out _), Is.False);

    [Test]
    public void Parse_AnythingElse_NamesTheText() =>
        Assert.That(
            () => Ipv4Block.Parse("ten"),
            Throws.TypeOf<FormatException>().With.Message.EqualTo("'ten' is not an IPv4 block such as 10.0.0.0/16"));

    [TestCase("10.0.0.0/16", 65536)]
    [TestCase("10.0.0.0/28", 16)]
    [TestCase("10.0.0.0/32", 1)]
    [TestCase("0.0.0.0/0", 4294967296)]
    public void Size_OfPrefix_IsAPowerOfTwo(string text, long size) =>
        Assert.That(Ipv4Block.Parse(text).Size, Is.EqualTo(size));

    [TestCase("10.0.0.0/16", "10.0.255.0/24", true)]
    [TestCase("10.0.0.0/16", "10.0.0.0/16", true)]
    [TestCase("10.0.0.0/16", "10.1.0.0/24", false)]
    [TestCase("10.0.0.0/24", "10.0.0.0/16", false)]
    [TestCase("0.0.0.0/0", "255.255.255.255/32", true)]
    public void Contains_Block_OnlyWhenAllOfItIsInside(string outer, string inner, bool expected) =>
        Assert.That(Ipv4Block.Parse(outer).Contains(Ipv4Block.Parse(inner)), Is.EqualTo(expected));

    [TestCase("10.0.0.0/16", "10.0.255.0/24", true)]
    [TestCase("10.0.0.0/24", "10.0.0.0/16", true)]
    [TestCase("10.0.0.0/24", "10.0.1.0/24", false)]
    [TestCase("0.0.0.0/0", "255.255.255.255/32", true)]
    public void Overlaps_Block_WhenAnAddressIsShared(string left, string right, bool expected) =>
        Assert.That(Ipv4Block.Parse(left).Overlaps(Ipv4Block.Parse(right)), Is.EqualTo(expected));

    [TestCase("10.0.0.0/16", 19, 2, "10.0.64.0/19", "10.0.160.0/19")]
    [TestCase("10.0.0.0/16", 16, 0, "10.0.0.0/16", "10.0.0.0/16")]
    [TestCase("0.0.0.0/0", 1, 1, "128.0.0.0/1", "0.0.0.0/1")]
    [TestCase("255.255.255.0/24", 32, 0, "255.255.255.0/32", "255.255.255.255/32")]
    public void SubBlocks_AtPosition_CountFromTheirSide(string text, int prefix, int at, string start, string end)
    {
        var block = Ipv4Block.Parse(text);
        Assert.Multiple(() =>
        {
            Assert.That(block.FromStart(prefix, at).ToString(), Is.EqualTo(start));
            Assert.That(block.FromEnd(prefix, at).ToString(), Is.EqualTo(end));
        });
    }

    [TestCase(15, 0)]
    [TestCase(33, 0)]
    [TestCase(19, -1)]
    [TestCase(19, 8)]
    public void SubBlocks_Outside_AreRefused(int prefix, int at)
    {
        var block = Ipv4Block.Parse("10.0.0.0/16");
        Assert.Multiple(() =>
        {
            Assert.That(() => block.FromStart(prefix, at), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => block.FromEnd(prefix, at), Throws.TypeOf<ArgumentOutOfRangeException>());
        });
    }

    [Test]
    public void Order_OfBlocks_IsByAddressThenLargerFirst()
    {
        string[] texts = ["10.0.0.0/16", "10.0.0.0/24", "10.0.1.0/24", "192.168.0.0/16"];
        var blocks = texts.Reverse().Select(Ipv4Block.Parse).Order().Select(block => block.ToString());
        Assert.That(blocks, Is.EqualTo(texts));
    }
}
