using System.Collections.Immutable;
using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Catalog;

/// <summary>What an identity may do with the data that is granted to it, in as few policies as hold it.</summary>
internal static class GrantedDataPolicies
{
    /// <summary>How many policies there are, which no account id changes.</summary>
    /// <param name="target">Gives partition and region.</param>
    /// <param name="data">The data of an account id.</param>
    public static int Count(AwsTarget target, Func<string, IReadOnlyList<GrantedData>> data) =>
        Of(data(AwsTarget.AnyAccount), target, AwsTarget.AnyAccount).Length;

    /// <summary>The policies.</summary>
    /// <param name="data">The data, in any order.</param>
    /// <param name="target">Gives partition and region.</param>
    /// <param name="accountId">The account of the catalog.</param>
    public static ImmutableArray<PolicyDocument> Of(
        IEnumerable<GrantedData> data, AwsTarget target, string accountId) =>
        PolicyPacks.Of(
            data.OrderBy(item => item.Data.Database, StringComparer.Ordinal).Index(),
            (_, some) => new PolicyDocument(
                [.. some.SelectMany(entry => Statements(entry.Index + 1, entry.Item, target, accountId))]));

    private static ImmutableArray<PolicyStatement> Statements(
        int number, GrantedData item, AwsTarget target, string accountId) =>
    [
        .. DataStatements.Of($"Data{number}", item.Data, item.Access),
        TableStatements.Of($"Tables{number}", [item.Data.Database], item.Access, target, accountId),
    ];
}
