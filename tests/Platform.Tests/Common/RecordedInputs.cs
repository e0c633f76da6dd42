using System.Collections.Immutable;

namespace DataPlatform.Tests.Platform.Common;

/// <summary>A resource as the mocked cloud was asked for it.</summary>
internal sealed record RecordedInputs(
    string Type,
    string Name,
    ImmutableDictionary<string, object> Inputs,
    string Provider)
{
    /// <summary>One input, which must be there.</summary>
    public object this[string property] => Inputs[property];

    /// <summary>All inputs as compact JSON with sorted keys.</summary>
    public string Json => StableJson.Of(Inputs);
}
