using System.Text.Json;

namespace DataPlatform.Tests.Platform.Iam;

/// <summary>One statement of a policy, as the JSON says it.</summary>
internal sealed class IamStatement
{
    private static readonly string[] Known =
        ["Sid", "Effect", "Principal", "Action", "Resource", "Condition"];

    private readonly string[]? _principals;
    private readonly string[] _actions;
    private readonly string[]? _resources;
    private readonly IamCondition[] _conditions;

    /// <summary>Reads a statement.</summary>
    /// <exception cref="NotSupportedException">It says something that the evaluator does not know.</exception>
    public IamStatement(JsonElement json)
    {
        foreach (var property in json.EnumerateObject().Where(property => !Known.Contains(property.Name)))
            throw new NotSupportedException($"policy element '{property.Name}' is not known to the evaluator");
        Denies = json.GetProperty("Effect").GetString() switch
        {
            "Allow" => false,
            "Deny" => true,
            var other => throw new NotSupportedException($"effect '{other}' is not known to the evaluator"),
        };
        _principals = json.TryGetProperty("Principal", out var principal) ? Principals(principal) : null;
        _actions = Texts(json.GetProperty("Action"));
        _resources = json.TryGetProperty("Resource", out var resource) ? Texts(resource) : null;
        _conditions = json.TryGetProperty("Condition", out var conditions)
            ? [
                .. from test in conditions.EnumerateObject()
                   from key in test.Value.EnumerateObject()
                   select new IamCondition(test.Name, key.Name, Texts(key.Value)),
            ]
            : [];
    }

    /// <summary>Whether it denies what it matches.</summary>
    public bool Denies { get; }

    /// <summary>The actions it speaks of, with their wildcards.</summary>
    public IEnumerable<string> Actions => _actions;

    /// <summary>Whether it speaks of an action.</summary>
    public bool IsAbout(string action) =>
        _actions.Any(pattern => IamPattern.Matches(pattern, action, ignoreCase: true));

    /// <summary>Whether it speaks of what a request is for, when its action is known to fit.</summary>
    public bool FitsRest(IamRequest request) =>
        (_resources is null || Array.Exists(_resources, pattern => IamPattern.Matches(pattern, request.Resource)))
        && Array.TrueForAll(_conditions, condition => condition.Holds(request.Context));

    /// <summary>Whether it names a principal, or everyone.</summary>
    public bool Names(string principalArn) =>
        _principals is not null && (_principals.Contains("*") || _principals.Contains(principalArn));

    // A bare account number would stand for the account's root.
    private static string[] Principals(JsonElement json)
    {
        string[] principals = json.ValueKind == JsonValueKind.Object
            ? [.. json.EnumerateObject().SelectMany(kind => Texts(kind.Value))]
            : Texts(json);
        return principals.FirstOrDefault(principal => principal.All(char.IsAsciiDigit)) is { } account
            ? throw new NotSupportedException($"principal '{account}' is not known to the evaluator")
            : principals;
    }

    private static string[] Texts(JsonElement json)
    {
        string[] texts = json.ValueKind == JsonValueKind.Array
            ? [.. json.EnumerateArray().Select(item => item.GetString()!)]
            : [json.GetString()!];
        return texts.FirstOrDefault(text => text.Contains("${", StringComparison.Ordinal)) is { } variable
            ? throw new NotSupportedException($"policy variable in '{variable}' is not known to the evaluator")
            : texts;
    }
}
