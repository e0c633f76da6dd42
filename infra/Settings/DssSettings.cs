using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DataPlatform.Components.Common;
using DataPlatform.Components.Dss;
using DataPlatform.Components.Dss.Bundle;
using DataPlatform.Components.Dss.Listener;
using DataPlatform.Components.Dss.Schedule;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>Dataiku DSS: keys <c>dss:…</c>.</summary>
public sealed partial record DssSettings
{
    /// <summary>
    /// Groups that every DSS has: https://knowledge.dataiku.com/latest/admin-configuring/user-groups/
    /// (of its third one, for the data team, the spelling differs by source: list it to use it).
    /// </summary>
    public static ImmutableArray<string> BuiltInGroups { get; } = ["administrators", "readers"];

    /// <summary><c>dss:enabled</c>: whether there is a DSS at all; default true.</summary>
    public required bool Enabled { get; init; }

    /// <summary>
    /// <c>dss:groups</c>: the groups of DSS that connections may be given to, beside <see cref="BuiltInGroups"/>, in
    /// the order of their names; default none.
    /// </summary>
    public required ImmutableArray<string> Groups { get; init; }

    /// <summary>
    /// <c>dss:version</c>: the version that is installed, of DSS 14 or 15. A higher one upgrades DSS in place; there is
    /// no way back. Default 14.7.6.
    /// </summary>
    public required string Version { get; init; }

    /// <summary>
    /// <c>dss:operatingSystem</c>, <c>dss:image</c>, <c>dss:instanceType</c>, <c>dss:zone</c>,
    /// <c>dss:rootVolumeGiB</c>, <c>dss:dataVolumeGiB</c>, <c>dss:dataVolumeIops</c>,
    /// <c>dss:dataVolumeThroughput</c>, <c>dss:snapshotDays</c> and <c>dss:port</c>: the host.
    /// </summary>
    public required DssHostSettings Host { get; init; }

    /// <summary>
    /// <c>dss:access</c>, <c>dss:certificateArn</c>, <c>dss:allowedCidrs</c>, <c>dss:acknowledgeOpenAccess</c>,
    /// <c>dss:domainName</c> and <c>dss:hostedZoneId</c>: how users reach DSS; default: by sessions of Systems Manager.
    /// </summary>
    public required DssListenerSpec Access { get; init; }

    /// <summary>
    /// <c>dss:credentials</c>: <c>instanceProfile</c> or <c>keypair</c>, what DSS identifies itself to AWS with;
    /// default instanceProfile.
    /// </summary>
    public required DssCredentials Credentials { get; init; }

    /// <summary>
    /// <c>dss:keyGeneration</c>: number of DSS's access key, with <see cref="Credentials"/> keypair only; another one
    /// makes another key. 1 to 1000000, default 1.
    /// </summary>
    public required int KeyGeneration { get; init; }

    /// <summary>
    /// <c>dss:retiredKeyGeneration</c>: access keys up to this number are switched off, with <see cref="Credentials"/>
    /// keypair only; 0 to less than <see cref="KeyGeneration"/>, default 0.
    /// </summary>
    public required int RetiredKeyGeneration { get; init; }

    /// <summary>
    /// <c>dss:passwordGeneration</c>: number of the passwords that the platform makes; another one makes others. 1 to
    /// 1000000, default 1.
    /// </summary>
    public required int PasswordGeneration { get; init; }

    /// <summary>
    /// <c>dss:userIsolation</c>: whether users' code runs as other Unix users than DSS; default false.
    /// </summary>
    public required bool UserIsolation { get; init; }

    /// <summary>
    /// <c>dss:licenseSecret</c>: name of the secret in the account's Secrets Manager that has the license; null, the
    /// default: DSS runs without one.
    /// </summary>
    public required string? LicenseSecret { get; init; }

    /// <summary>
    /// <c>dss:clusterMode</c>: <c>attach</c>, <c>dynamic</c> or <c>none</c>, which Kubernetes cluster DSS runs
    /// containers on; default: attach where the platform has a cluster with a namespace for DSS, else none.
    /// </summary>
    public required DssClusterMode ClusterMode { get; init; }

    /// <summary>
    /// <c>dss:nodePool</c>: the nodes of the cluster that DSS makes; null: it makes none
    /// (<see cref="ClusterMode"/> is not dynamic).
    /// </summary>
    public required DssNodePoolSpec? NodePool { get; init; }

    /// <summary>
    /// <c>dss:containers</c>: what containers get, the default one first; empty without a cluster. Default: one of the
    /// name standard.
    /// </summary>
    public required ImmutableArray<DssContainerSpec> Containers { get; init; }

    /// <summary>
    /// <c>dss:sparkConfigs</c>: what Spark gets, the default one first; empty without a cluster. Default: one of the
    /// name standard.
    /// </summary>
    public required ImmutableArray<DssSparkSpec> SparkConfigs { get; init; }

    /// <summary>
    /// <c>dss:downloads</c>: where what is installed comes from, and its checksums. Whether the host needs a driver for
    /// Redshift is not of these keys.
    /// </summary>
    public required DssDownloadSpec Downloads { get; init; }

    /// <summary><c>dss:schedule</c>: when the host stops and starts; null, the default: it always runs.</summary>
    public required DssScheduleSpec? Schedule { get; init; }

    /// <summary>
    /// <c>dss:logRetentionDays</c>: days for which the host's logs are kept in CloudWatch Logs, one of the periods that
    /// it knows; default 365.
    /// </summary>
    public required int LogRetentionDays { get; init; }

    /// <summary>
    /// <c>dss:bootstrapMinutes</c>: minutes for which a deployment waits for DSS to be set up, 30 to 720; default 120.
    /// </summary>
    public required int BootstrapMinutes { get; init; }

    /// <summary>
    /// <c>dss:smokeTest</c>: whether the setup ends with a job, a table and a query as a trial; default true.
    /// </summary>
    public required bool SmokeTest { get; init; }

    /// <summary>Every group there is.</summary>
    public ImmutableSortedSet<string> KnownGroups =>
        BuiltInGroups.Concat(Groups).ToImmutableSortedSet(StringComparer.Ordinal);

    private const string GroupsKey = "groups";

    // Which of them is meant by the number is of no matter to AWS or to DSS: it only has to be another one.
    private const int LastGeneration = 1_000_000;

    private static Scalar<string> Group { get; } = Scalars.Matching(
        "a group's name", "letters, digits, '_', '-' and '.', a letter or digit first, at most 80", GroupPattern());

    private static Scalar<DssCredentials> CredentialWords { get; } = Scalars.OneOf(
        ("instanceProfile", DssCredentials.InstanceProfile), ("keypair", DssCredentials.Keypair));

    private static Scalar<string> SecretName { get; } = Scalars.Matching(
        "the name of a secret",
        "the name, not the ARN, of a secret in Secrets Manager: letters, digits and / _ + = . @ -, at most 512",
        SecretNamePattern());

    /// <summary>Reads the keys, and checks them beside others.</summary>
    /// <param name="section">The keys.</param>
    /// <param name="surroundings">What was read of the others.</param>
    internal static DssSettings Read(SettingsSection section, DssSurroundings surroundings)
    {
        ImmutableArray<string> groups =
            [.. section.List(GroupsKey, Group, "group names").Order(StringComparer.Ordinal)];
        var mode = DssRules.ReadMode(section, surroundings);
        var items = new DssItems(section, surroundings, mode, section.HasErrors(GroupsKey) ? null : groups);
        var version = DssVersions.Read(section);
        var generation = Scalars.Whole(1, LastGeneration);
        var settings = new DssSettings
        {
            Enabled = section.Get("enabled", Scalars.TrueOrFalse, true),
            Groups = groups,
            Version = version,
            Host = DssHostSettings.Read(section, surroundings),
            Access = DssAccessSettings.Read(section),
            Credentials = section.Get("credentials", CredentialWords, DssCredentials.InstanceProfile),
            KeyGeneration = section.Get(DssRules.KeyGeneration, generation, 1),
            RetiredKeyGeneration = section.Get(DssRules.RetiredKeyGeneration, Scalars.Whole(0, LastGeneration), 0),
            PasswordGeneration = section.Get("passwordGeneration", generation, 1),
            UserIsolation = section.Get("userIsolation", Scalars.TrueOrFalse, false),
            LicenseSecret = section.TryGet("licenseSecret", SecretName, out var secret) ? secret : null,
            ClusterMode = mode,
            NodePool = DssNodePoolSettings.Read(section, mode),
            Containers = DssContainerSettings.Read(items),
            SparkConfigs = DssSparkConfigSettings.Read(items),
            Downloads = DssDownloadSettings.Read(section, version),
            Schedule = DssScheduleSettings.Read(section),
            LogRetentionDays = section.Get("logRetentionDays", Scalars.WholeOf(LogRetention.AcceptedDays), 365),
            BootstrapMinutes = section.Get("bootstrapMinutes", Scalars.Whole(30, 720), 120),
            SmokeTest = section.Get("smokeTest", Scalars.TrueOrFalse, true),
        };
        DssRules.Check(section, settings, surroundings);
        return settings;
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9_.-]{0,79}\\z")]
    private static partial Regex GroupPattern();

    [GeneratedRegex("^[A-Za-z0-9/_+=.@-]{1,512}\\z")]
    private static partial Regex SecretNamePattern();
}
