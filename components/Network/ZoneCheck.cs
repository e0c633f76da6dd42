using Pulumi;
using Pulumi.Aws;

namespace DataPlatform.Components.Network;

/// <summary>Asks the account which availability zones it has, and holds the planned ones against the answer.</summary>
internal sealed class ZoneCheck(AwsRegion region, bool forEks, InvokeOptions options)
{
    // Every zone counts whatever its state: a zone that is impaired today must not stop an update of the others.
    private readonly Output<GetAvailabilityZonesResult> _zones = GetAvailabilityZones.Invoke(new(), options);

    /// <summary>The zone's name, once the account is known to have it.</summary>
    public Output<string> Name(char letter) =>
        _zones.Apply(zones => Check(region, letter, forEks, zones.Names, zones.ZoneIds));

    /// <summary>The name of the zone, or a <see cref="RunException"/> that says what the account has instead.</summary>
    /// <param name="region">The region.</param>
    /// <param name="letter">The zone's letter.</param>
    /// <param name="forEks">Whether EKS must be able to place its control plane in the zone.</param>
    /// <param name="names">Names of the account's zones.</param>
    /// <param name="ids">IDs of the same zones in the same order.</param>
    public static string Check(
        AwsRegion region,
        char letter,
        bool forEks,
        IReadOnlyList<string> names,
        IReadOnlyList<string> ids)
    {
        var name = region.ZoneName(letter);
        var id = names.Zip(ids).FirstOrDefault(zone => zone.First == name).Second;
        var fitting = names.Zip(ids)
            .Where(zone => IsZoneOf(region, zone.First) && !(forEks && zone.Second == region.ZoneIdWithoutEks))
            .Select(zone => zone.First);
        if (id is null)
        {
            throw new RunException(
                $"this account has no availability zone {name}; it has: {string.Join(", ", fitting)}");
        }

        if (forEks && id == region.ZoneIdWithoutEks)
        {
            throw new RunException(
                $"EKS places no control plane in {name}, which is zone {id} for this account; "
                + $"zones that it takes: {string.Join(", ", fitting)}");
        }

        return name;
    }

    // Local and wavelength zones have longer names; they take neither NAT gateways nor control planes.
    private static bool IsZoneOf(AwsRegion region, string name) =>
        name.Length == region.Name.Length + 1 && name.StartsWith(region.Name, StringComparison.Ordinal);
}
