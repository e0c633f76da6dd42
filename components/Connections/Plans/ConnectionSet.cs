using System.Collections.Immutable;
using DataPlatform.Components.Ai;
using DataPlatform.Components.Catalog;
using DataPlatform.Components.Common;
using DataPlatform.Components.Network;

namespace DataPlatform.Components.Connections;

/// <summary>The rules that hold for all connections together.</summary>
public static class ConnectionSet
{
    /// <summary>
    /// Finds all mistakes: those of each connection by itself (<see cref="ConnectionCheck"/>), and those that only show
    /// beside the others or beside the platform.
    /// </summary>
    /// <param name="specs">The connections.</param>
    /// <param name="namePrefix">Start of all physical names.</param>
    /// <param name="region">The region of the platform.</param>
    /// <param name="groups">The groups of DSS; null: not known here, and not checked.</param>
    /// <param name="platformDatabase">
    /// The platform's own database; null: the one that is made of the name prefix.
    /// </param>
    /// <returns>The position of the connection and what is wrong with it; of two that collide, the later one.</returns>
    public static ImmutableArray<(int Index, Mistake Mistake)> Find(
        IReadOnlyList<ConnectionSpec> specs,
        string namePrefix,
        AwsRegion region,
        IReadOnlyCollection<string>? groups,
        string? platformDatabase = null)
    {
        ArgumentNullException.ThrowIfNull(specs);
        ArgumentException.ThrowIfNullOrEmpty(namePrefix);
        ArgumentNullException.ThrowIfNull(region);
        var own = platformDatabase ?? CatalogNames.Database(namePrefix);
        ImmutableArray<(int Index, Mistake Mistake)> found =
        [
            .. from index in Enumerable.Range(0, specs.Count)
               let spec = specs[index]
               let before = specs.Take(index)
               from mistake in (IEnumerable<Mistake>)
               [
                   .. ConnectionCheck.Find(spec),
                   .. Name(spec, before),
                   .. ConnectionPlaces.Find(spec, before, namePrefix, region),
                   .. Database(spec, before, namePrefix, own),
                   .. groups is null ? [] : Groups(spec, groups),
                   .. AiServices(spec, region),
               ]
               select (index, mistake),
        ];
        var sound = Enumerable.Range(0, specs.Count).Except(found.Select(mistake => mistake.Index));
        return [.. found, .. ConnectionSizes.Find([.. sound.Select(i => (i, specs[i]))], namePrefix, region, own)];
    }

    private static IEnumerable<Mistake> Name(ConnectionSpec spec, IEnumerable<ConnectionSpec> before)
    {
        if (before.Any(other => other.Name == spec.Name))
            yield return new("name", $"'{spec.Name}' is given twice", "each name once");
    }

    private static IEnumerable<Mistake> Database(
        ConnectionSpec spec, IEnumerable<ConnectionSpec> before, string namePrefix, string platformDatabase)
    {
        var database = ConnectionNames.Database(namePrefix, spec);
        var owner = before.FirstOrDefault(
            other => other.Name != spec.Name && ConnectionNames.Database(namePrefix, other) == database);
        if (owner is not null)
            yield return Taken($"of connection '{owner.Name}'");
        if (database == platformDatabase)
            yield return Taken("the platform's own");

        Mistake Taken(string whose) =>
            new("database", $"'{database}' is {whose}", "a database of the connection's own");
    }

    private static IEnumerable<Mistake> Groups(ConnectionSpec spec, IReadOnlyCollection<string> known) =>
        from name in spec.Groups.IsDefault ? [] : spec.Groups
        where !known.Contains(name)
        select new Mistake(
            "groups",
            $"'{name}' is not a group of DSS",
            $"{string.Join(", ", known.Order(StringComparer.Ordinal))}, or others with dss:groups");

    private static IEnumerable<Mistake> AiServices(ConnectionSpec spec, AwsRegion region) =>
        from service in spec.AiServices
        where !AiRegions.Has(service, region)
        select new Mistake("aiServices", $"{service} is not there in {region.Name}", "services of the region");
}
