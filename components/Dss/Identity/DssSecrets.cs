using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using DataPlatform.Components.Iam;
using Pulumi;
using Pulumi.Aws.SecretsManager;
using Pulumi.Random;

namespace DataPlatform.Components.Dss;

/// <summary>
/// The passwords of DSS, made at random and kept in Secrets Manager alone: the administrator's and, where there is a
/// warehouse, that of DSS's user in it. The host reads them.
/// </summary>
public sealed class DssSecrets : ComponentResource
{
    /// <summary>Login of DSS's administrator.</summary>
    public const string AdminLogin = "admin";

    /// <summary>Name of DSS's user in the warehouse.</summary>
    public const string WarehouseUser = "dss";

    // Letters and digits are enough at this length, and nobody who handles them need quote or escape them. Redshift
    // takes 8 to 64 characters, with a letter of either case and a digit.
    // https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_USER.html
    private const int Length = 40;

    private readonly string _name;
    private readonly DssSecretsArgs _args;

    /// <summary>Makes the secrets.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">Which there are.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">An argument is not accepted.</exception>
    public DssSecrets(string name, DssSecretsArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:dss:DssSecrets", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate();
        (_name, _args) = (name, args);
        AdminSecretName = DssSecretNames.AdminPassword(args.Target);
        WarehouseSecretName = args.Warehouse ? DssSecretNames.WarehousePassword(args.Target) : null;
        Resources =
        [
            Create("admin", AdminSecretName, "Password of the administrator of DSS", AdminLogin),
            .. WarehouseSecretName is { } warehouse
                ? (Resource[])[Create("warehouse", warehouse, "Password of DSS in the warehouse", WarehouseUser)]
                : [],
        ];
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["adminSecretName"] = AdminSecretName,
            ["warehouseSecretName"] = WarehouseSecretName,
        });
    }

    /// <summary>Name of the secret with the administrator's password.</summary>
    public string AdminSecretName { get; }

    /// <summary>Name of the secret with the password of DSS's user in the warehouse; null: there is none.</summary>
    public string? WarehouseSecretName { get; }

    /// <summary>The secrets' values; the host comes after them.</summary>
    public ImmutableArray<Resource> Resources { get; }

    private SecretVersion Create(string label, string secretName, string description, string user)
    {
        var child = new CustomResourceOptions { Parent = this };
        var password = new RandomPassword(
            $"{_name}-{label}-password",
            new RandomPasswordArgs
            {
                Length = Length,
                MinLower = 1,
                MinUpper = 1,
                MinNumeric = 1,
                Special = false,
                Keepers =
                {
                    ["generation"] = _args.PasswordGeneration.ToString(CultureInfo.InvariantCulture),
                },
            },
            child);
        var secret = new Secret(
            $"{_name}-{label}-secret",
            new SecretArgs
            {
                Name = secretName,
                Description = description,
                KmsKeyId = _args.SecretsKeyArn,
                // Nothing to recover: a DSS that comes back is given a new password, by a secret of the same name.
                RecoveryWindowInDays = 0,
                Tags = { ["Name"] = secretName },
            },
            new CustomResourceOptions { Parent = this, Protect = _args.Protect ? true : null });
        SecretPolicies.Attach($"{_name}-{label}-policy", secret, _args.Target, child);
        return new SecretVersion(
            $"{_name}-{label}-value",
            new SecretVersionArgs
            {
                SecretId = secret.Id,
                SecretString = Output.CreateSecret(password.Result.Apply(chosen => Value(user, chosen))),
            },
            child);
    }

    private static string Value(string username, string password) =>
        JsonSerializer.Serialize(new { username, password });
}
