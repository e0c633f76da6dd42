using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.Emr;
using Pulumi.Aws.Iam;
using AwsStudio = Pulumi.Aws.Emr.Studio;

namespace DataPlatform.Components.Studio;

/// <summary>The users of a Studio: a policy for each, and what gives it to them.</summary>
internal sealed class StudioUsers
{
    private readonly StudioScope _scope;

    /// <summary>Makes policies and assignments.</summary>
    /// <param name="scope">The Studio.</param>
    /// <param name="policies">Writes the policies.</param>
    /// <param name="studio">The Studio in AWS.</param>
    public StudioUsers(StudioScope scope, StudioUserPolicySource policies, AwsStudio studio)
    {
        _scope = scope;
        var isSso = scope.Args.AuthMode == StudioAuthMode.Sso;
        var queries = !isSso && scope.Args.Users.Any(user => user.Level == StudioUserLevel.Advanced)
            ? CreatePolicy("queries", "advanced users of the Studio", policies.Queries())
            : null;
        var roles = ImmutableSortedDictionary.CreateBuilder<string, Output<string>>(StringComparer.Ordinal);
        foreach (var user in scope.Args.Users)
        {
            var policy = CreatePolicy(
                StudioNames.Label(user),
                "a user of the Studio",
                isSso ? policies.Session(user) : policies.Of(user, studio.Arn));
            if (isSso)
            {
                Map(user, studio, policy);
                continue;
            }

            var role = scope.Args.IdentityProvider is { } provider ? CreateRole(user, provider) : null;
            if (role is not null)
                roles[user.Name] = role.Arn;
            Attach(user, role, "attachment", policy);
            if (user.Level == StudioUserLevel.Advanced)
                Attach(user, role, "queries", queries!);
        }

        RoleArns = roles.ToImmutable();
    }

    /// <summary>ARNs of the roles that were made, by user.</summary>
    public ImmutableSortedDictionary<string, Output<string>> RoleArns { get; }

    private string NameOf(StudioUserSpec user, string part) => $"{_scope.Name}-{StudioNames.Label(user)}-{part}";

    private Policy CreatePolicy(string label, string whose, Output<string> document) => new(
        $"{_scope.Name}-{label}-policy",
        new PolicyArgs
        {
            Description = $"{_scope.Args.Target.NamePrefix}: {whose}",
            PolicyDocument = document,
            Tags = _scope.Named(label),
        },
        _scope.Child());

    private void Map(StudioUserSpec user, AwsStudio studio, Policy policy) => _ = new StudioSessionMapping(
        NameOf(user, "mapping"),
        new StudioSessionMappingArgs
        {
            StudioId = studio.Id,
            IdentityType = user.Type == StudioUserType.Group ? "GROUP" : "USER",
            IdentityName = user.Name,
            SessionPolicyArn = policy.Arn,
        },
        _scope.Child());

    private void Attach(StudioUserSpec user, Role? made, string part, Policy policy)
    {
        var (name, options) = (NameOf(user, part), _scope.Child());
        _ = (made, user.Type) switch
        {
            ({ } role, _) => AttachToRole(name, role.Name, policy),
            (_, StudioUserType.Role) => AttachToRole(name, user.Name, policy),
            (_, StudioUserType.Group) => (Resource)new GroupPolicyAttachment(
                name, new GroupPolicyAttachmentArgs { Group = user.Name, PolicyArn = policy.Arn }, options),
            _ => new UserPolicyAttachment(
                name, new UserPolicyAttachmentArgs { User = user.Name, PolicyArn = policy.Arn }, options),
        };
    }

    private RolePolicyAttachment AttachToRole(string name, Input<string> role, Policy policy) =>
        new(name, new RolePolicyAttachmentArgs { Role = role, PolicyArn = policy.Arn }, _scope.Child());

    // With a name of its own, because it stands in what the provider is configured with.
    private Role CreateRole(StudioUserSpec user, StudioIdentityProvider provider)
    {
        var target = _scope.Args.Target;
        return new Role(
            NameOf(user, "role"),
            new RoleArgs
            {
                Name = StudioNames.SamlRole(target.NamePrefix, user.Name),
                Description = $"{target.NamePrefix}: a user of the Studio",
                AssumeRolePolicy = SamlTrust.Of(provider.SamlProviderArn, target.Region).ToJson(),
                Tags = _scope.Named(StudioNames.Label(user)),
            },
            _scope.Child());
    }
}
