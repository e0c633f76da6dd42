using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>
/// One run of the JSON serialiser over a value with outputs in it: what the converters have met so far. It travels with
/// the asynchronous call, not in the converters, so that these and what the serialiser learns of the types are shared.
/// </summary>
internal sealed class OutputJsonPass
{
    private static readonly AsyncLocal<OutputJsonPass?> Running = new();
    private static readonly OutputJsonConverterFactory Factory = new();
    private static readonly JsonSerializerOptions Defaults = new() { Converters = { Factory } };

    private OutputJsonPass(ImmutableHashSet<Resource> resources, bool isSecret)
    {
        Resources = resources;
        IsSecret = isSecret;
    }

    public static OutputJsonPass Current
        => Running.Value ?? throw new InvalidOperationException("Outputs have no JSON form outside Output.Json….");

    public ImmutableHashSet<Resource> Resources { get; private set; }

    public bool IsKnown { get; private set; } = true;

    public bool IsSecret { get; private set; }

    /// <summary>Starts a pass, which ends with the asynchronous method that calls this.</summary>
    public static OutputJsonPass Begin(ImmutableHashSet<Resource> resources, bool isSecret)
        => Running.Value = new OutputJsonPass(resources, isSecret);

    public static JsonSerializerOptions Extend(JsonSerializerOptions? options)
    {
        if (options is null)
        {
            return Defaults;
        }

        var extended = new JsonSerializerOptions(options);
        extended.Converters.Add(Factory);
        return extended;
    }

    public void Met<T>(OutputData<T> data)
    {
        Resources = Resources.Union(data.Resources);
        IsKnown &= data.IsKnown;
        IsSecret |= data.IsKnown && data.IsSecret;
    }
}
