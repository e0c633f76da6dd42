using System.Collections.Immutable;
using System.Globalization;
using DataPlatform.Components.Dss;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>What containers of DSS get: <c>dss:containers</c>.</summary>
internal static class DssContainerSettings
{
    private const string Key = "containers";
    private const string CpuLimit = "cpuLimit";
    private const string MemoryRequest = "memoryRequestMiB";
    private const string MemoryLimit = "memoryLimitMiB";
    private const string Groups = "groups";

    private const int MostMemory = 1_048_576;

    // Kubernetes counts thousandths, and no instance has more CPUs.
    private const decimal LeastCpus = 0.001m;
    private const decimal MostCpus = 448;

    private static readonly Scalar<string> Group = Scalars.Text("the name of a group", "names of groups of DSS");

    private static Scalar<double> Cpus { get; } = new(
        "a number of CPUs",
        "0.001 to 448, with three decimals at most",
        text => !decimal.TryParse(
                text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var cpus)
            ? Cpus!.Not()
            : cpus is >= LeastCpus and <= MostCpus && decimal.Round(cpus, 3) == cpus
                ? new((double)cpus)
                : new(0, "is out of range"));

    /// <summary>Reads them in the order of the items.</summary>
    public static ImmutableArray<DssContainerSpec> Read(DssItems items) => items.Read(
        Key,
        new DssContainerSpec { Name = "standard", Namespace = items.DefaultNamespace },
        (item, name) => ReadItem(items, item, name));

    private static DssContainerSpec ReadItem(DssItems items, SettingsSection item, string name)
    {
        var usual = new DssContainerSpec { Name = name };
        var megabytes = Scalars.Whole(64, MostMemory);
        var request = item.Get(MemoryRequest, megabytes, usual.MemoryRequestMiB);
        var spec = usual with
        {
            Namespace = items.ReadNamespace(item),
            CpuRequest = item.Get("cpuRequest", Cpus, usual.CpuRequest),
            CpuLimit = item.TryGet(CpuLimit, Cpus, out var cpus) ? cpus : null,
            MemoryRequestMiB = request,
            // Who only asks for more is not ended at the default.
            MemoryLimitMiB = item.Get(MemoryLimit, megabytes, Math.Max(usual.MemoryLimitMiB, request)),
            Gpus = item.Get("gpus", Scalars.Whole(0, 16), usual.Gpus),
            Groups = [.. item.List(Groups, Group, "names of groups").Order(StringComparer.Ordinal)],
        };
        Check(item, spec);
        if (items.Groups is { } listed)
            CheckGroups(item, spec, listed);
        return spec;
    }

    private static void Check(SettingsSection item, DssContainerSpec spec)
    {
        if (spec.CpuLimit < spec.CpuRequest && !item.HasErrors("cpuRequest"))
            item.Refuse(
                CpuLimit,
                FormattableString.Invariant($"'{spec.CpuLimit}' is less than the request of {spec.CpuRequest}; ")
                + "accepted: the request or more");
        if (spec.MemoryLimitMiB < spec.MemoryRequestMiB && !item.HasErrors(MemoryRequest)
            && !item.HasErrors(MemoryLimit))
            item.Refuse(
                MemoryLimit,
                FormattableString.Invariant($"'{spec.MemoryLimitMiB}' is less than the request of ")
                + FormattableString.Invariant($"{spec.MemoryRequestMiB}; accepted: the request or more"));
    }

    private static void CheckGroups(SettingsSection item, DssContainerSpec spec, ImmutableArray<string> listed)
    {
        var known = DssSettings.BuiltInGroups.Concat(listed).ToImmutableSortedSet(StringComparer.Ordinal);
        if (spec.Groups.Where(group => !known.Contains(group)).ToImmutableArray() is { IsEmpty: false } unknown)
            item.Refuse(
                Groups,
                $"names groups that DSS does not have: {string.Join(", ", unknown.Select(group => $"'{group}'"))}; "
                + $"accepted: {string.Join(", ", known)}, or others with dss:groups");
    }
}
