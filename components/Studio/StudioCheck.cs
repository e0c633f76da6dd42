using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DataPlatform.Components.Common;

namespace DataPlatform.Components.Studio;

/// <summary>The rules that hold for a Studio, before AWS is asked.</summary>
public static partial class StudioCheck
{
    /// <summary>Longest name of a Studio in the stack.</summary>
    public const int LongestName = 28;

    /// <summary>Private subnets that a Studio takes.</summary>
    public const int MostSubnets = 5;

    /// <summary>Finds all mistakes, each with the property as the configuration writes it.</summary>
    /// <param name="studio">What is known of the Studio.</param>
    public static ImmutableArray<Mistake> Find(StudioSpec studio)
    {
        ArgumentNullException.ThrowIfNull(studio);
        return
        [
            .. Name(studio.Name),
            .. Provider(studio.AuthMode, studio.IdentityProvider),
            .. StudioUserCheck.Find(studio),
            .. Subnets(studio.Subnets),
        ];
    }

    private static IEnumerable<Mistake> Name(string name)
    {
        if (name.Length > LongestName || !NamePattern().IsMatch(name))
        {
            yield return new(
                "name",
                $"'{name}' is not a name of a Studio",
                $"lower-case letters, digits and hyphens, a letter first, at most {LongestName} characters");
        }
    }

    private static IEnumerable<Mistake> Provider(StudioAuthMode mode, StudioIdentityProvider? provider)
    {
        if (provider is null)
            yield break;
        if (mode == StudioAuthMode.Sso)
        {
            yield return new(
                "identityProvider",
                "is for IAM mode, and authMode is 'sso', where IAM Identity Center knows the provider",
                "no identityProvider, or authMode iam");
            yield break;
        }

        if (!Uri.TryCreate(provider.AuthUrl, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttps)
            yield return new("identityProvider.authUrl", $"'{provider.AuthUrl}' is no https URL", "https://…");
        if (!RelayStatePattern().IsMatch(provider.RelayState))
        {
            yield return new(
                "identityProvider.relayState",
                $"'{provider.RelayState}' is no name of a parameter",
                "RelayState with most providers, TargetResource with Ping");
        }

        if (!ProviderPattern().IsMatch(provider.SamlProviderArn))
        {
            yield return new(
                "identityProvider.samlProviderArn",
                $"'{provider.SamlProviderArn}' is no ARN of a SAML provider",
                "arn:aws:iam::<account>:saml-provider/<name>");
        }
    }

    private static IEnumerable<Mistake> Subnets(int? subnets)
    {
        if (subnets > MostSubnets)
        {
            yield return new(
                "enabled",
                $"'true' asks for a Studio in {subnets} private subnets",
                $"a network of {MostSubnets} zones at most, or false");
        }
    }

    [GeneratedRegex(@"^[a-z][a-z0-9-]*\z")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_-]{0,127}\z")]
    private static partial Regex RelayStatePattern();

    [GeneratedRegex(@"^arn:aws[a-z-]*:iam::\d{12}:saml-provider/[\w+=,.@-]{1,128}\z", RegexOptions.ECMAScript)]
    private static partial Regex ProviderPattern();
}
