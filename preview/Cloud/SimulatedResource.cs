using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace DataPlatform.Preview.Cloud;

/// <summary>
/// One resource while the simulated cloud makes it: its inputs go in, its id and properties come out. A service's table
/// fills in what AWS would: an id of the real shape, ARNs, names and defaults.
/// </summary>
public sealed class SimulatedResource
{
    private readonly CloudSettings _settings;
    private readonly ProviderSettings _provider;
    private readonly Func<string, string, SimulatedResource?> _find;

    /// <summary>A resource to be made; its properties start as its inputs.</summary>
    /// <param name="urn">The full URN: all identifiers follow from it.</param>
    /// <param name="name">The logical name.</param>
    /// <param name="inputs">Inputs by wire name.</param>
    /// <param name="settings">The account and region.</param>
    /// <param name="provider">What its provider adds.</param>
    /// <param name="find">Finds a resource made before by its type token and id.</param>
    public SimulatedResource(
        string urn,
        string name,
        IReadOnlyDictionary<string, object> inputs,
        CloudSettings settings,
        ProviderSettings provider,
        Func<string, string, SimulatedResource?> find)
    {
        Urn = urn;
        Name = name;
        Properties = new Dictionary<string, object>(inputs, StringComparer.Ordinal);
        _settings = settings;
        _provider = provider;
        _find = find;
    }

    /// <summary>The full URN.</summary>
    public string Urn { get; }

    /// <summary>The logical name.</summary>
    public string Name { get; }

    /// <summary>The id; null until the table gives one. Setting it again replaces it.</summary>
    [DisallowNull]
    public string? Id { get; set; }

    /// <summary>Inputs and what the table adds to them.</summary>
    public Dictionary<string, object> Properties { get; }

    /// <summary>The account, 12 digits.</summary>
    public string AccountId => _settings.AccountId;

    /// <summary>The region: the resource's own, its provider's or the stack's.</summary>
    /// <exception cref="InvalidOperationException">None of the three names a region.</exception>
    public string Region =>
        Text("region") ?? _provider.Region ?? _settings.Region
        ?? throw new InvalidOperationException($"No region for {Urn}: set aws:region, or region on its provider.");

    /// <summary>The partition in ARNs.</summary>
    public string Partition => CloudSettings.PartitionOf(Region);

    /// <summary>Domain suffix of the partition's services.</summary>
    public string DnsSuffix => CloudSettings.DnsSuffixOf(Partition);

    /// <summary>Tags of the provider and, over them, the resource's own.</summary>
    public ImmutableDictionary<string, object> AllTags => _provider.DefaultTags
        .ToImmutableDictionary(tag => tag.Key, tag => (object)tag.Value, StringComparer.Ordinal)
        .SetItems(OwnTags);

    /// <summary>The resource's own tags, without those of the provider.</summary>
    public ImmutableDictionary<string, object> OwnTags =>
        (Properties.GetValueOrDefault("tags") as IEnumerable<KeyValuePair<string, object>> ?? [])
        .ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>A string property; null where it is absent or no string.</summary>
    /// <param name="property">The wire name.</param>
    public string? Text(string property) => Properties.GetValueOrDefault(property) as string;

    /// <summary>Sets properties whatever was there.</summary>
    /// <param name="property">The wire name.</param>
    /// <param name="value">The value: string, bool, double, immutable array or dictionary of these.</param>
    public void Set(string property, object value) => Properties[property] = value;

    /// <summary>Sets a property that the program left out.</summary>
    /// <param name="property">The wire name.</param>
    /// <param name="value">The value that AWS or the provider takes then.</param>
    public void Default(string property, object value) => Properties.TryAdd(property, value);

    /// <summary>Sets properties that the program left out to the empty string.</summary>
    /// <param name="properties">The wire names.</param>
    public void DefaultEmptyText(params ReadOnlySpan<string> properties)
    {
        foreach (var property in properties)
            Default(property, "");
    }

    /// <summary>Sets properties that the program left out to the empty list.</summary>
    /// <param name="properties">The wire names.</param>
    public void DefaultEmptyList(params ReadOnlySpan<string> properties)
    {
        foreach (var property in properties)
            Default(property, ImmutableArray<object>.Empty);
    }

    /// <summary>
    /// Names the resource as the provider does when the program leaves the name out: the logical name, a hyphen and
    /// seven hexadecimal digits; or the given prefix and 26 digits.
    /// </summary>
    /// <param name="property">The name's property, such as <c>name</c> or <c>bucket</c>.</param>
    /// <param name="prefixProperty">The property of the prefix.</param>
    /// <returns>The name.</returns>
    public string AutoName(string property = "name", string prefixProperty = "namePrefix")
    {
        if (Text(property) is { Length: > 0 } given)
            return given;
        var name = Text(prefixProperty) is { Length: > 0 } prefix
            ? prefix + Identifiers.Digits(Seed(property), 26)
            : $"{Name}-{Hex(7, property)}";
        Set(property, name);
        return name;
    }

    /// <summary>Hexadecimal digits that follow from the URN.</summary>
    /// <param name="length">How many.</param>
    /// <param name="purpose">What they are for: different purposes get different digits.</param>
    public string Hex(int length, string purpose = "id") => Identifiers.Hex(Seed(purpose), length);

    /// <summary>A seed for <see cref="Identifiers"/>.</summary>
    /// <param name="purpose">What the identifier is for.</param>
    public string Seed(string purpose) => $"{Urn}|{purpose}";

    /// <summary>An ARN in the resource's region and account.</summary>
    /// <param name="service">The service's ARN namespace.</param>
    /// <param name="resource">What follows the account.</param>
    public string Arn(string service, string resource) => $"arn:{Partition}:{service}:{Region}:{AccountId}:{resource}";

    /// <summary>An ARN of a service without regions.</summary>
    /// <param name="service">The service's ARN namespace.</param>
    /// <param name="resource">What follows the account.</param>
    public string GlobalArn(string service, string resource) => $"arn:{Partition}:{service}::{AccountId}:{resource}";

    /// <summary>A property of a resource made before, found by its id.</summary>
    /// <param name="type">The other resource's type token.</param>
    /// <param name="id">The other resource's id; null finds nothing.</param>
    /// <param name="property">The wire name.</param>
    /// <returns>The value, or null where there is none or it is no string.</returns>
    public string? TextOf(string type, string? id, string property) =>
        id is null ? null : _find(type, id)?.Text(property);
}
