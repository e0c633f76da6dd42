using System.Collections.Immutable;
using DataPlatform.Components.Iam;
using DataPlatform.Components.Iam.Keys;
using Pulumi;
using Pulumi.Aws.Iam;

namespace DataPlatform.Components.Dss.Identity;

/// <summary>The user by which DSS acts where it has a key of its own, and the secret that the key lies in.</summary>
internal sealed class DssUser
{
    /// <summary>Makes them.</summary>
    public DssUser(string name, ComponentResource parent, DssIdentityArgs args, DssPolicyPlan plan)
    {
        var target = args.Target;
        var physicalName = DssIdentity.NameOf(target);
        var policies = new ManagedPolicies(name, physicalName, parent, target);
        var user = new User(
            $"{name}-user",
            new UserArgs
            {
                Name = physicalName,
                // With DSS go all of the user's keys, those that someone made by hand as well.
                ForceDestroy = true,
                Tags = { ["Name"] = physicalName },
            },
            policies.Child);
        SecretName = DssSecretNames.AccessKey(target);
        var secret = KeyPair.Create(
            new UserKeys
            {
                Name = name,
                Parent = parent,
                Target = target,
                Owner = "access key of DSS",
                SecretName = SecretName,
                SecretDescription = "Access key of DSS",
                SecretsKeyArn = args.SecretsKeyArn!,
                Generation = args.KeyGeneration,
                RetiredGeneration = args.RetiredKeyGeneration,
            },
            user);
        Arn = user.Arn;
        Policies =
        [
            .. plan.OfUser.Select(policy => new UserPolicyAttachment(
                ManagedPolicies.AttachmentName(name, policy.Label),
                new UserPolicyAttachmentArgs
                {
                    User = user.Name,
                    PolicyArn = policies.Create(
                        policy.Label, $"DSS, {policy.Label}", target.AccountId.Apply(policy.Write)).Arn,
                },
                policies.Child)),
            secret.Content,
        ];
    }

    /// <summary>ARN of the user.</summary>
    public Output<string> Arn { get; }

    /// <summary>Name of the secret.</summary>
    public string SecretName { get; }

    /// <summary>What gives the user its permissions, and the secret's value.</summary>
    public ImmutableArray<Resource> Policies { get; }
}
