using Pulumi;
using Pulumi.Aws.LakeFormation;
using Pulumi.Aws.LakeFormation.Inputs;
using Resource = Pulumi.Resource;

namespace DataPlatform.Components.LakeFormation;

/// <summary>The locations that Lake Formation governs, and who may do what with which tables.</summary>
public sealed class DataLakePermissions : ComponentResource
{
    private readonly string _name;

    /// <summary>Registers the locations and makes the grants.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">Locations and grants.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">An argument is not accepted.</exception>
    public DataLakePermissions(string name, DataLakePermissionsArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:lakeformation:DataLakePermissions", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate();
        _name = name;
        var settings = args.Administration.Settings;
        var locations = args.Locations.ToDictionary(
            location => location.Label,
            location => LocationRegistration.Create(name, this, args.Target, location, settings));
        foreach (var grant in args.Grants)
        {
            GrantDatabase(grant, settings);
            GrantTables(grant, settings);
            if (grant.CreatesTables)
                GrantLocation(grant, locations[grant.LocationLabel]);
        }

        RegisterOutputs();
    }

    private void GrantDatabase(DataLakeGrant grant, Resource settings) =>
        Create($"{grant.Label}-database", settings, new PermissionsArgs
        {
            Principal = grant.PrincipalArn,
            PermissionDetails = [.. DataLakeRights.OnDatabase(grant.CreatesTables)],
            Database = new PermissionsDatabaseArgs { Name = grant.DatabaseName },
        });

    private void GrantTables(DataLakeGrant grant, Resource settings) =>
        Create($"{grant.Label}-tables", settings, new PermissionsArgs
        {
            Principal = grant.PrincipalArn,
            PermissionDetails = [.. DataLakeRights.OnTables(grant.Access, grant.CreatesTables)],
            Table = new PermissionsTableArgs { DatabaseName = grant.DatabaseName, Wildcard = true },
        });

    private void GrantLocation(DataLakeGrant grant, Pulumi.Aws.LakeFormation.Resource location) =>
        Create($"{grant.Label}-location", location, new PermissionsArgs
        {
            Principal = grant.PrincipalArn,
            PermissionDetails = [.. DataLakeRights.OnLocation],
            DataLocation = new PermissionsDataLocationArgs { Arn = location.Arn },
        });

    private void Create(string label, Resource after, PermissionsArgs args) =>
        _ = new Permissions(
            $"{_name}-{label}", args, new CustomResourceOptions { Parent = this, DependsOn = { after } });
}
