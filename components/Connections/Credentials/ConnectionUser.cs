using DataPlatform.Components.Iam.Keys;
using Pulumi.Aws.Iam;

namespace DataPlatform.Components.Connections;

/// <summary>The user of a connection that has a key pair.</summary>
internal static class ConnectionUser
{
    /// <summary>Makes user, keys and secret.</summary>
    /// <param name="scope">Whom they are for.</param>
    /// <param name="args">What the connection is like.</param>
    /// <param name="policy">What the user may do.</param>
    public static ConnectionIdentity Create(IdentityScope scope, DataConnectionArgs args, Policy policy)
    {
        var spec = args.Spec;
        var user = new User(
            $"{scope.Name}-user",
            new UserArgs
            {
                Path = scope.Path,
                // With the connection go all of the user's keys, those that someone made by hand as well.
                ForceDestroy = true,
                Tags = scope.Tags,
            },
            scope.Child);
        _ = new UserPolicyAttachment(
            $"{scope.Name}-attachment",
            new UserPolicyAttachmentArgs { User = user.Name, PolicyArn = policy.Arn },
            scope.Child);
        var keys = new UserKeys
        {
            Name = scope.Name,
            Parent = scope.Parent,
            Target = args.Basis.Target,
            Owner = $"connection '{spec.Name}'",
            SecretName = ConnectionNames.Secret(args.Basis.Target.NamePrefix, spec.Name),
            SecretDescription = $"Access key of connection {spec.Name}",
            SecretsKeyArn = args.Basis.SecretsKeyArn!,
            Generation = spec.Generation,
            RetiredGeneration = spec.RetiredGeneration,
        };
        return new ConnectionIdentity(user.Arn, KeyPair.Create(keys, user));
    }
}
