namespace DataPlatform.Preview.Cloud;

/// <summary>One call of a provider function (a data source).</summary>
/// <param name="Token">The function's token.</param>
/// <param name="Args">Arguments by wire name.</param>
/// <param name="AccountId">The account, 12 digits.</param>
/// <param name="DefaultRegion">The region of the call's provider or of the stack; null where neither names one.</param>
public sealed record SimulatedCall(
    string Token, IReadOnlyDictionary<string, object> Args, string AccountId, string? DefaultRegion)
{
    /// <summary>The region: the call's own argument, its provider's or the stack's.</summary>
    /// <exception cref="InvalidOperationException">None of the three names a region.</exception>
    public string Region =>
        Text("region") ?? DefaultRegion
        ?? throw new InvalidOperationException($"No region for {Token}: set aws:region, or region on its provider.");

    /// <summary>The partition in ARNs.</summary>
    public string Partition => CloudSettings.PartitionOf(Region);

    /// <summary>A string argument; null where it is absent or no string.</summary>
    /// <param name="argument">The wire name.</param>
    public string? Text(string argument) => Args.GetValueOrDefault(argument) as string;

    /// <summary>A list argument of strings; empty where it is absent.</summary>
    /// <param name="argument">The wire name.</param>
    public IEnumerable<string> Texts(string argument) =>
        Args.GetValueOrDefault(argument) is IEnumerable<object> list ? list.OfType<string>() : [];

    /// <summary>A list argument of objects; empty where it is absent.</summary>
    /// <param name="argument">The wire name.</param>
    public IEnumerable<IReadOnlyDictionary<string, object>> Objects(string argument) =>
        Args.GetValueOrDefault(argument) is IEnumerable<object> list
            ? list.OfType<IReadOnlyDictionary<string, object>>()
            : [];
}
