using System.Numerics;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Roles that Kubernetes service accounts take are for the accounts of one namespace each; those of EMR on EKS for the
/// accounts that EMR makes for the very role, whose names end in the account's number and the role's name in base 36.
/// </summary>
/// <remarks>
/// Why: with a wildcard in place of the namespace, or of what the names end in, other teams' pods take the role; with
/// another role's name no pod does. Source: EMR on EKS development guide, job execution roles and pod identities.
/// </remarks>
public sealed partial class ExecutionRoleTrustRule : IPlanRule
{
    private const string Subject = "system:serviceaccount:";
    private const string Accounts = "emr-containers-sa-";

    /// <inheritdoc/>
    public string Id => "iam-trust-service-account";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan)
    {
        foreach (var place in PolicyText.In(plan).Where(place => place.Kind == PolicyKind.Trust))
        {
            var subjects = Subjects(place.Text).ToList();
            var role = place.Resource.CloudName();
            foreach (var message in subjects.Select(subject => CheckSubject(subject, role)).OfType<string>())
                yield return new Finding(Severity.Error, Id, place.Resource.Urn, place.Property, message);
            var namespaces = subjects.Where(subject => subject.Contains(Accounts, StringComparison.Ordinal))
                .Select(subject => subject.Split(':')[2])
                .Distinct()
                .ToList();
            if (namespaces.Count > 1)
                yield return new Finding(
                    Severity.Error,
                    Id,
                    place.Resource.Urn,
                    place.Property,
                    $"Jobs of several namespaces take the role: {string.Join(", ", namespaces)}.");
        }

        foreach (var association in plan.OfType("aws:eks/podIdentityAssociation:PodIdentityAssociation"))
        {
            var role = association.Inputs.Text("roleArn")?.Split('/')[^1];
            if (association.Inputs.Text("serviceAccount") is { } account
                && account.StartsWith(Accounts, StringComparison.Ordinal)
                && AccountMessage(account, role) is { } message)
                yield return new Finding(Severity.Error, Id, association.Urn, "serviceAccount", message);
        }
    }

    private static IEnumerable<string> Subjects(string document) =>
        from statement in PolicyText.Statements(PolicyText.TryParse(document) ?? [])
        where statement.Text("Effect") == "Allow"
        from test in statement.Object("Condition") ?? []
        from key in test.Value as JsonObject ?? []
        where key.Key.EndsWith(":sub", StringComparison.Ordinal)
        from subject in PolicyText.Texts(key.Value)
        where subject.StartsWith(Subject, StringComparison.Ordinal) && subject.Split(':').Length == 4
        select subject;

    private static string? CheckSubject(string subject, string? role)
    {
        var parts = subject.Split(':');
        return parts[2].AsSpan().ContainsAny("*?") ? $"'{subject}' is for service accounts of several namespaces."
            : parts[3].StartsWith(Accounts, StringComparison.Ordinal) ? AccountMessage(parts[3], role)
            : parts[3].Trim('*', '?').Length == 0 ? $"'{subject}' is for all service accounts of the namespace."
            : null;
    }

    private static string? AccountMessage(string account, string? role)
    {
        var match = AccountForm().Match(account);
        if (!match.Success)
            return $"'{account}' is not {Accounts}<framework>-<component>-<account>-<role's name in base 36>.";
        return role is null || match.Groups[1].Value == Base36(role)
            ? null
            : $"'{account}' ends in other than {Base36(role)}, the name of the role {role} in base 36.";
    }

    private static string Base36(string name)
    {
        const string digits = "0123456789abcdefghijklmnopqrstuvwxyz";
        var number = new BigInteger(Encoding.UTF8.GetBytes(name), isUnsigned: true, isBigEndian: true);
        var text = new StringBuilder();
        for (; number > 0; number /= digits.Length)
            text.Insert(0, digits[(int)(number % digits.Length)]);
        return text.ToString();
    }

    [GeneratedRegex(@"\Aemr-containers-sa-(?:\*|[a-z]+)-(?:\*|[a-z]+|jeg-kernel)-[0-9]{12}-([0-9a-z]+)\z")]
    private static partial Regex AccountForm();
}
