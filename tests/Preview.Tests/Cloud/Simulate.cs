using System.Collections.Immutable;
using DataPlatform.Preview.Cloud;

namespace DataPlatform.Tests.Preview.Cloud;

/// <summary>Makes single resources and calls single functions of the simulated cloud.</summary>
internal static class Simulate
{
    public const string Account = "111122223333";

    public static SimulatedResource Resource(
        string type,
        string name = "thing",
        Dictionary<string, object>? inputs = null,
        string region = "eu-west-1",
        Dictionary<string, string>? defaultTags = null,
        params SimulatedResource[] made)
    {
        var resource = new SimulatedResource(
            $"urn:pulumi:dev::platform::{type}::{name}",
            name,
            inputs ?? [],
            new CloudSettings(Account, region),
            new ProviderSettings(null, (defaultTags ?? []).ToImmutableSortedDictionary()),
            (otherType, id) => made.FirstOrDefault(m =>
                m.Id == id && m.Urn.Contains($"::{otherType}::", StringComparison.Ordinal)));
        if (!ServiceTable.All.TryGetResource(type, out var complete))
            throw new ArgumentException($"The table has no {type}.");
        complete(resource);
        return resource;
    }

    public static Dictionary<string, object> Call(
        string token, Dictionary<string, object>? args = null, string region = "eu-west-1")
    {
        if (!ServiceTable.All.TryGetFunction(token, out var answer))
            throw new ArgumentException($"The table has no {token}.");
        return answer(new SimulatedCall(token, args ?? [], Account, region));
    }

    public static ImmutableArray<object> List(params object[] items) => [.. items];

    public static ImmutableDictionary<string, object> Map(params (string Key, object Value)[] entries) =>
        entries.ToImmutableDictionary(entry => entry.Key, entry => entry.Value);
}
