using System.Collections.Immutable;
using DataPlatform.Settings;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Settings;

/// <summary>Configurations to read in tests: the smallest good one, with changes.</summary>
internal static class Configurations
{
    public const string Project = "dataplatform";

    public static ImmutableDictionary<string, string> Smallest { get; } = ImmutableDictionary<string, string>.Empty
        .Add("dataplatform:environment", "dev")
        .Add("aws:region", "eu-west-1");

    /// <summary>What prod requires beside it.</summary>
    public static (string Key, string Value)[] Prod { get; } =
    [
        ("dataplatform:environment", "prod"),
        ("cluster:adminRoleArns", "[\"arn:aws:iam::123456789012:role/admin\"]"),
        ("operations:alertEmails", "[\"ops@example.com\"]"),
    ];

    /// <summary>The same without one key.</summary>
    public static ImmutableDictionary<string, string> ProdWithout(string key) =>
        Smallest.SetItems(Prod.Select(change => KeyValuePair.Create(change.Key, change.Value))).Remove(key);

    /// <summary>The key of connections with these items, which are JSON.</summary>
    public static (string Key, string Value) Connections(params string[] items) =>
        ("dataplatform:connections", $"[{string.Join(',', items)}]");

    public static SettingsResult Read(params (string Key, string Value)[] changes) =>
        PlatformSettings.Read(
            Smallest.SetItems(changes.Select(change => KeyValuePair.Create(change.Key, change.Value))),
            Project,
            "dev");

    public static PlatformSettings ReadGood(params (string Key, string Value)[] changes)
    {
        var result = Read(changes);
        Assert.That(Lines(result), Is.Empty);
        return result.Settings!;
    }

    public static string[] Lines(SettingsResult result) => [.. result.Errors.Select(error => error.ToString())];
}
