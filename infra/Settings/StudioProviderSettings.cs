using DataPlatform.Components.Studio;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>The identity provider by which users sign in to EMR Studio: <c>studio:identityProvider</c>.</summary>
internal static class StudioProviderSettings
{
    private const string Key = "identityProvider";
    private const string Provider = "samlProviderArn";

    private static readonly Scalar<string> Address = Scalars.Text("an address", "https://…");

    private static readonly Scalar<string> Parameter =
        Scalars.Text("the name of a parameter", "RelayState with most providers, TargetResource with Ping");

    /// <summary>Reads the provider; null: there is none.</summary>
    /// <param name="section">The keys of the Studio.</param>
    /// <param name="partition">The partition of the platform's region.</param>
    public static StudioIdentityProvider? Read(SettingsSection section, string partition) =>
        section.Object(Key, item => new StudioIdentityProvider(
            item.TryRequire("authUrl", Address, out var address) ? address : "",
            item.Get("relayState", Parameter, "RelayState"),
            ReadProvider(item, partition)));

    private static string ReadProvider(SettingsSection item, string partition)
    {
        var accepted = $"arn:{partition}:iam::<account>:saml-provider/<name>";
        if (!item.TryRequire(Provider, Scalars.Text("an ARN", accepted), out var arn))
            return "";
        if (!arn.StartsWith($"arn:{partition}:", StringComparison.Ordinal))
            item.Refuse(Provider, $"'{arn}' is no ARN in the partition {partition}; accepted: {accepted}");
        return arn;
    }
}
