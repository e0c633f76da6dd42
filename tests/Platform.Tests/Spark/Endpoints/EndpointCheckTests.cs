using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Components.Common;
using DataPlatform.Components.Spark.Endpoints;
using DataPlatform.Components.Spark.Jobs;
using DataPlatform.Tests.Platform.Cluster.Nodes;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Spark.Endpoints;

public sealed class EndpointCheckTests
{
    private const string NameRule =
        "a lower-case letter, then lower-case letters, digits and hyphens, no hyphen last, at most 28 characters";

    [Test]
    public void Endpoint_OfTheDefaults_IsFreeOfMistakes() =>
        Assert.That(EndpointCheck.Find(EndpointRun.Spec, EndpointRun.Notebook, EndpointRun.Pools), Is.Empty);

    [TestCase("a")]
    [TestCase("a-1")]
    [TestCase("a23456789-b23456789-c2345678")]
    public void Name_OfLettersDigitsAndHyphens_IsAccepted(string name) => Assert.That(OfName(name), Is.Empty);

    [TestCase("")]
    [TestCase("1a")]
    [TestCase("a-")]
    [TestCase("A")]
    [TestCase("a_b")]
    [TestCase("a.b")]
    [TestCase("a\n")]
    [TestCase("a23456789-b23456789-c23456789")]
    public void Name_OfAnythingElse_IsRefused(string name) =>
        Assert.That(
            OfName(name),
            Is.EqualTo(new[] { new Mistake("name", $"'{name}' is not a name of an endpoint", NameRule) }));

    [TestCase(5, true)]
    [TestCase(1440, true)]
    [TestCase(4, false)]
    [TestCase(1441, false)]
    public void IdleMinutes_Outside5To1440_AreRefused(int minutes, bool accepted) =>
        Assert.That(
            EndpointCheck.Find(
                EndpointRun.Spec with { IdleMinutes = minutes }, EndpointRun.Notebook, EndpointRun.Pools),
            Is.EqualTo(
                accepted ? [] : new[] { new Mistake("idleMinutes", $"'{minutes}' is out of range", "5 to 1440") }));

    [Test]
    public void Kind_OfArmPools_IsRefusedForEachOfThem()
    {
        var shared = new JobKind
        {
            Name = "shared",
            DriverPool = EndpointRun.Pool("shared-driver"),
            ExecutorPool = EndpointRun.Pool("shared-executor"),
        };
        Assert.That(
            OfKind(shared),
            Is.EqualTo(new[] { Arm("shared-driver", "m6g.xlarge"), Arm("shared-executor", "m6g.8xlarge") }));
        static Mistake Arm(string pool, string type) => new(
            "kind",
            $"'shared' runs on the pool '{pool}' of Arm instances, '{type}', which managed endpoints cannot use",
            "a kind whose pools have x86 instances");
    }

    [Test]
    public void Kind_OfOneArmPoolForBoth_IsRefusedOnce()
    {
        var critical = EndpointRun.Pool("critical");
        var kind = new JobKind { Name = "critical", DriverPool = critical, ExecutorPool = critical };
        Assert.That(OfKind(kind).Length, Is.EqualTo(1));
    }

    [Test]
    public void Pools_AllWithTaints_HaveNoPlaceForTheGateway() =>
        Assert.That(
            OfPools(EndpointRun.Pools.Where(pool => !pool.Taints.IsEmpty)),
            Is.EqualTo(new[]
            {
                new Mistake(
                    "kind",
                    "the endpoint's gateway tolerates no taints, and every pool has some",
                    "a pool of x86 instances without taints beside the kind's"),
            }));

    [TestCase(TaintEffect.PreferNoSchedule, true)]
    [TestCase(TaintEffect.NoSchedule, false)]
    [TestCase(TaintEffect.NoExecute, false)]
    public void Pool_WithATaint_TakesTheGatewayOnlyWhereTheTaintIsAPreference(TaintEffect effect, bool accepted) =>
        Assert.That(
            OfPools([TestPool.Of("m5.large").Tainted(("role", "x", effect))]).IsEmpty, Is.EqualTo(accepted));

    [Test]
    public void Pool_OfArmWithoutTaints_CouldGetTheGateway() =>
        Assert.That(
            OfPools([TestPool.Of("m5.large"), TestPool.Of("m7g.xlarge") with { Name = "arm" }]),
            Is.EqualTo(new[]
            {
                new Mistake(
                    "kind",
                    "the endpoint's gateway cannot run on Arm instances, and could be placed on the pool 'arm' with "
                    + "'m7g.xlarge', which has no taints",
                    "pools without taints that have x86 instances"),
            }));

    [Test]
    public void Pool_OfArmWithTaints_IsNoMatter() =>
        Assert.That(
            OfPools([TestPool.Of("m5.large"), TestPool.Of().Tainted(("role", "x", TaintEffect.NoSchedule))]),
            Is.Empty);

    private static ImmutableArray<Mistake> OfName(string name) =>
        EndpointCheck.Find(EndpointRun.Spec with { Name = name }, EndpointRun.Notebook, EndpointRun.Pools);

    private static ImmutableArray<Mistake> OfKind(JobKind kind) =>
        EndpointCheck.Find(EndpointRun.Spec, kind, EndpointRun.Pools);

    private static ImmutableArray<Mistake> OfPools(IEnumerable<NodePool> pools) =>
        EndpointCheck.Find(EndpointRun.Spec, EndpointRun.Notebook, pools);
}
