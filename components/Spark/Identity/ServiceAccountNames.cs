using System.Collections.Immutable;

namespace DataPlatform.Components.Spark.Identity;

/// <summary>
/// Names of the service accounts that EMR makes in a virtual cluster's namespace, a set of them for each execution role
/// that is used there.
/// </summary>
/// <remarks>
/// They are those of EMR's own tools (<c>aws emr-containers create-role-associations</c> and
/// <c>update-role-trust-policy</c>).
/// </remarks>
internal static class ServiceAccountNames
{
    /// <summary>The driver of a job, which makes its executors and their claims.</summary>
    public const string Driver = "driver";

    /// <summary>What runs a job: the pod that submits it, the driver and the executors.</summary>
    public static ImmutableArray<string> JobComponents { get; } = ["client", Driver, "executor"];

    /// <summary>What runs notebooks: the gateway of a managed endpoint, its kernels and their sessions.</summary>
    public static ImmutableArray<string> EndpointComponents { get; } = ["jeg", "jeg-kernel", "session"];

    /// <summary>Name of a service account.</summary>
    /// <param name="component">What runs by it, of Spark.</param>
    /// <param name="accountId">The account's 12 digits.</param>
    /// <param name="roleName">Name of the execution role, without a path.</param>
    public static string Of(string component, string accountId, string roleName) =>
        $"emr-containers-sa-spark-{component}-{accountId}-{Base36.Of(roleName)}";

    /// <summary>Pattern of all names for one role, as EMR documents it for trust policies.</summary>
    /// <param name="accountId">The account's 12 digits.</param>
    /// <param name="roleName">Name of the execution role, without a path.</param>
    public static string Pattern(string accountId, string roleName) =>
        $"emr-containers-sa-*-*-{accountId}-{Base36.Of(roleName)}";
}
