using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DataPlatform.Components.Network;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>The KMS keys: keys <c>encryption:…</c>.</summary>
public sealed partial record EncryptionSettings
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
            "administratorArns", Principal(region?.Partition ?? "aws"), "ARNs of IAM roles and users"),
    };

    private static Scalar<string> Principal(string partition) => new(
        $"an ARN of an IAM role or user in the partition {partition}",
        $"arn:{partition}:iam::<account>:role/<name>, arn:{partition}:iam::<account>:user/<name>",
        text => PrincipalArn().Match(text) is { Success: true } match && match.Groups[1].Value == partition
            ? new(text)
            : Principal(partition).Not());

    [GeneratedRegex(@"^arn:(aws|aws-us-gov|aws-cn):iam::[0-9]{12}:(?:role|user)/(?:[!-.0-~]+/)*[\w+=,.@-]{1,64}\z",
        RegexOptions.ECMAScript)]
    private static partial Regex PrincipalArn();
}
