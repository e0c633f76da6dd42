namespace DataPlatform.Components.Iam;

/// <summary>Statements of resource policies that deny everyone everything under a condition.</summary>
internal static class Denial
{
    /// <summary>Why a denial speaks of everyone.</summary>
    public const string ForEveryone = "a denial that exempted someone would not be one";

    /// <summary>Denies requests without TLS.</summary>
    /// <param name="service">The service's part of actions, for example <c>sqs</c>.</param>
    /// <param name="resources">ARNs of what is not to be reached so.</param>
    public static PolicyStatement PlainHttp(string service, params IEnumerable<string> resources) =>
        Transport("DenyPlainHttp", service, new("Bool", "aws:SecureTransport", "false"), resources);

    /// <summary>Denies requests that travel in a way that the condition describes.</summary>
    /// <param name="sid">Name of the statement.</param>
    /// <param name="service">The service's part of actions.</param>
    /// <param name="condition">The way.</param>
    /// <param name="resources">ARNs of what is not to be reached so.</param>
    public static PolicyStatement Transport(
        string sid, string service, PolicyCondition condition, params IEnumerable<string> resources) => new()
        {
            Sid = sid,
            Effect = PolicyEffect.Deny,
            Principal = PolicyPrincipal.Everyone(ForEveryone),
            Actions = PolicyTerms.Any("whatever is asked, it is not to travel like this", $"{service}:*"),
            Resources = PolicyTerms.Of(resources),
            Conditions = [condition],
        };
}
