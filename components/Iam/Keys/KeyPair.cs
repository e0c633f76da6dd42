using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.Iam;

namespace DataPlatform.Components.Iam.Keys;

/// <summary>The access keys of a user, of which the newest lies in a secret.</summary>
internal static class KeyPair
{
    /// <summary>Makes keys and secret.</summary>
    /// <param name="keys">What they are like.</param>
    /// <param name="user">Whose they are.</param>
    public static KeyPairSecret Create(UserKeys keys, User user)
    {
        var check = new GenerationCheck(
            keys.Owner, keys.Generation, keys.SecretName, new InvokeOptions { Parent = keys.Parent });
        var userName = check.Pass(user.Name);
        ImmutableArray<AccessKey> made =
        [
            .. KeySlot.Of(keys.Generation, keys.RetiredGeneration).Select(slot => CreateKey(keys, slot, userName)),
        ];
        return KeyPairSecret.Create(keys, made[0], user);
    }

    // Deleting comes first because IAM takes no third key. What is deleted is not the key in use: that is in the other
    // slot, and nothing depends on the key before it any more.
    private static AccessKey CreateKey(UserKeys keys, KeySlot slot, Output<string> userName)
    {
        var options = keys.Child;
        options.DeleteBeforeReplace = true;
        options.ReplacementTrigger = Output.Create<object>(slot.Generation);
        return new AccessKey(
            $"{keys.Name}-key-{slot.Label}",
            new AccessKeyArgs { User = userName, Status = slot.Status },
            options);
    }
}
