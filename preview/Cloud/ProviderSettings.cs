using System.Collections.Immutable;
using System.Text.Json;

namespace DataPlatform.Preview.Cloud;

/// <summary>What a provider resource adds to the resources that it makes.</summary>
/// <param name="Region">The provider's region; null where it names none.</param>
/// <param name="DefaultTags">Tags that every taggable resource gets.</param>
public sealed record ProviderSettings(string? Region, ImmutableSortedDictionary<string, string> DefaultTags)
{
    /// <summary>A provider that adds nothing.</summary>
    public static ProviderSettings None { get; } = new(null, ImmutableSortedDictionary<string, string>.Empty);

    /// <summary>Reads a provider's inputs. All but strings travel as JSON text.</summary>
    /// <param name="inputs">The provider's inputs by wire name.</param>
    public static ProviderSettings From(IReadOnlyDictionary<string, object> inputs) => new(
        inputs.GetValueOrDefault("region") as string,
        Tags(inputs.GetValueOrDefault("defaultTags") as string));

    private static ImmutableSortedDictionary<string, string> Tags(string? json)
    {
        var tags = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (json is not null)
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("tags", out var entries)
                && entries.ValueKind == JsonValueKind.Object)
            {
                foreach (var tag in entries.EnumerateObject())
                    tags[tag.Name] = tag.Value.ToString();
            }
        }

        return tags.ToImmutable();
    }
}
