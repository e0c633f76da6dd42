using DataPlatform.Components.Common;

namespace DataPlatform.Components.Dss;

/// <summary>Names of the secrets of DSS.</summary>
public static class DssSecretNames
{
    /// <summary>The password of DSS's administrator.</summary>
    /// <param name="target">Gives the name prefix.</param>
    public static string AdminPassword(AwsTarget target) => Of(target, "admin-password");

    /// <summary>The password of DSS's user in the warehouse.</summary>
    /// <param name="target">Gives the name prefix.</param>
    public static string WarehousePassword(AwsTarget target) => Of(target, "warehouse-password");

    /// <summary>The access key of DSS's user in IAM.</summary>
    /// <param name="target">Gives the name prefix.</param>
    public static string AccessKey(AwsTarget target) => Of(target, "access-key");

    private static string Of(AwsTarget target, string label)
    {
        ArgumentNullException.ThrowIfNull(target);
        return $"{target.NamePrefix}/dss/{label}";
    }
}
