namespace DataPlatform.Components.Cluster.Workloads;

/// <summary>The Pod Security Standards, of which a namespace enforces one.</summary>
public enum PodSecurityLevel
{
    /// <summary>Nothing is refused: host paths, host network and privileged containers included.</summary>
    Privileged,

    /// <summary>Known ways to gain rights on the node are refused; containers may run as root.</summary>
    Baseline,

    /// <summary>Containers must also give up root and their capabilities, and use a seccomp profile.</summary>
    Restricted,
}
