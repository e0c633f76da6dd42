using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DataPlatform.Components.Common;

namespace DataPlatform.Components.Cluster.Workloads;

/// <summary>The rules that hold for one namespace.</summary>
public static partial class NamespaceCheck
{
    private const int LongestName = 63;

    /// <summary>Finds all mistakes, in the order of the properties.</summary>
    public static ImmutableArray<Mistake> Find(NamespaceSpec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        var quota = Amounts("quota", spec.Quota, ResourceNames.InQuota, QuotaName);
        var amounts = Limits("defaultRequests", spec.DefaultRequests)
            .Concat(Limits("defaultLimits", spec.DefaultLimits))
            .Concat(Limits("maxLimits", spec.MaxLimits))
            .ToImmutableArray();
        return [.. Name(spec.Name), .. quota, .. amounts, .. Order(spec)];
    }

    private static IEnumerable<Mistake> Name(string name)
    {
        if (name.Length > LongestName || !Label().IsMatch(name))
        {
            yield return new(
                "name",
                $"'{name}' is not a name of a namespace",
                "lower-case letters, digits and hyphens, a letter or digit first and last, at most 63 characters");
        }
        else if (name.StartsWith("kube-", StringComparison.Ordinal))
        {
            yield return new("name", $"'{name}' begins as Kubernetes' own namespaces do", "another name");
        }
        else if (name is "default" or "cert-manager")
        {
            yield return new("name", $"'{name}' is not for workloads: others put objects there", "another name");
        }
    }

    private static Mistake QuotaName(string property, string name) =>
        new(property, $"'{name}' is not a resource that quotas count", ResourceNames.OfQuotas);

    private static Mistake ContainerName(string property, string name) =>
        new(property, $"'{name}' is not a resource that containers ask for", ResourceNames.OfContainers);

    private static IEnumerable<Mistake> Limits(
        string property, ImmutableSortedDictionary<string, string> amounts) =>
        Amounts(property, amounts, ResourceNames.InContainer, ContainerName);

    private static IEnumerable<Mistake> Amounts(
        string property,
        ImmutableSortedDictionary<string, string> amounts,
        Func<string, ResourceUnit?> unitOf,
        Func<string, string, Mistake> unknown)
    {
        foreach (var (name, text) in amounts)
        {
            var path = $"{property}.{name}";
            if (unitOf(name) is not { } unit)
                yield return unknown(path, name);
            else if (unit.FindProblem(text) is { } problem)
                yield return new(path, problem, unit.Accepted);
        }
    }

    // Requests to limits to maxima, where both are there and can be read.
    private static IEnumerable<Mistake> Order(NamespaceSpec spec)
    {
        var requests = ("defaultRequests", spec.DefaultRequests);
        var limits = ("defaultLimits", spec.DefaultLimits);
        var highest = ("maxLimits", spec.MaxLimits);
        return AtMost(requests, limits).Concat(AtMost(limits, highest)).Concat(WithoutDefault(spec));
    }

    private static IEnumerable<Mistake> AtMost(
        (string Property, ImmutableSortedDictionary<string, string> Amounts) lower,
        (string Property, ImmutableSortedDictionary<string, string> Amounts) upper) =>
        from amount in lower.Amounts
        where upper.Amounts.ContainsKey(amount.Key)
        let most = upper.Amounts[amount.Key]
        where Quantity.TryParse(amount.Value, out var low) && Quantity.TryParse(most, out var high) && low > high
        select new Mistake(
            $"{lower.Property}.{amount.Key}",
            $"'{amount.Value}' is more than {upper.Property}.{amount.Key}, '{most}'",
            $"at most {most}");

    // Kubernetes makes a maximum the default limit where there is none, and the default limit the default request.
    private static IEnumerable<Mistake> WithoutDefault(NamespaceSpec spec) =>
        from amount in spec.MaxLimits
        where ResourceNames.InContainer(amount.Key) is not null && !spec.DefaultLimits.ContainsKey(amount.Key)
        select new Mistake(
            $"maxLimits.{amount.Key}",
            $"'{amount.Value}' would also be what every container gets and requests that states no limit",
            $"defaultLimits.{amount.Key} beside it");

    [GeneratedRegex(@"^[a-z0-9]([a-z0-9-]*[a-z0-9])?\z")]
    private static partial Regex Label();
}
