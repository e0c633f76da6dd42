using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DataPlatform.Components.Network;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>Where a stack is deployed: keys <c>aws:…</c>.</summary>
public sealed partial record AwsSettings
{
    /// <summary><c>aws:region</c>: code of the region, such as <c>eu-west-1</c>; required.</summary>
    public required AwsRegion Region { get; init; }

    /// <summary>
    /// <c>aws:allowedAccountIds</c>: the only accounts a deployment may go to; credentials for another account fail
    /// before anything is made. Twelve digits each; default empty: any account.
    /// </summary>
    public required ImmutableArray<string> AllowedAccountIds { get; init; }

    /// <summary>A region, as a value of any key.</summary>
    internal static Scalar<AwsRegion> KnownRegion { get; } = Scalars.Known(
        "an AWS region", "a region's code such as eu-west-1", AwsRegions.All, region => region.Name);

    private static Scalar<string> AccountId { get; } =
        Scalars.Matching("an AWS account id", "12 digits, in quotes", Digits());

    internal static AwsSettings? Read(SettingsSection section)
    {
        var isKnown = section.TryRequire("region", KnownRegion, out var region);
        var accounts = section.List("allowedAccountIds", AccountId, "AWS account ids");
        return !isKnown ? null : new() { Region = region!, AllowedAccountIds = accounts };
    }

    [GeneratedRegex(@"^[0-9]{12}\z")]
    private static partial Regex Digits();
}
