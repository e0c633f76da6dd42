using System.Collections.Immutable;
using DataPlatform.Components.Catalog;
using DataPlatform.Components.LakeFormation;
using DataPlatform.Components.Network;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>The Glue catalog, Athena and Lake Formation: keys <c>catalog:…</c>.</summary>
public sealed record CatalogSettings
{
    private const string LakeFormationKey = "lakeFormation";
    private const string AdminsKey = "lakeFormationAdminArns";

    private static readonly Scalar<string> DatabaseName = new(
        "a database name",
        "lower-case letters, digits and underscores, a letter or an underscore first, at most 128 characters",
        text => CatalogNames.FindDatabaseMistake(text) is { } mistake
            ? new("", mistake.Problem[$"'{text}' ".Length..], mistake.Accepted)
            : new(text));

    /// <summary>
    /// <c>catalog:database</c>: name of the platform's own Glue database, beside those of connections; default: the
    /// platform's and the stack's name with underscores.
    /// </summary>
    public required string? Database { get; init; }

    /// <summary>
    /// <c>catalog:scanLimitGiB</c>: GiB that one query may scan before Athena cancels it, in the platform's own
    /// workgroup and in those of connections that state none, 0 to 1048576; default 1024. Null, from 0: as many as it
    /// takes.
    /// </summary>
    public required int? ScanLimitGiB { get; init; }

    /// <summary>
    /// <c>catalog:encryption</c>: whether the Glue catalog of the whole account in the region is encrypted with the
    /// platform's key; default true in prod, false in dev.
    /// </summary>
    public required bool Encryption { get; init; }

    /// <summary>
    /// <c>catalog:lakeFormation</c>: whether Lake Formation grants tables, instead of IAM alone; default false.
    /// </summary>
    public required bool LakeFormation { get; init; }

    /// <summary>
    /// <c>catalog:lakeFormationAdminArns</c>: all IAM roles and users that administer Lake Formation in the account,
    /// the role that deploys among them, at most 30; required with <see cref="LakeFormation"/>, empty without.
    /// </summary>
    public required ImmutableArray<string> LakeFormationAdminArns { get; init; }

    internal static CatalogSettings Read(SettingsSection section, PlatformEnvironment? environment, AwsRegion? region)
    {
        var lakeFormation = section.Get(LakeFormationKey, Scalars.TrueOrFalse, false);
        return new()
        {
            Database = section.TryGet("database", DatabaseName, out var database) ? database : null,
            ScanLimitGiB = section.Get("scanLimitGiB", Scalars.Whole(0, 1024 * 1024), 1024) is var limit and > 0
                ? limit
                : null,
            Encryption = section.Get("encryption", Scalars.TrueOrFalse, environment == PlatformEnvironment.Prod),
            LakeFormation = lakeFormation,
            LakeFormationAdminArns = Admins(section, region, lakeFormation),
        };
    }

    private static ImmutableArray<string> Admins(SettingsSection section, AwsRegion? region, bool lakeFormation)
    {
        const int Most = DataLakeAdministrationArgs.MostAdmins;
        var type = PrincipalArns.Of(region?.Partition ?? "aws", "role", "user");
        var admins = section.List(AdminsKey, type, "ARNs of IAM roles and users");
        if (section.HasErrors(AdminsKey))
            return admins;
        if (lakeFormation && admins.IsEmpty)
            section.Refuse(
                AdminsKey,
                $"names nobody, and without an administrator nothing could be granted; accepted: a list of 1 to {Most} "
                + $"of {type.Accepted}");
        else if (admins.Length > Most)
            section.Refuse(AdminsKey, $"{admins.Length} administrators are too many; accepted: at most {Most}");
        else if (!lakeFormation && !admins.IsEmpty && !section.HasErrors(LakeFormationKey))
            section.Refuse(
                AdminsKey,
                $"has no effect without Lake Formation; accepted: no list, or {section.PathOf(LakeFormationKey)} true");
        return admins;
    }
}
