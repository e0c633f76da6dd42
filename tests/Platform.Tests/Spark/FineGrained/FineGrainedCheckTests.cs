using DataPlatform.Components.Common;
using DataPlatform.Components.Spark.FineGrained;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Spark.FineGrained;

public sealed class FineGrainedCheckTests
{
    [TestCase("emr-7.7.0-latest")]
    [TestCase("emr-7.13.0-20260410")]
    [TestCase("emr-8.0.0-latest")]
    [TestCase("emr-spark-8.1.0-latest")]
    public void Release_From77On_IsAccepted(string label) =>
        Assert.That(FineGrainedCheck.Find(FineGrainedRun.Spec, label), Is.Empty);

    [TestCase("emr-7.6.0-latest")]
    [TestCase("emr-6.15.0-latest")]
    [TestCase("emr-7")]
    [TestCase("spark")]
    public void Release_Before77_IsRefused(string label) =>
        Assert.That(
            FineGrainedCheck.Find(FineGrainedRun.Spec, label),
            Is.EqualTo(new[]
            {
                new Mistake(
                    "fineGrained",
                    $"the release '{label}' does not know it",
                    "a release from emr-7.7.0 on, or false"),
            }));

    [TestCase(56, true)]
    [TestCase(57, false)]
    public void Namespace_LongerThan56_LeavesNoRoomForTheSystems(int length, bool accepted)
    {
        var name = new string('a', length);
        Assert.That(
            FineGrainedCheck.Find(FineGrainedRun.Spec with { Namespace = name }, "emr-7.13.0-20260410"),
            Is.EqualTo(
                accepted
                    ? []
                    : new[]
                    {
                        new Mistake(
                            "namespace",
                            $"'{name}' leaves no room for the name of the system's namespace, '{name}-system'",
                            "at most 56 characters with fineGrained"),
                    }));
    }

    [Test]
    public void Cluster_WithoutFineGrainedAccess_HasNoMistakes() =>
        Assert.That(
            FineGrainedCheck.Find(
                FineGrainedRun.Spec with { FineGrained = false, Namespace = new string('a', 63) }, "emr-6.15.0-latest"),
            Is.Empty);

    [Test]
    public void Names_Always_BeginWithTheNamePrefix() =>
        Assert.That(
            (FineGrainedNames.QueryEngineRole(RecordingCloud.Target(), "governed"),
                FineGrainedNames.SecurityConfiguration(RecordingCloud.Target(), "governed"),
                FineGrainedNames.SystemNamespace("governed-jobs")),
            Is.EqualTo(
                ("dataplatform-dev-governed-engine", "dataplatform-dev-governed", "governed-jobs-system")));
}
