using DataPlatform.Components.Dss;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>Rules for the keys <c>dss:…</c> beside each other and beside others.</summary>
internal static class DssRules
{
    /// <summary>The key of which cluster DSS runs containers on, without its namespace.</summary>
    public const string Mode = "clusterMode";

    /// <summary>The key of the access key's number, without its namespace.</summary>
    public const string KeyGeneration = "keyGeneration";

    /// <summary>The key of the number up to which access keys are switched off, without its namespace.</summary>
    public const string RetiredKeyGeneration = "retiredKeyGeneration";

    private static readonly (string Word, DssClusterMode Value)[] Modes =
        [("attach", DssClusterMode.Attach), ("dynamic", DssClusterMode.Dynamic), ("none", DssClusterMode.None)];

    /// <summary>Reads which cluster DSS runs containers on.</summary>
    public static DssClusterMode ReadMode(SettingsSection section, DssSurroundings surroundings) => section.Get(
        Mode,
        Scalars.OneOf(Modes),
        surroundings.HasCluster && !surroundings.LacksNamespace ? DssClusterMode.Attach : DssClusterMode.None);

    /// <summary>The word of a mode.</summary>
    public static string WordOf(DssClusterMode mode) => Modes.First(item => item.Value == mode).Word;

    /// <summary>Checks what was read; what a DSS that is not wanted would lack is no mistake.</summary>
    /// <param name="section">The keys.</param>
    /// <param name="settings">What was read of them.</param>
    /// <param name="surroundings">What was read of others.</param>
    public static void Check(SettingsSection section, DssSettings settings, DssSurroundings surroundings)
    {
        CheckKeys(section, settings);
        if (!settings.Enabled)
            return;
        settings.Host.CheckImage(section, surroundings.Region);
        DssAccessSettings.Check(section, settings.Access, surroundings);
        CheckMemory(section, settings, surroundings);
        CheckCluster(section, settings, surroundings);
    }

    private static void CheckKeys(SettingsSection section, DssSettings settings)
    {
        if (settings.Credentials != DssCredentials.Keypair && !section.HasErrors("credentials"))
        {
            foreach (var key in (string[])[KeyGeneration, RetiredKeyGeneration])
            {
                if (section.IsGiven(key))
                    section.Refuse(
                        key,
                        $"is of an access key, and {section.PathOf("credentials")} is instanceProfile; "
                        + "accepted: nothing, or a number with keypair");
            }
        }
        else if (settings.RetiredKeyGeneration >= settings.KeyGeneration
            && !section.HasErrors(KeyGeneration) && !section.HasErrors(RetiredKeyGeneration))
        {
            section.Refuse(
                RetiredKeyGeneration,
                FormattableString.Invariant($"'{settings.RetiredKeyGeneration}' leaves no access key in use; ")
                + FormattableString.Invariant($"accepted: 0 to {settings.KeyGeneration - 1}"));
        }
    }

    private static void CheckMemory(SettingsSection section, DssSettings settings, DssSurroundings surroundings)
    {
        if (surroundings.Environment == PlatformEnvironment.Prod
            && !section.HasErrors(DssInstanceTypes.Key)
            && settings.Host.MemoryGiB is { } memory and < DssInstanceTypes.LeastMemoryGiB)
            section.Refuse(
                DssInstanceTypes.Key,
                FormattableString.Invariant($"'{settings.Host.InstanceType}' has {memory} GiB of memory; ")
                + $"accepted in prod: {DssInstanceTypes.LeastMemoryGiB} GiB or more, as DSS asks for");
    }

    private static void CheckCluster(SettingsSection section, DssSettings settings, DssSurroundings surroundings)
    {
        if (settings.ClusterMode != DssClusterMode.Attach || section.HasErrors(Mode))
            return;
        if (!surroundings.HasCluster)
            section.Refuse(
                Mode,
                "'attach' wants the platform's cluster; accepted: dynamic, none, or attach with cluster:enabled true");
        else if (surroundings.LacksNamespace)
            section.Refuse(
                Mode,
                "'attach' wants a namespace for containers, and cluster:namespaces has none with the workload dss; "
                + "accepted: dynamic, none, or attach with one");
    }
}
