namespace DataPlatform.Components.Iam;

/// <summary>Who a statement of a resource policy or trust policy speaks of.</summary>
/// <param name="Kind">
/// <c>AWS</c>, <c>Service</c> or <c>Federated</c>; null: everyone, written as a bare <c>*</c>.
/// </param>
/// <param name="Terms">ARNs or service names.</param>
public sealed record PolicyPrincipal(string? Kind, PolicyTerms Terms)
{
    /// <summary>AWS services, for example <c>ec2.amazonaws.com</c>.</summary>
    public static PolicyPrincipal Service(params IEnumerable<string> services) =>
        new("Service", PolicyTerms.Of(services));

    /// <summary>Accounts, roles or users by ARN.</summary>
    public static PolicyPrincipal Aws(params IEnumerable<string> arns) => new("AWS", PolicyTerms.Of(arns));

    /// <summary>Everyone, signed in or not; conditions narrow it.</summary>
    /// <param name="reason">Why no narrower principal would do.</param>
    public static PolicyPrincipal Everyone(string reason) => new(null, PolicyTerms.Any(reason));
}
