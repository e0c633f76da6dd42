using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using Pulumi;
using Pulumi.Utilities;

namespace DataPlatform.Preview.Running;

/// <summary>
/// Turns the values that mocks get and give into JSON as <c>pulumi preview --json</c> has it: members in ordinal order,
/// whole numbers without a fraction, resources and assets as objects with their signature.
/// </summary>
internal sealed class JsonValues
{
    // Keys and values by which the engine knows special objects.
    private const string Signature = "4dabf18193072939515e22adb298388d";
    private const string ResourceSignature = "5cf8f73096256a8f31e491e813e4eb8e";
    private const string AssetSignature = "c44067f5952c0a294b673a41bacd8c17";
    private const string ArchiveSignature = "0def7320c3a5731c473e5ecbe6d01bc7";

    private readonly ResourceRecorder _recorder;

    public JsonValues(ResourceRecorder recorder) => _recorder = recorder;

    /// <summary>An object from its members.</summary>
    public async Task<JsonObject> ObjectAsync(IEnumerable<KeyValuePair<string, object>> members)
    {
        var result = new JsonObject();
        foreach (var (name, value) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
            result[name] = await NodeAsync(value);
        return result;
    }

    /// <summary>Any value.</summary>
    public async Task<JsonNode?> NodeAsync(object? value)
    {
        switch (value)
        {
            case null:
                return null;
            case string text:
                return JsonValue.Create(text);
            case bool flag:
                return JsonValue.Create(flag);
            case int number:
                return JsonValue.Create((long)number);
            case double number:
                return double.IsInteger(number) && Math.Abs(number) < 1L << 53
                    ? JsonValue.Create((long)number)
                    : JsonValue.Create(number);
            case Resource resource:
                return await ReferenceAsync(resource);
            case AssetOrArchive asset:
                return await AssetAsync(asset);
            case IEnumerable<KeyValuePair<string, object>> members:
                return await ObjectAsync(members);
            case IEnumerable items:
                var array = new JsonArray();
                foreach (var item in items)
                    array.Add(await NodeAsync(item));
                return array;
            default:
                return JsonValue.Create(Convert.ToString(value, CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The record of a resource that arrived as an input: an object made anew with the URN of mocks.</summary>
    public async Task<ResourceRecord?> RecordOfAsync(Resource resource) =>
        _recorder.Find(resource)
        ?? _recorder.FindByMockUrn(await OutputUtilities.GetValueAsync(resource.Urn) ?? "")
            .MinBy(record => record.Urn, StringComparer.Ordinal);

    private async Task<JsonObject> ReferenceAsync(Resource resource)
    {
        var record = await RecordOfAsync(resource);
        var result = new JsonObject { [Signature] = ResourceSignature };
        if (record?.Custom == true)
            result["id"] = record.Id ?? "";
        // The .NET SDK sends no version of the resource's package; the engine writes it all the same.
        result["packageVersion"] = "";
        result["urn"] = record?.Urn ?? await OutputUtilities.GetValueAsync(resource.Urn);
        return result;
    }

    private async Task<JsonObject> AssetAsync(AssetOrArchive asset)
    {
        var result = new JsonObject { [Signature] = asset is Archive ? ArchiveSignature : AssetSignature };
        var property = asset switch
        {
            StringAsset => "text",
            RemoteAsset or RemoteArchive => "uri",
            AssetArchive => "assets",
            _ => "path",
        };
        result[property] = await NodeAsync(Content(asset) is IEnumerable<KeyValuePair<string, AssetOrArchive>> assets
            ? assets.ToImmutableDictionary(entry => entry.Key, entry => (object)entry.Value)
            : Content(asset));
        return result;
    }

    // An asset has no public way to read what it was made from.
    private static object? Content(AssetOrArchive asset) => typeof(AssetOrArchive)
        .GetProperty("Value", BindingFlags.Instance | BindingFlags.NonPublic)?.GetValue(asset);
}
