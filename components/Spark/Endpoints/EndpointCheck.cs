using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Components.Common;
using DataPlatform.Components.Spark.Jobs;

namespace DataPlatform.Components.Spark.Endpoints;

/// <summary>The rules that hold for one managed endpoint.</summary>
/// <remarks>
/// AWS supports no Arm nodes for managed endpoints:
/// https://docs.aws.amazon.com/emr/latest/EMR-on-EKS-DevelopmentGuide/prereqs-for-studio.html
/// </remarks>
public static partial class EndpointCheck
{
    /// <summary>Longest name of an endpoint.</summary>
    public const int LongestName = 28;

    /// <summary>Fewest minutes until an idle kernel is ended.</summary>
    public const int FewestIdleMinutes = 5;

    /// <summary>Most minutes until an idle kernel is ended.</summary>
    public const int MostIdleMinutes = 1440;

    /// <summary>Finds all mistakes, in the order of the properties.</summary>
    /// <param name="spec">The endpoint.</param>
    /// <param name="kind">The kind that <see cref="EndpointSpec.Kind"/> names.</param>
    /// <param name="pools">All pools of the cluster.</param>
    public static ImmutableArray<Mistake> Find(EndpointSpec spec, JobKind kind, IEnumerable<NodePool> pools) =>
        [.. Gateway(pools), .. Find(spec, kind)];

    /// <summary>Finds the mistakes of an endpoint without regard to other nodes of the cluster.</summary>
    internal static ImmutableArray<Mistake> Find(EndpointSpec spec, JobKind kind)
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentNullException.ThrowIfNull(kind);
        return [.. Name(spec.Name), .. Kernels(kind), .. Idle(spec.IdleMinutes)];
    }

    private static IEnumerable<Mistake> Name(string name)
    {
        if (name.Length > LongestName || !NameForm().IsMatch(name))
        {
            yield return new(
                "name",
                $"'{name}' is not a name of an endpoint",
                "a lower-case letter, then lower-case letters, digits and hyphens, no hyphen last, "
                + $"at most {LongestName} characters");
        }
    }

    private static IEnumerable<Mistake> Kernels(JobKind kind) =>
        from pool in new[] { kind.DriverPool, kind.ExecutorPool }.DistinctBy(pool => pool.Name)
        let arm = ArmType(pool)
        where arm is not null
        select new Mistake(
            "kind",
            $"'{kind.Name}' runs on the pool '{pool.Name}' of Arm instances, '{arm}', which managed endpoints cannot "
            + "use",
            "a kind whose pools have x86 instances");

    // EMR places the endpoint's gateway by itself, without tolerations: nothing says on which of these nodes.
    private static IEnumerable<Mistake> Gateway(IEnumerable<NodePool> pools)
    {
        var open = pools.Where(IsOpen).ToArray();
        if (open.Length == 0)
        {
            yield return new(
                "kind",
                "the endpoint's gateway tolerates no taints, and every pool has some",
                "a pool of x86 instances without taints beside the kind's");
        }

        foreach (var pool in open)
        {
            if (ArmType(pool) is { } arm)
            {
                yield return new(
                    "kind",
                    $"the endpoint's gateway cannot run on Arm instances, and could be placed on the pool "
                    + $"'{pool.Name}' with '{arm}', which has no taints",
                    "pools without taints that have x86 instances");
            }
        }
    }

    private static IEnumerable<Mistake> Idle(int minutes)
    {
        if (minutes is < FewestIdleMinutes or > MostIdleMinutes)
        {
            yield return new(
                "idleMinutes", $"'{minutes}' is out of range", $"{FewestIdleMinutes} to {MostIdleMinutes}");
        }
    }

    private static bool IsOpen(NodePool pool) =>
        pool.Taints.All(taint => taint.Effect == TaintEffect.PreferNoSchedule);

    private static string? ArmType(NodePool pool) =>
        pool.InstanceTypes.FirstOrDefault(type => InstanceTypes.ArchitectureOf(type) == NodeArchitecture.Arm);

    [GeneratedRegex(@"^[a-z]([a-z0-9-]*[a-z0-9])?\z")]
    private static partial Regex NameForm();
}
