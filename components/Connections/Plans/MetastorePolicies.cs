using System.Collections.Immutable;
using DataPlatform.Components.Catalog;
using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Connections;

/// <summary>
/// The policies of the metastore's identity: DSS has one for all connections (it describes the data of each to Glue by
/// the same credentials), so that a connection's own credentials need not reach the others' databases.
/// </summary>
internal static class MetastorePolicies
{
    /// <summary>The policies, each of as many databases as fit, in the order of the databases' names.</summary>
    /// <param name="databases">Names of the databases.</param>
    /// <param name="target">Gives partition and region.</param>
    /// <param name="accountId">The account's 12 digits.</param>
    public static ImmutableArray<PolicyDocument> Of(
        IEnumerable<string> databases, AwsTarget target, string accountId)
    {
        // Spark also looks for its database of temporary views.
        var probe = TableStatements.Probe(["default", "global_temp"], target, accountId);
        var policies = PolicyPacks.Of(databases.Order(StringComparer.Ordinal), (before, some) => new PolicyDocument(
        [
            .. before == 0 ? [probe] : ImmutableArray<PolicyStatement>.Empty,
            TableStatements.Of("Tables", some, DataAccess.ReadWrite, target, accountId),
        ]));
        return policies.IsEmpty ? [new(probe)] : policies;
    }
}
