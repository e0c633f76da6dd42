using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pulumi;
using Pulumi.Aws.Iam;
using Pulumi.Aws.SecretsManager;

namespace DataPlatform.Components.Iam.Keys;

/// <summary>The secret that a user's newest key lies in.</summary>
/// <param name="Secret">The secret.</param>
/// <param name="Content">Its value, which whoever reads it comes after.</param>
internal sealed record KeyPairSecret(Secret Secret, SecretVersion Content)
{
    // Keys have plus signs, which need no escape.
    private static readonly JsonSerializerOptions Format =
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Makes the secret, its policy and its value.</summary>
    /// <param name="keys">What the keys are like.</param>
    /// <param name="key">The newest key.</param>
    /// <param name="user">Whose key it is.</param>
    public static KeyPairSecret Create(UserKeys keys, AccessKey key, User user)
    {
        var secret = CreateSecret(keys, key);
        SecretPolicies.Attach($"{keys.Name}-secret-policy", secret, keys.Target, keys.Child);
        // Of the newest key alone: were it of the other key too, that one's replacement would take the value along.
        var content = new SecretVersion(
            $"{keys.Name}-secret-value",
            new SecretVersionArgs
            {
                SecretId = secret.Id,
                SecretString = Output.CreateSecret(Output.Tuple(key.Id, key.Secret, user.Name).Apply(
                    known => Value(known.Item1, known.Item2, keys.Generation, known.Item3))),
            },
            keys.Child);
        return new(secret, content);
    }

    /// <summary>The value as DSS's configuration and its host read it.</summary>
    public static string Value(string accessKeyId, string secretAccessKey, int generation, string user) =>
        JsonSerializer.Serialize(new { accessKeyId, secretAccessKey, generation, user }, Format);

    // After the key: the tag must not say a generation that a failed deployment never made.
    private static Secret CreateSecret(UserKeys keys, AccessKey key)
    {
        var options = keys.Child;
        options.DependsOn = key;
        return new Secret(
            $"{keys.Name}-secret",
            new SecretArgs
            {
                Name = keys.SecretName,
                Description = keys.SecretDescription,
                KmsKeyId = keys.SecretsKeyArn,
                // Nothing to recover: the key in it is deleted together with it. While it could be, nobody could take
                // its name, and an owner that comes back would fail for weeks.
                RecoveryWindowInDays = 0,
                Tags =
                {
                    ["Name"] = keys.SecretName,
                    [GenerationCheck.Tag] = keys.Generation.ToString(CultureInfo.InvariantCulture),
                },
            },
            options);
    }
}
