using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// IAM policy documents: a JSON object with the current version and statements; each with an effect, actions of the
/// form
/// <c>service:Action</c>, and the principals and resources that its kind of policy needs.
/// </summary>
/// <remarks>
/// Why: AWS refuses a malformed document, and one of the older version silently takes variables such as
/// <c>${aws:username}</c> for plain text. Source: IAM user guide, grammar of the IAM JSON policy language.
/// </remarks>
public sealed partial class PolicyDocumentRule : IPlanRule
{
    private static readonly HashSet<string> Elements =
    [
        "Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource", "Condition",
    ];

    /// <inheritdoc/>
    public string Id => "iam-policy-document";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan) =>
        from place in PolicyText.In(plan)
        from objection in Check(place)
        select new Finding(objection.Severity, Id, place.Resource.Urn, place.Property, objection.Message);

    private static List<Objection> Check(PolicyPlace place)
    {
        if (PolicyText.TryParse(place.Text) is not { } document)
            return [Wrong("", "The policy is no JSON object, or has a member twice")];
        var found = new List<Objection>();
        if (document.Text("Version") is not "2012-10-17")
            found.Add(Wrong("", "Version is not \"2012-10-17\"", Severity.Warning));
        var unknown = document.Select(member => member.Key).Where(key => key is not ("Version" or "Id" or "Statement"));
        found.AddRange(unknown.Select(key => Wrong("", $"There is no element '{key}'")));
        var statements = PolicyText.Statements(document);
        if (statements.IsEmpty)
            found.Add(Wrong("", "There is no Statement"));
        for (var index = 0; index < statements.Length; index++)
        {
            var sid = statements[index].Text("Sid");
            var at = sid is { Length: > 0 }
                ? $"Statement '{sid}': "
                : string.Create(CultureInfo.InvariantCulture, $"Statement {index}: ");
            found.AddRange(Statement(statements[index], place.Kind, at));
        }

        var repeated = statements.Select(statement => statement.Text("Sid"))
            .Where(sid => !string.IsNullOrEmpty(sid))
            .CountBy(sid => sid!)
            .Where(sid => sid.Value > 1);
        found.AddRange(repeated.Select(sid => Wrong("", $"The Sid '{sid.Key}' occurs {sid.Value} times")));
        return found;
    }

    private static IEnumerable<Objection> Statement(JsonObject statement, PolicyKind kind, string at)
    {
        foreach (var (key, _) in statement.Where(member => !Elements.Contains(member.Key)))
            yield return Wrong(at, $"there is no element '{key}'");
        if (statement.Text("Effect") is not ("Allow" or "Deny"))
            yield return Wrong(at, "Effect is not \"Allow\" or \"Deny\"");
        // IAM takes letters and digits only; services with policies of their own take spaces as well.
        if (kind is PolicyKind.Identity or PolicyKind.Trust && statement.Text("Sid") is { } sid && !Sid().IsMatch(sid))
            yield return Wrong(at, "a Sid in IAM has letters and digits only");
        if (statement.ContainsKey("Action") == statement.ContainsKey("NotAction"))
            yield return Wrong(at, "either Action or NotAction is needed");
        var actions = PolicyText.Texts(statement["Action"]).AddRange(PolicyText.Texts(statement["NotAction"]));
        foreach (var action in actions.Where(action => !Action().IsMatch(action)))
            yield return Wrong(at, $"the action '{action}' is not of the form service:Action");
        var principal = statement.ContainsKey("Principal") || statement.ContainsKey("NotPrincipal");
        if (principal == (kind == PolicyKind.Identity))
            yield return Wrong(at, principal ? "a policy of an identity has no Principal" : "a Principal is needed");
        var resource = statement.ContainsKey("Resource") || statement.ContainsKey("NotResource");
        if (kind is PolicyKind.Identity or PolicyKind.Resource && !resource)
            yield return Wrong(at, "a Resource is needed");
        if (kind is PolicyKind.Trust or PolicyKind.ResourceItself && resource)
            yield return Wrong(at, "a policy of this kind has no Resource");
        var resources = PolicyText.Texts(statement["Resource"]).AddRange(PolicyText.Texts(statement["NotResource"]));
        foreach (var name in resources.Where(name => name != "*" && !Arn().IsMatch(name)))
            yield return Wrong(at, $"the resource '{name}' is neither '*' nor an ARN");
        if (statement["Condition"] is { } condition
            && (condition is not JsonObject operators || operators.Any(entry => entry.Value is not JsonObject)))
            yield return Wrong(at, "Condition is not an object of operators with an object each");
    }

    private static Objection Wrong(string at, string what, Severity severity = Severity.Error) =>
        new("", $"{at}{what}.", severity);

    [GeneratedRegex(@"\A[A-Za-z0-9]*\z")]
    private static partial Regex Sid();

    [GeneratedRegex(@"\A(\*|[A-Za-z0-9-]+:[A-Za-z0-9*?]+)\z")]
    private static partial Regex Action();

    [GeneratedRegex(@"\Aarn:[^:]+:[^:]+:[^:]*:[^:]*:.+\z", RegexOptions.Singleline)]
    private static partial Regex Arn();
}
