using System.Collections.Immutable;
using DataPlatform.Components.Connections;
using DataPlatform.Components.Encryption;
using DataPlatform.Settings;

namespace DataPlatform;

/// <summary>The purposes for which a stack needs KMS keys: each key costs by the month, used or not.</summary>
internal static class KeyPurposesInUse
{
    public static ImmutableArray<KeyPurpose> Of(PlatformSettings settings) =>
        [.. Enum.GetValues<KeyPurpose>().Where(purpose => IsUsed(purpose, settings))];

    private static bool IsUsed(KeyPurpose purpose, PlatformSettings settings) => purpose switch
    {
        KeyPurpose.Images => settings.Registry.Enabled,
        KeyPurpose.Catalog => settings.Catalog.Encryption,
        // A protected key cannot go with the last of the secrets: there it is from the beginning.
        KeyPurpose.Secrets => settings.Protect
            || settings.Dss.Enabled
            || settings.Warehouse.Enabled
            || settings.Connections.Any(spec => spec.Credentials == CredentialsKind.Keypair),
        KeyPurpose.Warehouse => settings.Warehouse.Enabled,
        KeyPurpose.Alerts => settings.Operations.Options.Alerts,
        KeyPurpose.Backups => settings.Operations.Backup,
        KeyPurpose.Tables => settings.Spark is { Enabled: true, Tables.TableBucket: true },
        _ => true,
    };
}
