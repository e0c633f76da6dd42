using DataPlatform.Components.Cluster.Workloads;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Cluster.Workloads;

public sealed class QuantityTests
{
    [TestCase("0", "0", "0")]
    [TestCase("1000m", "1", "1")]
    [TestCase("1.5", "1.5", "1500m")]
    [TestCase(".5", "0.5", "500m")]
    [TestCase("5.", "5", "5")]
    [TestCase("007", "7", "7")]
    [TestCase("0.000000001", "0.000000001", "1n")]
    [TestCase("1n", "0.000000001", "1n")]
    [TestCase("1u", "0.000001", "1u")]
    [TestCase("3k", "3000", "3k")]
    [TestCase("1500k", "1500000", "1500k")]
    [TestCase("2000M", "2000000000", "2G")]
    [TestCase("1T", "1000000000000", "1T")]
    [TestCase("1P", "1000000000000000", "1P")]
    [TestCase("1E", "1000000000000000000", "1E")]
    [TestCase("1024", "1024", "1024")]
    [TestCase("1Ki", "1024", "1Ki")]
    [TestCase("2048Mi", "2147483648", "2Gi")]
    [TestCase("1.5Gi", "1610612736", "1536Mi")]
    [TestCase("1Ti", "1099511627776", "1Ti")]
    [TestCase("1Pi", "1125899906842624", "1Pi")]
    [TestCase("1Ei", "1152921504606846976", "1Ei")]
    [TestCase("0.5Ki", "512", "512")]
    [TestCase("0.001Ki", "1.024", "1024m")]
    [TestCase("1.001Ki", "1025.024", "1025024m")]
    [TestCase("0Gi", "0", "0")]
    [TestCase("12e6", "12000000", "12e6")]
    [TestCase("12E6", "12000000", "12e6")]
    [TestCase("12e+6", "12000000", "12e6")]
    [TestCase("1e1", "10", "10")]
    [TestCase("1e-3", "0.001", "1e-3")]
    [TestCase("1e3", "1000", "1e3")]
    [TestCase("0.00000000000000000000001e23", "1", "1")]
    [TestCase("100000000000000000000000e-23", "1", "1")]
    [TestCase("0e5", "0", "0")]
    [TestCase("9223372036854775807", "9223372036854775807", "9223372036854775807")]
    [TestCase("9223372036854775806.999999999", "9223372036854775806.999999999", "9223372036854775806999999999n")]
    public void Parse_Quantity_GivesItsValueAndCanonicalText(string text, string value, string canonical)
    {
        var quantity = Quantity.Parse(text);
        Assert.Multiple(() =>
        {
            Assert.That(
                quantity.Value,
                Is.EqualTo(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)));
            Assert.That(quantity.ToString(), Is.EqualTo(canonical));
        });
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase(".")]
    [TestCase("Gi")]
    [TestCase(".Gi")]
    [TestCase("-1")]
    [TestCase("+1")]
    [TestCase(" 1")]
    [TestCase("1 ")]
    [TestCase("1\n")]
    [TestCase("1 Gi")]
    [TestCase("1K")]
    [TestCase("1ki")]
    [TestCase("1gi")]
    [TestCase("1GB")]
    [TestCase("1mi")]
    [TestCase("1ni")]
    [TestCase("1e")]
    [TestCase("1e3k")]
    [TestCase("1e3.5")]
    [TestCase("1.2.3")]
    [TestCase("1,5")]
    [TestCase("٣")]
    [TestCase("0.1n")]
    [TestCase("1e-10")]
    [TestCase("9223372036854775808")]
    [TestCase("9223372036854775807.000000001")]
    [TestCase("8Ei")]
    [TestCase("10E")]
    [TestCase("1e201")]
    [TestCase("1e-201")]
    [TestCase("1e99999999999")]
    [TestCase("1e-2147483648")]
    public void TryParse_AnythingElse_IsRefused(string? text) =>
        Assert.That(Quantity.TryParse(text, out _), Is.False);

    [TestCase(100, true)]
    [TestCase(101, false)]
    public void TryParse_LongText_IsRefusedBeyondItsLimit(int length, bool expected) =>
        Assert.That(Quantity.TryParse(new string('0', length), out _), Is.EqualTo(expected));

    [Test]
    public void Parse_AnythingElse_NamesTheText() =>
        Assert.That(
            () => Quantity.Parse("ten"),
            Throws.TypeOf<FormatException>().With.Message.EqualTo("'ten' is not a quantity such as 500m or 16Gi"));

    [TestCase("1", "1000m")]
    [TestCase("1Ki", "1024")]
    [TestCase("1k", "1e3")]
    [TestCase("0", "0Ei")]
    public void Equality_OfOneValueWrittenTwoWays_Holds(string left, string right)
    {
        Assert.Multiple(() =>
        {
            Assert.That(Quantity.Parse(left), Is.EqualTo(Quantity.Parse(right)));
            Assert.That(Quantity.Parse(left).GetHashCode(), Is.EqualTo(Quantity.Parse(right).GetHashCode()));
        });
    }

    [TestCase("999m", "1")]
    [TestCase("1k", "1Ki")]
    [TestCase("1023Mi", "1Gi")]
    [TestCase("1n", "1u")]
    public void Order_OfQuantities_IsByValue(string low, string high)
    {
        var (less, more) = (Quantity.Parse(low), Quantity.Parse(high));
        Assert.Multiple(() =>
        {
            Assert.That(less.CompareTo(more), Is.Negative);
            Assert.That(less < more, Is.True);
            Assert.That(less > more, Is.False);
            Assert.That(less <= more, Is.True);
            Assert.That(less >= more, Is.False);
        });
    }
}
