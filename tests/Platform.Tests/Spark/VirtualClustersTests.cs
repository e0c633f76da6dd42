using DataPlatform.Components.Spark;
using DataPlatform.Tests.Platform.Common;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using static DataPlatform.Tests.Platform.Spark.VirtualClusterRun;

namespace DataPlatform.Tests.Platform.Spark;

public sealed class VirtualClustersTests
{
    private const string Prefix = "dataplatform-dev";

    [Test]
    public void VirtualClusters_OfNamesAndNamespacesOfTheirOwn_AreAccepted() =>
        Assert.That(
            VirtualClusters.Find([Spec, new() { Name = "emrvcplatform", Namespace = "dataanalysis" }], Prefix),
            Is.Empty);

    [Test]
    public void Name_GivenTwice_IsTheMistakeOfTheLaterOne() =>
        Finds(
            Prefix,
            [
                Spec with { Kinds = ["shared"] }, OwnSpec, Spec with { Namespace = "other", Kinds = ["shared"] },
            ],
            "2 name: 'batchjob' is given twice; accepted: each name once");

    [Test]
    public void Namespace_OfTwo_IsTheMistakeOfTheLaterOne() =>
        Finds(
            Prefix,
            [Spec, Spec with { Name = "other" }],
            "1 namespace: 'batchjob' is the one of virtual cluster 'batchjob'; accepted: a namespace of its own");

    [Test]
    public void Name_ThatIsTooLongWithTheStacks_IsRefused() =>
        Finds(
            new string('p', 47),
            [Spec],
            $"0 name: the execution role would be named '{new string('p', 47)}-batchjob-execRole', of 65 characters; "
            + "accepted: a name with which that has at most 64 characters");

    [Test]
    public void Kind_ThatIsTooLongWithTheOtherNames_IsRefused() =>
        Finds(
            new string('p', 46),
            [Spec with { Kinds = ["shared", "critically"] }],
            $"0 kinds[1]: the job template would be named '{new string('p', 46)}-batchjob-critically', of 66 "
            + "characters; accepted: a name with which that has at most 64 characters");

    [Test]
    public void Kind_WhoseTemplateHasTheNameOfAnothers_IsTheMistakeOfTheLaterOne() =>
        Finds(
            Prefix,
            [
                Spec with { Name = "red", Kinds = ["shared", "eu-shared"] },
                Spec with { Name = "red-eu", Namespace = "other", Kinds = ["critical", "shared"] },
            ],
            "1 kinds[1]: the job template would be named 'dataplatform-dev-red-eu-shared', as one of virtual cluster "
            + "'red' is; accepted: a virtual cluster or a kind of another name");

    [Test]
    public void Names_WithoutMistakes_AreAllShortEnough()
    {
        var cases =
            from prefix in Gen.Choose(1, 60)
            from name in Gen.Choose(1, VirtualClusterCheck.LongestName)
            from kind in Gen.Choose(1, 20)
            select (Prefix: new string('p', prefix), Name: new string('n', name), Kind: new string('k', kind));
        Prop.ForAll(cases.ToArbitrary(), sizes =>
            {
                var spec = Spec with { Name = sizes.Name, Kinds = [sizes.Kind] };
                var target = RecordingCloud.Target() with { NamePrefix = sizes.Prefix };
                string[] names =
                [
                    SparkNames.VirtualCluster(target, sizes.Name),
                    SparkNames.ExecutionRole(target, sizes.Name),
                    SparkNames.JobTemplate(target, sizes.Name, sizes.Kind),
                ];
                return VirtualClusters.Find([spec], sizes.Prefix).IsEmpty == names.All(name => name.Length <= 64);
            })
            .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));
    }

    private static void Finds(string prefix, VirtualClusterSpec[] specs, params string[] mistakes) =>
        Assert.That(
            VirtualClusters.Find(specs, prefix).Select(found => $"{found.Index} {found.Mistake}"),
            Is.EqualTo(mistakes));
}
