using DataPlatform.Components.Common;

namespace DataPlatform.Components.Studio;

/// <summary>ARNs of a managed endpoint and what belongs to it; patterns, where it stands for several.</summary>
/// <param name="Endpoint">The endpoint.</param>
/// <param name="VirtualCluster">The virtual cluster that it is in.</param>
/// <param name="ExecutionRole">The role as which its kernels work.</param>
internal sealed record EndpointArns(string Endpoint, string VirtualCluster, string ExecutionRole)
{
    /// <summary>All endpoints of the account in the region.</summary>
    /// <param name="target">Gives partition and region.</param>
    /// <param name="accountId">The account's 12 digits.</param>
    public static EndpointArns All(AwsTarget target, string accountId)
    {
        var clusters = target.Arn(accountId, "emr-containers", "/virtualclusters/*");
        return new($"{clusters}/endpoints/*", clusters, $"arn:{target.Region.Partition}:iam::{accountId}:role/*");
    }
}
