using DataPlatform.Components.Common;

namespace DataPlatform.Components.LakeFormation;

/// <summary>What <see cref="DataLakePermissions"/> needs.</summary>
public sealed class DataLakePermissionsArgs
{
    /// <summary>Where they are made.</summary>
    public required AwsTarget Target { get; init; }

    /// <summary>The account's settings, without which nothing can be granted.</summary>
    public required DataLakeAdministration Administration { get; init; }

    /// <summary>The locations that Lake Formation governs. Default: none.</summary>
    public IReadOnlyList<LakeFormationLocation> Locations { get; init; } = [];

    /// <summary>Who may do what. Default: nobody.</summary>
    public IReadOnlyList<DataLakeGrant> Grants { get; init; } = [];

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">Names the property, its value and what is accepted.</exception>
    public void Validate()
    {
        Unique(nameof(Locations), Locations.Select(location => location.Label));
        Unique(nameof(Grants), Grants.Select(grant => grant.Label));
        var known = Locations.Select(location => location.Label).ToHashSet();
        if (Grants.FirstOrDefault(grant => !known.Contains(grant.LocationLabel)) is { } lost)
        {
            throw new ArgumentException(
                $"{nameof(Grants)}: '{lost.Label}' names the location '{lost.LocationLabel}'; accepted: "
                + $"the label of one of {nameof(Locations)}",
                nameof(Grants));
        }
    }

    private static void Unique(string property, IEnumerable<string> labels)
    {
        if (labels.GroupBy(label => label).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new ArgumentException($"{property} has the label '{twice.Key}' twice; accepted: each once", property);
    }
}
