using DataPlatform.Components.Catalog;
using DataPlatform.Components.Lake;
using DataPlatform.Components.Spark;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Spark;

public sealed class SparkGrantsCheckTests
{
    [TestCase(LakeBucketRole.Raw, "landing", null)]
    [TestCase(LakeBucketRole.Curated, "a/B_c=d-e/f", null)]
    [TestCase(LakeBucketRole.Workspace, "spark/other", null)]
    [TestCase(
        LakeBucketRole.Results,
        "a",
        "places[0].bucket: 'results' is not for the data of jobs; accepted: raw, curated, workspace")]
    [TestCase(
        LakeBucketRole.Logs,
        "a",
        "places[0].bucket: 'logs' is not for the data of jobs; accepted: raw, curated, workspace")]
    [TestCase(
        LakeBucketRole.Assets,
        "a",
        "places[0].bucket: 'assets' is not for the data of jobs; accepted: raw, curated, workspace")]
    [TestCase(
        LakeBucketRole.Raw,
        "",
        "places[0].prefix: is empty in a bucket that others use as well; accepted: a place in the bucket")]
    [TestCase(
        LakeBucketRole.Raw,
        "a/",
        "places[0].prefix: 'a/' is not a prefix; accepted: letters, digits, '_', '=' and '-' with single slashes "
        + "between, a lower-case letter or digit first, no slash first or last, at most 256 characters")]
    public void Place_OfAGrant_IsAPlaceInABucketOfData(LakeBucketRole bucket, string prefix, string? expected) =>
        Assert.That(
            SparkGrantsCheck.Find([new SparkPlace(bucket, prefix, DataAccess.ReadOnly)], []).Select(m => m.ToString()),
            Is.EqualTo(expected is null ? Array.Empty<string>() : [expected]));

    [TestCase("sales_2026", true)]
    [TestCase("default", true)]
    [TestCase("*", false)]
    [TestCase("sal?s", false)]
    [TestCase("Sales", false)]
    [TestCase("sales\n", false)]
    [TestCase("", false)]
    public void Database_OfAGrant_IsNamedInFull(string name, bool accepted) =>
        Assert.That(
            SparkGrantsCheck.Find([], [new SparkDatabase(name, DataAccess.ReadOnly)]).Select(m => m.ToString()),
            Is.EqualTo(accepted
                ? Array.Empty<string>()
                :
                [
                    $"databases[0].name: '{name}' is not the name of a database; accepted: lower-case letters, digits, "
                    + "underscores and hyphens, at most 255 characters",
                ]));
}
