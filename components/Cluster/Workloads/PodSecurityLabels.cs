namespace DataPlatform.Components.Cluster.Workloads;

/// <summary>The labels by which a namespace takes part in Pod Security admission.</summary>
internal static class PodSecurityLabels
{
    private const string Prefix = "pod-security.kubernetes.io/";

    /// <summary>
    /// The labels: one level is enforced, and what the strictest one would refuse is told and audited, so that it is
    /// known before somebody enforces it. All are pinned to the standards of the Kubernetes version that the program
    /// states: where EKS upgrades the cluster by itself, pods that ran before are not refused.
    /// </summary>
    /// <param name="level">The enforced level.</param>
    /// <param name="version">The Kubernetes version, for example <c>1.35</c>.</param>
    public static Dictionary<string, string> Of(PodSecurityLevel level, string version)
    {
        var strictest = Text(PodSecurityLevel.Restricted);
        var pinned = $"v{version}";
        return new()
        {
            [$"{Prefix}enforce"] = Text(level),
            [$"{Prefix}enforce-version"] = pinned,
            [$"{Prefix}audit"] = strictest,
            [$"{Prefix}audit-version"] = pinned,
            [$"{Prefix}warn"] = strictest,
            [$"{Prefix}warn-version"] = pinned,
        };
    }

    private static string Text(PodSecurityLevel level) => level switch
    {
        PodSecurityLevel.Privileged => "privileged",
        PodSecurityLevel.Baseline => "baseline",
        PodSecurityLevel.Restricted => "restricted",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "not a level of Pod Security"),
    };
}
