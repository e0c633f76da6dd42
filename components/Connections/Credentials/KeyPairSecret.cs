using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pulumi;
using Pulumi.Aws.Iam;
using Pulumi.Aws.SecretsManager;

namespace DataPlatform.Components.Connections;

/// <summary>The secret that a connection's newest key lies in.</summary>
internal static class KeyPairSecret
{
    // Keys have plus signs, which need no escape.
    private static readonly JsonSerializerOptions Format =
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Makes the secret, its policy and its value.</summary>
    /// <param name="scope">Whom it is for.</param>
    /// <param name="args">What the connection is like.</param>
    /// <param name="key">The newest key.</param>
    /// <param name="user">Whose key it is.</param>
    public static Secret Create(IdentityScope scope, DataConnectionArgs args, AccessKey key, User user)
    {
        var generation = args.Spec.Generation;
        var secret = CreateSecret(scope, args, key);
        _ = new SecretPolicy(
            $"{scope.Name}-secret-policy",
            new SecretPolicyArgs
            {
                SecretArn = secret.Arn,
                Policy = Output.Tuple(secret.Arn, args.Basis.Target.AccountId).Apply(
                    known => SecretPolicies.Of(known.Item1, known.Item2).ToJson()),
                BlockPublicPolicy = true,
            },
            scope.Child);
        // Of the newest key alone: were it of the other key too, that one's replacement would take the value along.
        _ = new SecretVersion(
            $"{scope.Name}-secret-value",
            new SecretVersionArgs
            {
                SecretId = secret.Id,
                SecretString = Output.CreateSecret(Output.Tuple(key.Id, key.Secret, user.Name).Apply(
                    known => Value(known.Item1, known.Item2, generation, known.Item3))),
            },
            scope.Child);
        return secret;
    }

    /// <summary>The value as DSS's configuration reads it.</summary>
    public static string Value(string accessKeyId, string secretAccessKey, int generation, string user) =>
        JsonSerializer.Serialize(new { accessKeyId, secretAccessKey, generation, user }, Format);

    // After the key: the tag must not say a generation that a failed deployment never made.
    private static Secret CreateSecret(IdentityScope scope, DataConnectionArgs args, AccessKey key)
    {
        var options = scope.Child;
        options.DependsOn = key;
        return new Secret(
            $"{scope.Name}-secret",
            new SecretArgs
            {
                Name = ConnectionNames.Secret(args.Basis.Target.NamePrefix, args.Spec.Name),
                Description = $"Access key of connection {args.Spec.Name}",
                KmsKeyId = args.Basis.SecretsKeyArn!,
                // Nothing to recover: the key in it is deleted together with it. While it could be, nobody could take
                // its name, and a connection that comes back would fail for weeks.
                RecoveryWindowInDays = 0,
                Tags =
                {
                    ["Name"] = ConnectionNames.Secret(args.Basis.Target.NamePrefix, args.Spec.Name),
                    [GenerationCheck.Tag] = args.Spec.Generation.ToString(CultureInfo.InvariantCulture),
                },
            },
            options);
    }
}
