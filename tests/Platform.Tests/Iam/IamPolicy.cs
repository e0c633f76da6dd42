using System.Text.Json;
using DataPlatform.Components.Iam;

namespace DataPlatform.Tests.Platform.Iam;

/// <summary>A policy as AWS gets it: read from its JSON, not from the objects that it was made of.</summary>
internal sealed class IamPolicy
{
    private readonly Dictionary<string, IamStatement[]> _byAction = new(StringComparer.Ordinal);

    private IamPolicy(IamStatement[] statements) => Statements = statements;

    /// <summary>Its statements.</summary>
    public IReadOnlyList<IamStatement> Statements { get; }

    /// <summary>Reads a policy.</summary>
    public static IamPolicy Of(PolicyDocument document) => Parse(document.ToJson());

    /// <summary>Reads a policy.</summary>
    /// <exception cref="NotSupportedException">It says something that the evaluator does not know.</exception>
    public static IamPolicy Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        var statements = document.RootElement.GetProperty("Statement");
        return new([.. statements.EnumerateArray().Select(statement => new IamStatement(statement))]);
    }

    /// <summary>The statements that speak of an action.</summary>
    public IamStatement[] About(string action)
    {
        if (!_byAction.TryGetValue(action, out var found))
            _byAction[action] = found = [.. Statements.Where(statement => statement.IsAbout(action))];
        return found;
    }
}
