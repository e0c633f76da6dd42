using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.Kms;
using KeyAlias = Pulumi.Aws.Kms.Alias;

namespace DataPlatform.Components.Encryption;

/// <summary>The platform's KMS keys, one per purpose, each rotating and with a stated policy.</summary>
public sealed class EncryptionKeys : ComponentResource
{
    /// <summary>Makes the keys.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">What the keys are like.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">An argument is out of its range.</exception>
    public EncryptionKeys(string name, EncryptionKeysArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:encryption:EncryptionKeys", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate();
        Keys = args.Purposes.Distinct().ToImmutableSortedDictionary(
            purpose => purpose, purpose => Create(name, purpose, args));
        RegisterOutputs(Keys.Values.ToDictionary(
            key => $"{KeyPurposes.Of(key.Purpose).Label}KeyArn",
            object? (key) => key.Arn));
    }

    /// <summary>The keys by purpose.</summary>
    public ImmutableSortedDictionary<KeyPurpose, EncryptionKey> Keys { get; }

    /// <summary>The key of a purpose.</summary>
    /// <exception cref="KeyNotFoundException">None was asked for.</exception>
    public EncryptionKey this[KeyPurpose purpose] => Keys[purpose];

    /// <summary>ARN of the key of a purpose; null: none was asked for.</summary>
    public Input<string>? ArnOrNull(KeyPurpose purpose) =>
        Keys.TryGetValue(purpose, out var key) ? (Input<string>)key.Arn : null;

    private EncryptionKey Create(string name, KeyPurpose purpose, EncryptionKeysArgs args)
    {
        var definition = KeyPurposes.Of(purpose);
        var physicalName = $"{args.Target.NamePrefix}-{definition.Label}";
        var key = new Key(
            $"{name}-{definition.Label}",
            new KeyArgs
            {
                Description = $"{args.Target.NamePrefix}: {definition.Description}",
                EnableKeyRotation = true,
                RotationPeriodInDays = args.RotationPeriodInDays,
                DeletionWindowInDays = args.DeletionWindowInDays,
                BypassPolicyLockoutSafetyCheck = false,
                Policy = args.Target.AccountId.Apply(
                    account => KeyPolicy.Of(purpose, args.Target, account, args.Administrators).ToJson()),
                Tags = { ["Name"] = physicalName },
            },
            new CustomResourceOptions
            {
                Parent = this,
                Protect = args.Protect ? true : null,
                RetainOnDelete = args.Protect || definition.ForOthers ? true : null,
            });
        var alias = new KeyAlias(
            $"{name}-{definition.Label}-alias",
            new AliasArgs { Name = $"alias/{physicalName}", TargetKeyId = key.KeyId },
            new CustomResourceOptions { Parent = this });
        return new EncryptionKey(purpose, key.KeyId, key.Arn, alias.Name);
    }
}
