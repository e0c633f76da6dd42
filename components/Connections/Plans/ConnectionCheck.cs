using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DataPlatform.Components.Catalog;
using DataPlatform.Components.Common;
using DataPlatform.Components.Lake;
using DataPlatform.Components.Studio;

namespace DataPlatform.Components.Connections;

/// <summary>The rules that hold for one connection by itself.</summary>
public static partial class ConnectionCheck
{
    /// <summary>Longest name of a connection.</summary>
    public const int LongestName = 30;

    /// <summary>Longest prefix, so that the policy that names it several times stays short enough for IAM.</summary>
    public const int LongestPrefix = 256;

    /// <summary>Highest limit of what a query scans, in GiB: one PiB.</summary>
    public const int HighestScanLimit = 1024 * 1024;

    // They would make names that the platform's own buckets, workgroup, results and metastore identity have.
    private static readonly ImmutableSortedSet<string> Reserved =
    [
        .. LakeBucketNames.Roles.Select(LakeBucketNames.Label), CatalogNames.OwnPart, ConnectionNames.Metastore,
        StudioNames.Bucket,
    ];

    /// <summary>Finds all mistakes, in the order of the properties, named as in the stack file.</summary>
    /// <param name="spec">The connection.</param>
    public static ImmutableArray<Mistake> Find(ConnectionSpec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        return
        [
            .. Name(spec.Name),
            .. ConnectionPlaceRules.Find(spec),
            .. Database(spec.Database),
            .. Generations(spec),
            .. Groups(spec.Groups),
            .. ScanLimit(spec.ScanLimitGiB),
        ];
    }

    private static IEnumerable<Mistake> Name(string name)
    {
        if (name.Length > LongestName || !NameForm().IsMatch(name))
        {
            yield return new(
                "name",
                $"'{name}' is not a connection's name",
                "a lower-case letter, then lower-case letters, digits and hyphens, no hyphen last, "
                + $"at most {LongestName} characters");
        }
        else if (Reserved.Contains(name))
        {
            yield return new(
                "name", $"'{name}' is the platform's own", $"any other name than {string.Join(", ", Reserved)}");
        }
    }

    private static IEnumerable<Mistake> Database(string? name) =>
        name is not null && CatalogNames.FindDatabaseMistake(name) is { } mistake ? [mistake] : [];

    private static IEnumerable<Mistake> Generations(ConnectionSpec spec)
    {
        if (spec.Credentials != CredentialsKind.Keypair)
        {
            return
            [
                .. OfKeyPairsOnly("generation", spec.Generation, standard: 1),
                .. OfKeyPairsOnly("retiredGeneration", spec.RetiredGeneration, standard: 0),
            ];
        }

        if (spec.Generation < 1)
            return [new("generation", $"'{spec.Generation}' is no number of a key pair", "1 or more")];
        return spec.RetiredGeneration >= 0 && spec.RetiredGeneration < spec.Generation
            ? []
            :
            [
                new(
                    "retiredGeneration",
                    spec.RetiredGeneration < 0
                        ? $"'{spec.RetiredGeneration}' is no number of a key pair"
                        : $"'{spec.RetiredGeneration}' leaves no key pair in use at generation {spec.Generation}",
                    spec.Generation == 1 ? "0" : $"0 to {spec.Generation - 1}"),
            ];
    }

    private static IEnumerable<Mistake> OfKeyPairsOnly(string property, int value, int standard)
    {
        if (value != standard)
        {
            yield return new(
                property,
                $"'{value}' is of key pairs, and this connection assumes a role",
                "none, or credentials keypair");
        }
    }

    private static IEnumerable<Mistake> Groups(ImmutableArray<string> groups)
    {
        if (groups.IsDefaultOrEmpty)
            return [new("groups", "is empty, so that nobody could use the connection", "one group or more")];
        return
            from repeated in groups.GroupBy(name => name, StringComparer.Ordinal)
            where repeated.Count() > 1
            select new Mistake("groups", $"'{repeated.Key}' is given twice", "each once");
    }

    private static IEnumerable<Mistake> ScanLimit(int? limit)
    {
        if (limit is < 1 or > HighestScanLimit)
            yield return new("scanLimitGiB", $"'{limit}' is out of range", $"1 to {HighestScanLimit}");
    }

    [GeneratedRegex(@"^[a-z]([a-z0-9-]*[a-z0-9])?\z")]
    private static partial Regex NameForm();
}
