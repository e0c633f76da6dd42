using DataPlatform.Components.Common;

namespace DataPlatform.Components.Spark.FineGrained;

/// <summary>Names of what a virtual cluster has for fine-grained access, all known before anything is made.</summary>
public static class FineGrainedNames
{
    /// <summary>
    /// By what Lake Formation knows the engine that filters for jobs: the value of the session tag
    /// <c>LakeFormationAuthorizedCaller</c>. It is one for the whole account, as Lake Formation's settings are.
    /// </summary>
    public const string SessionTag = "EMR on EKS Engine";

    /// <summary>The namespace in which the engine runs.</summary>
    /// <param name="namespace">The namespace of the virtual cluster.</param>
    public static string SystemNamespace(string @namespace) => $"{@namespace}-system";

    /// <summary>
    /// Name of the role that the engine works as. It is part of the names of the service accounts that take the role.
    /// </summary>
    /// <param name="target">Gives the name prefix.</param>
    /// <param name="virtualCluster">The virtual cluster, as the stack file names it.</param>
    public static string QueryEngineRole(AwsTarget target, string virtualCluster) =>
        $"{SparkNames.VirtualCluster(target, virtualCluster)}-engine";

    /// <summary>Name of the security configuration.</summary>
    /// <param name="target">Gives the name prefix.</param>
    /// <param name="virtualCluster">The virtual cluster, as the stack file names it.</param>
    public static string SecurityConfiguration(AwsTarget target, string virtualCluster) =>
        SparkNames.VirtualCluster(target, virtualCluster);
}
