namespace DataPlatform.Components.Spark.Identity;

/// <summary>What an execution role is for.</summary>
public enum ExecutionRoleUse
{
    /// <summary>Jobs. Pods get the role by EKS Pod Identity, or by web identity where that is missing.</summary>
    Jobs,

    /// <summary>A managed endpoint and its kernels. Pods get the role by web identity only.</summary>
    Endpoint,
}
