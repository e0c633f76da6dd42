using DataPlatform.Components.Dss.Bundle;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Settings;

public sealed class DssDownloadSettingsTests
{
    private const string Key = "downloads";

    [Test]
    public void Read_Downloads_AreTheSpec() =>
        Assert.That(
            DssConfigurations.ReadGood(
                ("version", "15.2.1"),
                (Key, $$"""
                    {
                        "mirror": "s3://company-mirror/dss/files",
                        "url": "https://mirror.example.com:8443/studio",
                        "sparkVersion": "4.1.2",
                        "kitSha256": "{{Digits('a')}}",
                        "hadoopSha256": "{{Digits('b')}}",
                        "sparkSha256": "{{Digits('c')}}",
                        "pluginUrl": "https://mirror.example.com/eks-clusters-1.5.0.zip",
                        "pluginSha256": "{{Digits('d')}}",
                        "redshiftDriverSha256": "{{Digits('0')}}"
                    }
                    """)).Downloads,
            Is.EqualTo(new DssDownloadSpec
            {
                Version = "15.2.1",
                Mirror = "s3://company-mirror/dss/files",
                Url = "https://mirror.example.com:8443/studio",
                SparkVersion = "4.1.2",
                KitSha256 = Digits('a'),
                HadoopSha256 = Digits('b'),
                SparkSha256 = Digits('c'),
                PluginUrl = "https://mirror.example.com/eks-clusters-1.5.0.zip",
                PluginSha256 = Digits('d'),
                RedshiftDriverSha256 = Digits('0'),
            }));

    [Test]
    public void Read_EmptyDownloads_AreThoseOfTheVersion() =>
        Assert.That(
            DssConfigurations.ReadGood((Key, "{}")).Downloads, Is.EqualTo(new DssDownloadSpec { Version = "14.7.6" }));

    [TestCase("s3://bucket")]
    [TestCase("s3://a.b-c/d/e_f.g")]
    public void Read_PlaceInS3_IsAccepted(string mirror) =>
        Assert.That(
            DssConfigurations.ReadGood((Key, $"{{\"mirror\":\"{mirror}\"}}")).Downloads.Mirror, Is.EqualTo(mirror));

    [TestCase("mirror", "s3://bucket/", "is not a place in S3; "
        + "accepted: s3://<bucket> or s3://<bucket>/<prefix>, without a slash last")]
    [TestCase("mirror", "bucket/prefix", "is not a place in S3; "
        + "accepted: s3://<bucket> or s3://<bucket>/<prefix>, without a slash last")]
    [TestCase("url", "http://example.com", "is not an address; "
        + "accepted: https://<host>/<path>, without a query and without a slash last")]
    [TestCase("url", "https://user:password@example.com", "is not an address; "
        + "accepted: https://<host>/<path>, without a query and without a slash last")]
    [TestCase("url", "https://example.com/a?b=c", "is not an address; "
        + "accepted: https://<host>/<path>, without a query and without a slash last")]
    [TestCase("sparkVersion", "3.4", "is not a version of Spark; accepted: three numbers such as 3.4.1")]
    [TestCase("kitSha256", "0a", "is not a SHA-256 checksum; accepted: 64 lower-case hexadecimal digits, in quotes")]
    [TestCase("hadoopSha256", "x", "is not a SHA-256 checksum; accepted: 64 lower-case hexadecimal digits, in quotes")]
    [TestCase("sparkSha256", "", "is not a SHA-256 checksum; accepted: 64 lower-case hexadecimal digits, in quotes")]
    [TestCase("redshiftDriverSha256", "ABCD",
        "is not a SHA-256 checksum; accepted: 64 lower-case hexadecimal digits, in quotes")]
    public void Read_WrongDownload_IsRefused(string property, string value, string line) =>
        Assert.That(
            DssConfigurations.Errors((Key, $"{{\"{property}\":\"{value}\"}}")),
            Is.EqualTo(new[] { $"dss:downloads.{property}: '{value}' {line}" }));

    [Test]
    public void Read_ChecksumOfThePluginFromTheStore_IsRefused() =>
        Assert.That(
            DssConfigurations.Errors((Key, $"{{\"pluginSha256\":\"{Digits('a')}\"}}")),
            Is.EqualTo(new[]
            {
                "dss:downloads.pluginSha256: is of the plugin from DSS's own store, which changes; "
                    + "accepted: nothing, or a checksum with pluginUrl",
            }));

    // A checksum of digits only, without quotes, reads as a number.
    [Test]
    public void Read_ChecksumAsANumber_IsRefused() =>
        Assert.That(
            DssConfigurations.Errors((Key, $"{{\"kitSha256\":{Digits('1')}}}")),
            Is.EqualTo(new[]
            {
                $"dss:downloads.kitSha256: '{Digits('1')}' is not a SHA-256 checksum; "
                    + "accepted: 64 lower-case hexadecimal digits, in quotes",
            }));

    [Test]
    public void Read_UnknownDownload_NamesTheNearest() =>
        Assert.That(
            DssConfigurations.Errors((Key, "{\"kitSha\":\"a\"}")),
            Is.EqualTo(new[] { "dss:downloads.kitSha: is not a known property; the nearest is kitSha256" }));

    private static string Digits(char digit) => new(digit, 64);
}
