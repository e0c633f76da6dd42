using System.Collections.Immutable;
using DataPlatform.Components.Network;
using Pulumi;
using Pulumi.Aws.Emr;
using AwsStudio = Pulumi.Aws.Emr.Studio;

namespace DataPlatform.Components.Studio;

/// <summary>
/// An EMR Studio, where users open notebooks in the browser and attach them to managed endpoints: private, encrypted
/// with the platform's key, each user with the endpoints that are theirs.
/// </summary>
/// <remarks>
/// Users make workspaces in it, and AWS has no API to delete these: as long as one is there that runs, its network
/// interfaces keep the security groups and the network from being deleted. Delete workspaces in the Studio first.
/// </remarks>
public sealed class EmrStudio : ComponentResource
{
    /// <summary>Makes the Studio.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">What the Studio is like.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">An argument is not accepted.</exception>
    public EmrStudio(string name, EmrStudioArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:studio:EmrStudio", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate();
        var scope = new StudioScope(name, this, args);
        var bucket = StudioBucket.Create(scope);
        var groups = new StudioSecurityGroups(scope);
        var service = new StudioServiceRole(scope, bucket.Arn);
        var policies = new StudioUserPolicySource(scope, bucket.Arn, service.Role.Arn);
        var userRole = args.AuthMode == StudioAuthMode.Sso ? new StudioUserRole(scope, policies) : null;
        var studio = CreateStudio(
            scope, bucket.BucketName, groups, service, userRole, [bucket.Policy, bucket.Encryption]);
        var users = new StudioUsers(scope, policies, studio);

        Url = studio.Url;
        StudioId = studio.Id;
        StudioArn = studio.Arn;
        BucketName = bucket.BucketName;
        SecurityGroupIds = groups.Ids;
        UserRoleArns = users.RoleArns;
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["url"] = Url,
            ["studioId"] = StudioId,
            ["studioArn"] = StudioArn,
            ["bucketName"] = BucketName,
        });
    }

    /// <summary>Where users open the Studio.</summary>
    public Output<string> Url { get; }

    /// <summary>ID of the Studio, <c>es-…</c>.</summary>
    public Output<string> StudioId { get; }

    /// <summary>ARN of the Studio.</summary>
    public Output<string> StudioArn { get; }

    /// <summary>The bucket of the workspaces' files.</summary>
    public Output<string> BucketName { get; }

    /// <summary>IDs of the security groups: <c>engine</c> and <c>workspace</c>.</summary>
    public ImmutableSortedDictionary<string, Output<string>> SecurityGroupIds { get; }

    /// <summary>
    /// ARNs of the roles that users of a SAML provider take, by user, for the provider to name; otherwise none.
    /// </summary>
    public ImmutableSortedDictionary<string, Output<string>> UserRoleArns { get; }

    // EMR looks at once whether the service role reaches bucket and key, and refuses the Studio if it does not.
    private static AwsStudio CreateStudio(
        StudioScope scope,
        Output<string> bucketName,
        StudioSecurityGroups groups,
        StudioServiceRole service,
        StudioUserRole? userRole,
        IEnumerable<Resource> after)
    {
        var args = scope.Args;
        var studio = new StudioArgs
        {
            Name = scope.StudioName,
            Description = $"Notebooks of {args.Target.NamePrefix}",
            AuthMode = args.AuthMode == StudioAuthMode.Sso ? "SSO" : "IAM",
            DefaultS3Location = Output.Format($"s3://{bucketName}/{StudioNames.Workspaces}"),
            EncryptionKeyArn = args.DataKeyArn,
            VpcId = args.Network.VpcId,
            SubnetIds = [.. args.Network.PrivateSubnetIds.Values],
            EngineSecurityGroupId = groups.Engine.Id,
            WorkspaceSecurityGroupId = groups.Workspace.Id,
            ServiceRole = service.Role.Arn,
            Tags = NetworkTags.Named(scope.StudioName),
        };
        if (userRole is not null)
            studio.UserRole = userRole.Role.Arn;
        if (args.IdentityProvider is { } provider)
        {
            studio.IdpAuthUrl = provider.AuthUrl;
            studio.IdpRelayStateParameterName = provider.RelayState;
        }

        var options = scope.Child([service.Policy, .. userRole?.Policies ?? [], .. groups.Rules, .. after]);
        options.Protect = args.Protect ? true : null;
        return new AwsStudio($"{scope.Name}-studio", studio, options);
    }
}
