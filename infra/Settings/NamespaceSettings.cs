using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Workloads;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>The namespaces of the platform's users: <c>cluster:namespaces</c>.</summary>
internal static class NamespaceSettings
{
    private const string Key = "namespaces";

    private static readonly Scalar<string> Name = Scalars.Text("a name", "a DNS label such as team-a");

    private static readonly Scalar<string> Resource = Scalars.Text("resource names", "any text");

    private static readonly Scalar<string> Amount = Scalars.Text("a quantity", "a quantity such as 500m, 64 or 16Gi");

    private static readonly Scalar<NamespaceWorkload> Workloads = Scalars.OneOf(
        ("general", NamespaceWorkload.General), ("spark", NamespaceWorkload.Spark), ("dss", NamespaceWorkload.Dss));

    private static readonly Scalar<PodSecurityLevel> Levels = Scalars.OneOf(
        ("privileged", PodSecurityLevel.Privileged),
        ("baseline", PodSecurityLevel.Baseline),
        ("restricted", PodSecurityLevel.Restricted));

    /// <summary>The namespaces in the order of their names, so that the order of the items changes nothing.</summary>
    public static ImmutableArray<NamespaceSpec> Read(SettingsSection section)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        var specs = section.Objects(Key, Key, item =>
        {
            var spec = ReadSpec(item);
            ItemMistakes.Refuse(item, NamespaceCheck.Find(spec));
            if (!item.HasErrors("name") && !named.Add(spec.Name))
                item.Refuse("name", $"'{spec.Name}' is given twice; accepted: each once");
            return spec;
        });
        var all = section.IsGiven(Key) ? specs : NamespaceSpecs.Default;
        return [.. all.OrderBy(spec => spec.Name, StringComparer.Ordinal)];
    }

    /// <summary>Reads what the pods of a namespace may use.</summary>
    /// <param name="item">The item.</param>
    /// <param name="start">The namespace in all other respects.</param>
    public static NamespaceSpec ReadAmounts(SettingsSection item, NamespaceSpec start) => start with
    {
        Quota = item.Map("quota", Resource, Amount),
        DefaultRequests = item.Map("defaultRequests", Resource, Amount),
        DefaultLimits = item.Map("defaultLimits", Resource, Amount),
        MaxLimits = item.Map("maxLimits", Resource, Amount),
    };

    // One of the defaults that is listed only for its quota stays what it is.
    private static NamespaceSpec ReadSpec(SettingsSection item)
    {
        var name = item.TryRequire("name", Name, out var read) ? read : "";
        var start = NamespaceSpecs.Default.FirstOrDefault(spec => spec.Name == name) ?? new() { Name = name };
        return ReadAmounts(item, start) with
        {
            Workload = item.Get("workload", Workloads, start.Workload),
            PodSecurity = item.Get("podSecurity", Levels, start.PodSecurity),
        };
    }
}
