using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Dss.Session;

/// <summary>What users of the session may do.</summary>
internal static class SessionPolicies
{
    /// <summary>
    /// Opens this session, on this host. Without the condition, who names no document would get a shell, for which the
    /// host is enough.
    /// https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-specify-session-document.html
    /// </summary>
    /// <param name="target">Where the host is.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="document">Name of the session's document.</param>
    /// <param name="instanceId">ID of the host.</param>
    public static PolicyDocument Users(AwsTarget target, string accountId, string document, string instanceId) => new(
        new PolicyStatement
        {
            Sid = "StartSession",
            Actions = PolicyTerms.Of("ssm:StartSession"),
            Resources = PolicyTerms.Of(
                target.Arn(accountId, "ec2", $"instance/{instanceId}"),
                target.Arn(accountId, "ssm", $"document/{document}")),
            Conditions = [new("BoolIfExists", "ssm:SessionDocumentAccessCheck", "true")],
        },
        new PolicyStatement
        {
            Sid = "OpenDataChannel",
            Actions = PolicyTerms.Of("ssmmessages:OpenDataChannel"),
            Resources = PolicyTerms.Any(
                "the service has no resources to name, and a channel opens only with the token of a session that was "
                + "started"),
        },
        new PolicyStatement
        {
            Sid = "EndOwnSessions",
            Actions = PolicyTerms.Of("ssm:ResumeSession", "ssm:TerminateSession"),
            Resources = PolicyTerms.Any("a session's ID is not known beforehand; its tag says whose it is"),
            Conditions = [new("StringLike", "ssm:resourceTag/aws:ssmmessages:session-id", "${aws:userid}")],
        });
}
