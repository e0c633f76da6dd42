using Pulumi;
using Pulumi.Aws.Iam;

namespace DataPlatform.Components.Spark.Access;

/// <summary>The service-linked role by which EMR on EKS works, of which an account has one.</summary>
public static class EmrServiceRole
{
    /// <summary>
    /// Makes the role, which fails where the account has it; EMR makes it too with the first virtual cluster, where the
    /// deployer may. It stays when the stack goes, because other clusters of the account can use it.
    /// </summary>
    /// <param name="name">The resource's name.</param>
    /// <param name="parent">What it belongs to; null: the stack.</param>
    /// <returns>The role: virtual clusters come after it.</returns>
    public static ServiceLinkedRole Create(string name, Resource? parent = null) => new(
        name,
        new ServiceLinkedRoleArgs { AwsServiceName = "emr-containers.amazonaws.com" },
        new CustomResourceOptions { Parent = parent, RetainOnDelete = true });
}
