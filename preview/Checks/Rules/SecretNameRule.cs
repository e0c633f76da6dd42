using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>No name of a secret ends with a hyphen and six letters or digits.</summary>
/// <remarks>
/// Why: Secrets Manager ends ARNs so by itself, and takes such a name for an ARN without the end: the wrong secret, or
/// none, is found. Source: Secrets Manager API reference, CreateSecret.
/// </remarks>
public sealed class SecretNameRule() : ResourceRule("secret-name", AwsTypes.Secret)
{
    private const int Length = 6;

    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        if (resource.CloudName() is { Length: > Length } name
            && name[^(Length + 1)] == '-'
            && name[^Length..].All(char.IsAsciiLetterOrDigit))
        {
            yield return new Objection(
                "name", $"'{name}' ends with a hyphen and six characters, as ARNs do.", Severity.Warning);
        }
    }
}
