using System.Collections.Immutable;
using DataPlatform.Preview.Checks;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Estimates;

/// <summary>Schedules a plan's resources as early as their dependencies allow.</summary>
internal sealed class DeploymentEstimator
{
    private const int Unvisited = -1;

    private readonly ImmutableArray<PlanResource> _resources;
    private readonly Dictionary<string, int> _indexes;
    private readonly HashSet<string> _wrappers;
    private readonly int[] _ends;
    private readonly int[] _latestBefore;
    private readonly SortedDictionary<string, int> _unknown = new(StringComparer.Ordinal);

    private DeploymentEstimator(PlatformPlan plan)
    {
        _resources = plan.Resources;
        _wrappers = PlanFacts.ClusterWrappers(plan);
        _indexes = new Dictionary<string, int>(_resources.Length, StringComparer.Ordinal);
        for (var i = 0; i < _resources.Length; i++)
        {
            _indexes[_resources[i].Urn] = i;
        }

        _ends = new int[_resources.Length];
        _latestBefore = new int[_resources.Length];
        Array.Fill(_ends, Unvisited);
        Array.Fill(_latestBefore, Unvisited);
    }

    /// <summary>Estimates a plan, in time linear in its resources and dependencies.</summary>
    public static DeploymentEstimate Estimate(PlatformPlan plan)
    {
        var estimator = new DeploymentEstimator(plan);
        var last = Unvisited;
        for (var i = 0; i < plan.Resources.Length; i++)
        {
            estimator.Schedule(i);
            last = estimator.Later(last, i);
        }

        return new DeploymentEstimate(
            last == Unvisited ? 0 : estimator._ends[last],
            estimator.PathTo(last),
            [.. estimator._unknown.Select(pair => new TypeCount(pair.Key, pair.Value))],
            DurationTable.DefaultSeconds);
    }

    // Depth first with a stack of its own: chains can be longer than the thread's stack is deep.
    private void Schedule(int start)
    {
        var pending = new Stack<(int Index, IEnumerator<int> Waits)>();
        var entered = new HashSet<int>();
        Enter(start);
        while (pending.TryPeek(out var top))
        {
            if (top.Waits.MoveNext())
            {
                Enter(top.Waits.Current);
                continue;
            }

            pending.Pop();
            Finish(top.Index);
        }

        void Enter(int index)
        {
            // A plan has no cycles; one read from elsewhere may, and then the edge that closes it is left out.
            if (_ends[index] == Unvisited && entered.Add(index))
            {
                pending.Push((index, Waits(index).GetEnumerator()));
            }
        }
    }

    private void Finish(int index)
    {
        var latest = Latest(Waits(index));
        _latestBefore[index] = latest;
        _ends[index] = (latest == Unvisited ? 0 : _ends[latest]) + Seconds(_resources[index]);
        if (_resources[index].Type != AwsTypes.CloudFormationStack)
            return;

        // A host sets itself up from when it is there, whatever else its wait stack comes after.
        var host = Latest(Waits(index).Where(
            wait => _resources[wait].Type is AwsTypes.Instance or AwsTypes.VolumeAttachment));
        if (host == Unvisited)
            return;
        var atOnce = _ends[latest] + DurationTable.DefaultSeconds;
        var ready = _ends[host] + _ends[index] - _ends[latest];
        _ends[index] = Math.Max(atOnce, ready);
        _latestBefore[index] = ready > atOnce ? host : latest;
    }

    private int Latest(IEnumerable<int> waits)
    {
        var latest = Unvisited;
        foreach (var wait in waits)
        {
            if (_ends[wait] != Unvisited)
            {
                latest = Later(latest, wait);
            }
        }

        return latest;
    }

    private IEnumerable<int> Waits(int index)
    {
        var resource = _resources[index];
        foreach (var dependency in Dependencies(resource))
        {
            yield return dependency;
        }

        // A child needs its parent's URN. A component takes no time to have one, but waits for what it depends on. The
        // count ends the climb in a plan read from elsewhere whose parents go round in a circle.
        var above = Parent(resource);
        var climbed = 0;
        while (above is { } component && !_resources[component].Custom)
        {
            if (climbed++ > _resources.Length)
            {
                yield break;
            }

            foreach (var dependency in Dependencies(_resources[component]))
            {
                yield return dependency;
            }

            above = Parent(_resources[component]);
        }

        if (above is { } real)
        {
            yield return real;
        }

        var reference = resource.Provider.LastIndexOf("::", StringComparison.Ordinal);
        if (reference > 0 && _indexes.TryGetValue(resource.Provider[..reference], out var provider))
        {
            yield return provider;
        }
    }

    private IEnumerable<int> Dependencies(PlanResource resource)
    {
        foreach (var urn in resource.Dependencies)
        {
            if (_indexes.TryGetValue(urn, out var dependency))
            {
                yield return dependency;
            }
        }
    }

    private int? Parent(PlanResource resource) =>
        resource.Parent is { } parent && _indexes.TryGetValue(parent, out var above) ? above : null;

    private int Seconds(PlanResource resource)
    {
        if ((!resource.Custom && resource.Type != PlanFacts.ClusterComponent) || _wrappers.Contains(resource.Urn))
        {
            return 0;
        }

        if (DurationTable.Find(resource) is { } seconds)
        {
            return seconds;
        }

        _unknown[resource.Type] = _unknown.GetValueOrDefault(resource.Type) + 1;
        return DurationTable.DefaultSeconds;
    }

    // Of two that end together the first by URN, so that the path is the same in every run.
    private int Later(int current, int candidate) =>
        current == Unvisited || _ends[candidate] > _ends[current]
            || (_ends[candidate] == _ends[current]
                && string.CompareOrdinal(_resources[candidate].Urn, _resources[current].Urn) < 0)
            ? candidate
            : current;

    private ImmutableArray<DeploymentStep> PathTo(int last)
    {
        var steps = new List<DeploymentStep>();
        for (var i = last; i != Unvisited; i = _latestBefore[i])
        {
            var resource = _resources[i];
            var start = _latestBefore[i] == Unvisited ? 0 : _ends[_latestBefore[i]];
            if (_ends[i] > start)
            {
                steps.Add(new DeploymentStep(resource.Urn, resource.Type, resource.Name, start, _ends[i] - start));
            }
        }

        steps.Reverse();
        return [.. steps];
    }
}
