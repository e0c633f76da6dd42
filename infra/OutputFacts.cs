using System.Collections.Immutable;
using System.Text.Json;
using DataPlatform.Components.Connections;
using DataPlatform.Components.Warehouse;

namespace DataPlatform;

/// <summary>What clients are configured with, as stack outputs have it: maps of plain values.</summary>
internal static class OutputFacts
{
    public static ImmutableSortedDictionary<string, object?> Of(ConnectionFacts facts) => Map(
        ("access", Word(facts.Access)),
        ("bucket", facts.Bucket),
        ("bucketRegion", facts.BucketRegion),
        ("credentials", Word(facts.Credentials)),
        ("database", facts.Database),
        ("externalId", facts.ExternalId),
        ("generation", facts.Generation),
        ("groups", facts.Groups),
        ("prefix", facts.Prefix),
        ("resultsUri", facts.ResultsUri),
        ("roleArn", facts.RoleArn),
        ("secretName", facts.SecretName),
        ("workgroup", facts.Workgroup));

    public static ImmutableSortedDictionary<string, object?> Of(WarehouseFacts facts) => Map(
        ("adminSecretArn", facts.AdminSecretArn),
        ("copyRoleArn", facts.CopyRoleArn),
        ("database", facts.Database),
        ("externalSchemas", facts.ExternalSchemas),
        ("host", facts.Host),
        ("port", facts.Port),
        ("spectrumRoleArn", facts.SpectrumRoleArn),
        ("stagingKeyArn", facts.StagingKeyArn),
        ("stagingUri", facts.StagingUri));

    private static ImmutableSortedDictionary<string, object?> Map(params (string Name, object? Value)[] facts) =>
        facts.Where(fact => fact.Value is not null).ToImmutableSortedDictionary(
            fact => fact.Name, fact => fact.Value, StringComparer.Ordinal);

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName($"{value}");
}
