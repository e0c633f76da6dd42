using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>What an item of <c>cluster:nodePools</c> says of its instance types, which must be true of all.</summary>
/// <param name="Architecture">The processors; null: nothing is said.</param>
/// <param name="Gpu">Whether they have GPUs; null: nothing is said.</param>
internal sealed record NodePoolFacts(NodeArchitecture? Architecture, bool? Gpu)
{
    private static readonly Scalar<NodeArchitecture> Architectures =
        Scalars.OneOf(("x86_64", NodeArchitecture.X86), ("arm64", NodeArchitecture.Arm));

    /// <summary>Reads what an item says.</summary>
    public static NodePoolFacts Read(SettingsSection item) => new(
        item.TryGet("architecture", Architectures, out var architecture) ? architecture : null,
        item.TryGet("gpu", Scalars.TrueOrFalse, out var gpu) ? gpu : null);

    /// <summary>Checks it against the pool that came of the item.</summary>
    public void Check(SettingsSection item, NodePool pool)
    {
        if (item.HasErrors("instanceTypes"))
            return;
        if (Architecture is { } stated && Find(pool, type => InstanceTypes.ArchitectureOf(type) != stated) is { } other)
            item.Refuse(
                "architecture",
                $"'{Word(stated)}' is not the architecture of '{other}'; "
                + $"accepted: {Word(InstanceTypes.ArchitectureOf(other))}, or instance types of {Word(stated)}");
        if (Gpu is { } gpu && Find(pool, type => InstanceTypes.HasGpus(type) != gpu) is { } unlike)
            item.Refuse(
                "gpu",
                gpu
                    ? $"'true' is said of '{unlike}', which has no GPUs; accepted: false, or instance types with GPUs"
                    : $"'false' is said of '{unlike}', which has GPUs; accepted: true, or instance types without GPUs");
    }

    private static string? Find(NodePool pool, Func<string, bool> matches) =>
        pool.InstanceTypes.FirstOrDefault(matches);

    private static string Word(NodeArchitecture? architecture) =>
        architecture == NodeArchitecture.Arm ? "arm64" : "x86_64";
}
