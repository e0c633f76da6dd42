using DataPlatform.Components.Common;
using Pulumi;
using Pulumi.Aws.Iam;
using Registration = Pulumi.Aws.LakeFormation.Resource;
using RegistrationArgs = Pulumi.Aws.LakeFormation.ResourceArgs;
using Resource = Pulumi.Resource;

namespace DataPlatform.Components.LakeFormation;

/// <summary>
/// Registers a location with a role of its own: the service-linked role serves no EMR and cannot be taken from a
/// location again, and with one role for all, a mistake in it would concern all locations.
/// </summary>
internal static class LocationRegistration
{
    public static Registration Create(
        string name, Resource parent, AwsTarget target, LakeFormationLocation location, Resource after)
    {
        var label = $"{name}-{location.Label}";
        var data = location.Data.ToOutput();
        var role = new Role(
            $"{label}-role",
            new RoleArgs
            {
                Description = $"{target.NamePrefix}: Lake Formation gives out credentials for {location.Label}",
                AssumeRolePolicy = target.AccountId.Apply(account => LakeFormationPolicies.Trust(account).ToJson()),
                Tags = { ["Name"] = $"{target.NamePrefix}-lake-formation-{location.Label}" },
            },
            new CustomResourceOptions { Parent = parent });
        var policy = new RolePolicy(
            $"{label}-role-data",
            new RolePolicyArgs
            {
                Role = role.Name,
                Policy = data.Apply(known => LakeFormationPolicies.Data(known).ToJson()),
            },
            new CustomResourceOptions { Parent = parent });
        return new Registration(
            $"{label}-registration",
            new RegistrationArgs
            {
                Arn = data.Apply(LakeFormationPolicies.LocationArn),
                // Nobody stays on IAM for the location's tables.
                HybridAccessEnabled = false,
                RoleArn = role.Arn,
            },
            new CustomResourceOptions { Parent = parent, DependsOn = { after, policy } });
    }
}
