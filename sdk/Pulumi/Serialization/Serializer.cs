using System.Collections;
using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>
/// Turns an input of a program into what arrives at the other end of the wire: <c>null</c>, <see cref="bool"/>,
/// <see cref="double"/>, <see cref="string"/>, lists and string-keyed maps of these, assets, and resources. One
/// instance serves one property: it collects what the whole property depends on.
/// </summary>
/// <param name="marked">
/// Whether the result is for a text, where unknowns, secrets, assets and resources can only stand as marked values.
/// </param>
/// <param name="excludeReferences">
/// Whether a resource that is passed as a value does not count as a dependency of the property.
/// </param>
internal sealed class Serializer(bool marked = true, bool excludeReferences = false)
{
    public HashSet<Resource> DependentResources { get; } = [];

    /// <summary>False once any part of the value turned out to be unknown.</summary>
    public bool IsKnown { get; private set; } = true;

    /// <summary>True once any part of the value turned out to be secret.</summary>
    public bool IsSecret { get; private set; }

    /// <summary>Serializes one value; an unknown one gives <c>null</c> and clears <see cref="IsKnown"/>.</summary>
    /// <param name="context">Where the value is found, for error messages.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="InvalidOperationException">The type of a part of the value is not supported.</exception>
    public async Task<object?> SerializeAsync(string context, object? value)
    {
        switch (value)
        {
            case null or bool or double:
                return value;
            case int number:
                return (double)number;
            case string text:
                IsKnown &= text != Constants.UnknownValue;
                return text;
            case InputArgs args:
                var properties = await args.ToDictionaryAsync().ConfigureAwait(false);
                return await SerializeMapAsync(context, properties).ConfigureAwait(false);
            case AssetOrArchive asset:
                return await SerializeAssetAsync(context, asset).ConfigureAwait(false);
            case Task:
                throw new InvalidOperationException(
                    "Tasks are not allowed inside ResourceArgs. Please wrap your Task in an Output:\n\t" + context);
            case IInput input:
                return await SerializeOutputAsync(context, input.ToOutput()).ConfigureAwait(false);
            case IOutput output:
                return await SerializeOutputAsync(context, output).ConfigureAwait(false);
            case IUnion union:
                return await SerializeAsync(context, union.Value).ConfigureAwait(false);
            case JsonElement element:
                return PlainValues.FromJson(element);
            case Resource resource:
                return await SerializeReferenceAsync(resource).ConfigureAwait(false);
            case IDictionary map:
                return await SerializeMapAsync(context, map).ConfigureAwait(false);
            case IList list:
                return await SerializeListAsync(context, list).ConfigureAwait(false);
            case ValueTuple:
                return null;
            default:
                return await SerializeObjectAsync(context, value).ConfigureAwait(false);
        }
    }

    private async Task<object?> SerializeOutputAsync(string context, IOutput output)
    {
        var data = await output.GetDataAsync().ConfigureAwait(false);
        DependentResources.UnionWith(data.Resources);
        IsSecret |= data.IsSecret;
        if (!data.IsKnown)
        {
            IsKnown = false;
            return marked ? Constants.UnknownValue : null;
        }

        var value = await SerializeAsync(context, data.Value).ConfigureAwait(false);
        return marked && data.IsSecret
            ? ImmutableDictionary<string, object?>.Empty
                .Add(Constants.SpecialSigKey, Constants.SpecialSecretSig)
                .Add(Constants.ValueName, value)
            : value;
    }

    // The other end gets a resource of its own that stands for the same thing in the cloud.
    private async Task<object?> SerializeReferenceAsync(Resource resource)
    {
        var urn = await ((IOutput)resource.Urn).GetDataAsync().ConfigureAwait(false);
        // A resource known by its URN alone has no id.
        var id = resource is CustomResource { Id: { } output }
            ? await ((IOutput)output).GetDataAsync().ConfigureAwait(false)
            : urn;
        if (!excludeReferences)
        {
            if (resource is CustomResource)
                DependentResources.Add(resource);
            DependentResources.UnionWith(urn.Resources);
            DependentResources.UnionWith(id.Resources);
        }

        if (marked)
            return id.IsKnown ? id.Value : Constants.UnknownValue;
        return ResourcePackages.Construct((string)urn.Value!);
    }

    private async Task<object> SerializeAssetAsync(string context, AssetOrArchive asset)
    {
        if (!marked)
            return AssetCopies.Copy(asset);
        var content = await SerializeAsync($"{context}.{asset.PropName}", asset.Value).ConfigureAwait(false);
        return ImmutableDictionary<string, object?>.Empty
            .Add(Constants.SpecialSigKey, asset.SigKey)
            .Add(asset.PropName, content);
    }

    private async Task<ImmutableArray<object?>> SerializeListAsync(string context, IList list)
    {
        if (PlainValues.IsUninitialized(list))
            return [];
        var items = ImmutableArray.CreateBuilder<object?>(list.Count);
        for (var i = 0; i < list.Count; i++)
            items.Add(await SerializeAsync($"{context}[{i}]", list[i]).ConfigureAwait(false));
        return items.MoveToImmutable();
    }

    // As in JSON of optional members: a key without a value is left out. Keys that start with two underscores are
    // Pulumi's own and do not reach the other end.
    private async Task<ImmutableDictionary<string, object?>> SerializeMapAsync(string context, IDictionary map)
    {
        var items = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (DictionaryEntry entry in map)
        {
            if (entry.Key is not string key)
            {
                throw new InvalidOperationException(
                    $"Dictionaries are only supported with string keys:\n\t{context}");
            }

            var item = await SerializeAsync($"{context}.{key}", entry.Value).ConfigureAwait(false);
            if (item is not null && (marked || !key.StartsWith("__", StringComparison.Ordinal)))
                items[key] = item;
        }

        return items.ToImmutable();
    }

    private async Task<object?> SerializeObjectAsync(string context, object value)
    {
        if (value is Enum number && number.GetTypeCode() == TypeCode.Int32)
            return (double)(int)value;

        var shape = ObjectShape.Of(value.GetType());
        if (shape.IsEnumType)
            return shape.ReadEnum(value, context);
        if (!shape.IsOutputType)
        {
            throw new InvalidOperationException(
                $"{value.GetType().FullName} is not a supported argument type.\n\t{context}");
        }

        var fields = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var (name, field) in shape.Fields)
            fields[name] = await SerializeAsync($"{context}.{name}", field.GetValue(value)).ConfigureAwait(false);
        return fields.ToImmutable();
    }
}
