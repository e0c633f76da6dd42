using Pulumi;
using Pulumi.Aws.LakeFormation;
using Resource = Pulumi.Resource;

namespace DataPlatform.Components.LakeFormation;

/// <summary>
/// Puts the account's new databases and tables in the region under Lake Formation: they are no longer open to whoever
/// IAM lets call Glue, and administrators grant them.
/// </summary>
/// <remarks>
/// The settings are the account's: they replace those of anyone else. Databases must be made after them, because what
/// is made before stays open; hence they are apart from <see cref="DataLakePermissions"/>, which come after databases.
/// </remarks>
public sealed class DataLakeAdministration : ComponentResource
{
    /// <summary>Makes the settings.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">What they are like.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">An argument is not accepted.</exception>
    public DataLakeAdministration(
        string name, DataLakeAdministrationArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:lakeformation:DataLakeAdministration", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate();

        Settings = new DataLakeSettings(
            $"{name}-settings",
            Describe(args),
            new CustomResourceOptions
            {
                Parent = this,
                Protect = args.Protect ? true : null,
                // Deleted settings would leave an account that nobody administers, with its databases still closed.
                RetainOnDelete = true,
            });
        RegisterOutputs(new Dictionary<string, object?> { ["adminArns"] = args.AdminArns });
    }

    /// <summary>The account's settings, which must be there before any database is made.</summary>
    public Resource Settings { get; }

    // Default permissions are left out: that clears them.
    private static DataLakeSettingsArgs Describe(DataLakeAdministrationArgs args)
    {
        var settings = new DataLakeSettingsArgs
        {
            Admins = [.. args.AdminArns.Order(StringComparer.Ordinal)],
            // Nobody of the platform asks for it: DSS and EMR read objects with S3 rights of their own.
            AllowFullTableExternalDataAccess = false,
        };
        if (args is { FineGrainedSparkTag: { } tag, AccountId: { } account })
        {
            settings.AllowExternalDataFiltering = true;
            settings.ExternalDataFilteringAllowLists.Add(account);
            settings.AuthorizedSessionTagValueLists.Add(tag);
        }

        return settings;
    }
}
