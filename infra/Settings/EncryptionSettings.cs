using System.Collections.Immutable;
using DataPlatform.Components.Network;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>The KMS keys: keys <c>encryption:…</c>.</summary>
public sealed record EncryptionSettings
{
    /// <summary>
    /// <c>encryption:rotationDays</c>: days between rotations of key material, 90 to 2560; default 365.
    /// </summary>
    public required int RotationDays { get; init; }

    /// <summary>
    /// <c>encryption:deletionWindowDays</c>: days in which the deletion of a key can still be cancelled, 7 to 30;
    /// default 30.
    /// </summary>
    public required int DeletionWindowDays { get; init; }

    /// <summary>
    /// <c>encryption:administratorArns</c>: IAM roles and users who manage the keys (and may not use them); default
    /// empty: the account's IAM policies decide.
    /// </summary>
    public required ImmutableArray<string> AdministratorArns { get; init; }

    internal static EncryptionSettings Read(SettingsSection section, AwsRegion? region) => new()
    {
        RotationDays = section.Get("rotationDays", Scalars.Whole(90, 2560), 365),
        DeletionWindowDays = section.Get("deletionWindowDays", Scalars.Whole(7, 30), 30),
        AdministratorArns = section.List(
            "administratorArns",
            PrincipalArns.Of(region?.Partition ?? "aws", "role", "user"),
            "ARNs of IAM roles and users"),
    };
}
