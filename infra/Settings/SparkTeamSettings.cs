using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Workloads;
using DataPlatform.Components.Common;
using DataPlatform.Components.Spark;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>Teams, each with a virtual cluster in a namespace of its own: <c>spark:teams</c>.</summary>
internal static class SparkTeamSettings
{
    /// <summary>The key, without its namespace.</summary>
    public const string Key = "teams";

    private const string Quota = "quota";

    // What keeps the logs of EMR's pods asks for no CPU: a quota would refuse every job without a default. Not more
    // than it gets by EMR's own default in the pod that submits a job. What that pod's other container asks for is not
    // documented: it may be nothing, of memory as well. Both are within what drivers leave for it on their node.
    private const string UsualCpu = "100m";
    private const string UsualMemory = "256Mi";

    private static readonly Scalar<string> Name = Scalars.Text("a name", "a name such as team-a");

    /// <summary>The teams' virtual clusters in the order of their names.</summary>
    /// <param name="section">The keys of Spark.</param>
    /// <param name="kinds">Names of the kinds of jobs.</param>
    public static ImmutableArray<NamedItem<VirtualClusterSpec>> Read(SettingsSection section, JobKindNames kinds)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        var items = section.Objects(Key, Key, item =>
        {
            var name = item.TryRequire("name", Name, out var read) ? read : "";
            if (name.Length > 0 && !named.Add(name))
                item.Refuse("name", $"'{name}' is given twice; accepted: each once");
            return new NamedItem<VirtualClusterSpec>(
                new()
                {
                    Name = name,
                    Namespace = name,
                    OwnNamespace = ReadNamespace(item, name),
                    Kinds = item.IsGiven(JobKindNames.Property)
                        ? kinds.Read(item, isWanted: true)
                        : kinds.ThatAreThere(JobKindNames.OfBatch),
                    Grants = SparkGrantSettings.Read(item, new()),
                    FineGrained = item.Get("fineGrained", Scalars.TrueOrFalse, false),
                },
                item);
        });
        return [.. items.OrderBy(item => item.Value.Name, StringComparer.Ordinal)];
    }

    private static NamespaceSpec ReadNamespace(SettingsSection item, string name)
    {
        var spec = NamespaceSettings.ReadAmounts(item, new() { Name = name, Workload = NamespaceWorkload.Spark });
        ItemMistakes.Refuse(item, Unstated(spec));
        return WithDefault(WithDefault(spec, "cpu", UsualCpu), "memory", UsualMemory);
    }

    private static NamespaceSpec WithDefault(NamespaceSpec spec, string resource, string usual) =>
        spec.Quota.Keys.Any(key => key == resource || key == $"requests.{resource}") && !HasDefault(spec, resource)
            ? spec with { DefaultRequests = spec.DefaultRequests.SetItem(resource, usual) }
            : spec;

    // A default limit is the default of what is requested, too.
    private static bool HasDefault(NamespaceSpec spec, string resource) =>
        spec.DefaultRequests.ContainsKey(resource) || spec.DefaultLimits.ContainsKey(resource);

    // Spark states no limit on CPUs.
    private static IEnumerable<Mistake> Unstated(NamespaceSpec spec)
    {
        if (spec.Quota.ContainsKey("limits.cpu") && !spec.DefaultLimits.ContainsKey("cpu"))
        {
            yield return new(
                $"{Quota}.limits.cpu",
                "counts limits that Spark's containers do not state, and no job could start",
                "requests.cpu instead, or defaultLimits.cpu beside it");
        }
    }
}
