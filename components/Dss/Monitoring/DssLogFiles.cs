using System.Collections.Immutable;
using DataPlatform.Components.Dss.Configuration;

namespace DataPlatform.Components.Dss.Monitoring;

/// <summary>The log files of the host.</summary>
internal static class DssLogFiles
{
    /// <summary>The group of what sets the host up.</summary>
    public const string Bootstrap = "bootstrap";

    private const string Run = $"{HostPaths.DataDirectory}/run";

    /// <summary>
    /// All of them. Files of DSS: https://doc.dataiku.com/dss/14/operations/logging.html, and for the audit trail
    /// https://doc.dataiku.com/dss/latest/operations/audit-trail/default-storage.html, which does not name its files.
    /// Files that are not there are none that the agent minds: Amazon Linux has no system log but the journal.
    /// </summary>
    public static ImmutableArray<DssLogFile> All { get; } =
    [
        new(Bootstrap, "/var/log/dataplatform/bootstrap.log"),
        new(Bootstrap, "/var/log/cloud-init-output.log", "cloud-init"),
        new("system", "/var/log/messages", "messages"),
        new("system", "/var/log/secure", "secure"),
        // Lines without a time are the rest of an entry: stack traces.
        new("backend", $"{Run}/backend.log", FirstLine: @"^\[\d{4}/"),
        new("services", $"{Run}/supervisord.log", "supervisord"),
        new("services", $"{Run}/ipython.log", "ipython"),
        new("services", $"{Run}/nginx.log", "nginx"),
        new("access", $"{Run}/nginx/access.log"),
        new("audit", $"{Run}/audit/*.log"),
    ];

    /// <summary>The last parts of the groups' names, each once.</summary>
    public static ImmutableSortedSet<string> Groups { get; } =
        All.Select(file => file.Group).ToImmutableSortedSet(StringComparer.Ordinal);
}
