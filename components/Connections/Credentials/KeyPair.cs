using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.Iam;

namespace DataPlatform.Components.Connections;

/// <summary>The user of a connection, with its keys, of which the newest lies in a secret.</summary>
internal static class KeyPair
{
    /// <summary>Makes user, keys and secret.</summary>
    /// <param name="scope">Whom they are for.</param>
    /// <param name="args">What the connection is like.</param>
    /// <param name="policy">What the user may do.</param>
    public static ConnectionIdentity Create(IdentityScope scope, DataConnectionArgs args, Policy policy)
    {
        var spec = args.Spec;
        var check = new GenerationCheck(
            spec.Name,
            spec.Generation,
            ConnectionNames.Secret(args.Basis.Target.NamePrefix, spec.Name),
            new InvokeOptions { Parent = scope.Parent });
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
        var userName = check.Pass(user.Name);
        ImmutableArray<AccessKey> keys =
        [
            .. KeySlot.Of(spec.Generation, spec.RetiredGeneration).Select(slot => CreateKey(scope, slot, userName)),
        ];
        var secret = KeyPairSecret.Create(scope, args, keys[0], user);
        return new ConnectionIdentity(user.Arn, secret.Arn);
    }

    // Deleting comes first because IAM takes no third key. What is deleted is not the key in use: that is in the other
    // slot, and nothing depends on the key before it any more.
    private static AccessKey CreateKey(IdentityScope scope, KeySlot slot, Output<string> userName)
    {
        var options = scope.Child;
        options.DeleteBeforeReplace = true;
        options.ReplacementTrigger = Output.Create<object>(slot.Generation);
        return new AccessKey(
            $"{scope.Name}-key-{slot.Label}",
            new AccessKeyArgs { User = userName, Status = slot.Status },
            options);
    }
}
