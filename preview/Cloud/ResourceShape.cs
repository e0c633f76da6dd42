using System.Globalization;

namespace DataPlatform.Preview.Cloud;

/// <summary>
/// How to complete a plain resource type: its id, what it gets always and what it gets when the program leaves it out.
/// All texts are templates: <c>{property}</c> is a property of the resource; <c>{account}</c>, <c>{partition}</c>,
/// <c>{suffix}</c> (domain of the services), <c>{uuid}</c>, <c>{digits}</c> (26, as in ids that the provider makes) and
/// <c>{created}</c> (a point in time) are known of each. What a template names and the resource does not have is empty.
/// </summary>
/// <param name="Type">The type token.</param>
/// <param name="Id">The id.</param>
internal sealed record ResourceShape(string Type, string Id)
{
    /// <summary>The property that the provider fills with a name when the program does not; null: none.</summary>
    public string? Name { get; init; }

    /// <summary>The ARN from the service on, <c>backup:backup-vault:{name}</c>; null: it has none.</summary>
    public string? Arn { get; init; }

    /// <summary>Whether the service has no regions, neither as property nor in the ARN.</summary>
    public bool IsGlobal { get; init; }

    /// <summary>Whether it has tags.</summary>
    public bool IsTagged { get; init; }

    /// <summary>Properties that it gets always, in the order of the list.</summary>
    public IReadOnlyList<(string Property, object Value)> Sets { get; init; } = [];

    /// <summary>Properties that it gets when the program leaves them out; they come before the others.</summary>
    public IReadOnlyList<(string Property, object Value)> Defaults { get; init; } = [];

    /// <summary>Completes a resource of the type.</summary>
    public void Complete(SimulatedResource r)
    {
        if (!IsGlobal)
            r.Default("region", r.Region);
        if (Name is not null)
            r.AutoName(Name);
        foreach (var (property, value) in Defaults)
            r.Default(property, Value(r, value));
        if (Arn is not null)
        {
            var (service, resource) = Split(Arn);
            resource = Fill(r, resource);
            r.Set("arn", IsGlobal ? r.GlobalArn(service, resource) : r.Arn(service, resource));
        }

        foreach (var (property, value) in Sets)
            r.Set(property, Value(r, value));
        if (IsTagged)
            r.Set("tagsAll", r.AllTags);
        r.Id = Fill(r, Id);
    }

    private static (string Service, string Resource) Split(string arn)
    {
        var colon = arn.IndexOf(':', StringComparison.Ordinal);
        return (arn[..colon], arn[(colon + 1)..]);
    }

    private static object Value(SimulatedResource r, object value) => value is string text ? Fill(r, text) : value;

    private static string Fill(SimulatedResource r, string template)
    {
        var start = template.IndexOf('{', StringComparison.Ordinal);
        if (start < 0)
            return template;
        var end = template.IndexOf('}', start);
        return template[..start] + Part(r, template[(start + 1)..end]) + Fill(r, template[(end + 1)..]);
    }

    private static string Part(SimulatedResource r, string name) => name switch
    {
        "account" => r.AccountId,
        "partition" => r.Partition,
        "suffix" => r.DnsSuffix,
        "uuid" => Identifiers.Uuid(r.Seed("id")),
        "digits" => Identifiers.Digits(r.Seed("id"), 26),
        "created" => SimulatedTime.Creation,
        _ => r.Properties.GetValueOrDefault(name) switch
        {
            string text => text,
            double number => number.ToString(CultureInfo.InvariantCulture),
            _ => "",
        },
    };
}
