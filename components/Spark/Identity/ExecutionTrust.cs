using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Identity;
using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Spark.Identity;

/// <summary>Who may take an execution role.</summary>
internal static class ExecutionTrust
{
    /// <summary>The service accounts that EMR makes for the role in its namespace, and whoever else is named.</summary>
    /// <param name="args">The role.</param>
    /// <param name="accountId">The account's 12 digits.</param>
    /// <param name="providerArn">ARN of the cluster's OpenID Connect provider.</param>
    /// <param name="issuer">Its issuer, without <c>https://</c>.</param>
    public static PolicyDocument Of(ExecutionRoleArgs args, string accountId, string providerArn, string issuer)
    {
        var roleName = SparkNames.ExecutionRole(args.Cluster.Target, args.Label);
        return new(
        [
            WebIdentityTrust.Of(args.Namespace, roleName, accountId, providerArn, issuer),
            .. args.Use == ExecutionRoleUse.Jobs
                ? ByPodIdentity(args, accountId, roleName)
                : ImmutableArray<PolicyStatement>.Empty,
            .. args.TrustStatements.Select(statement => statement(accountId)),
        ]);
    }

    private static ImmutableArray<PolicyStatement> ByPodIdentity(
        ExecutionRoleArgs args, string accountId, string roleName) =>
        PodTrust.Of(
            args.Cluster,
            accountId,
            args.Namespace,
            ServiceAccountNames.JobComponents.Select(
                component => ServiceAccountNames.Of(component, accountId, roleName))).Statements;
}
