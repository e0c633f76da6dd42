using DataPlatform.Components.Spark.Identity;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Spark.Identity;

public sealed class ServiceAccountNamesTests
{
    private const string Account = "123456789012";

    [Test]
    public void Names_OfARole_AreThoseThatEmrMakes() => Assert.Multiple(() =>
    {
        Assert.That(
            ServiceAccountNames.JobComponents.Select(part => ServiceAccountNames.Of(part, Account, "execRoleJob")),
            Is.EqualTo(new[]
            {
                "emr-containers-sa-spark-client-123456789012-fevrsm759n9n7uvs2",
                "emr-containers-sa-spark-driver-123456789012-fevrsm759n9n7uvs2",
                "emr-containers-sa-spark-executor-123456789012-fevrsm759n9n7uvs2",
            }));
        Assert.That(
            ServiceAccountNames.EndpointComponents.Select(part => ServiceAccountNames.Of(part, Account, "execRoleJob")),
            Is.EqualTo(new[]
            {
                "emr-containers-sa-spark-jeg-123456789012-fevrsm759n9n7uvs2",
                "emr-containers-sa-spark-jeg-kernel-123456789012-fevrsm759n9n7uvs2",
                "emr-containers-sa-spark-session-123456789012-fevrsm759n9n7uvs2",
            }));
        Assert.That(
            ServiceAccountNames.Pattern(Account, "execRoleJob"),
            Is.EqualTo("emr-containers-sa-*-*-123456789012-fevrsm759n9n7uvs2"));
    });

    // https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
    [Test]
    public void Name_OfTheLongestRole_IsOneThatKubernetesTakes() =>
        Assert.That(
            ServiceAccountNames.EndpointComponents.Max(
                part => ServiceAccountNames.Of(part, Account, new string('z', 64)).Length),
            Is.LessThanOrEqualTo(253));
}
