using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;
using DataPlatform.Components.Spark.Identity;

namespace DataPlatform.Components.Spark.FineGrained;

/// <summary>Who takes which role where Lake Formation filters what jobs read, and what for.</summary>
/// <remarks>
/// The engine takes the job's own role, once marked by a session tag, by which Lake Formation tells it from the user's
/// programs: only it gets data to filter.
/// https://docs.aws.amazon.com/emr/latest/EMR-on-EKS-DevelopmentGuide/security_iam_fgac-lf-enable.html
/// </remarks>
/// <param name="target">Gives names and the partition.</param>
/// <param name="spec">The virtual cluster.</param>
/// <param name="sessionTag">The mark.</param>
internal sealed class FineGrainedPolicies(AwsTarget target, VirtualClusterSpec spec, string sessionTag)
{
    private const string TagKey = "aws:RequestTag/LakeFormationAuthorizedCaller";

    private PolicyCondition Marked { get; } = new("StringEquals", TagKey, sessionTag);

    /// <summary>The pods of the engine, in the namespace that is only theirs.</summary>
    public PolicyDocument EngineTrust(string accountId, string providerArn, string issuer) => new(
        WebIdentityTrust.Of(
            FineGrainedNames.SystemNamespace(spec.Namespace),
            FineGrainedNames.QueryEngineRole(target, spec.Name),
            accountId,
            providerArn,
            issuer));

    /// <summary>What the engine may do: take the role of the jobs, and encrypt what it says to their pods.</summary>
    public PolicyDocument Engine(string accountId)
    {
        var role = PolicyTerms.Of(RoleArn(accountId, SparkNames.ExecutionRole(target, spec.Name)));
        return new(
            new()
            {
                Sid = "TakeJobRoleMarked",
                Actions = PolicyTerms.Of("sts:AssumeRole", "sts:TagSession"),
                Resources = role,
                Conditions = [Marked],
            },
            new() { Sid = "TakeJobRole", Actions = PolicyTerms.Of("sts:AssumeRole"), Resources = role },
            Certificates());
    }

    /// <summary>What the jobs' role needs beside Lake Formation's and the catalog's rights.</summary>
    public static PolicyDocument Job() => new(Certificates());

    /// <summary>The engine's driver may take the jobs' role with the mark.</summary>
    public PolicyStatement TrustMarkedEngine(string accountId)
    {
        var plain = TrustEngine(accountId);
        return plain with
        {
            Sid = "TakeByMarkedEngine",
            Actions = PolicyTerms.Of("sts:AssumeRole", "sts:TagSession"),
            Conditions = plain.Conditions.Add(Marked),
        };
    }

    /// <summary>The engine's executors may take the jobs' role without it.</summary>
    public PolicyStatement TrustEngine(string accountId) => new()
    {
        Sid = "TakeByEngine",
        // The role by a condition: IAM refuses a principal that is not there yet, and does not know it again once it
        // was made anew.
        Principal = PolicyPrincipal.Aws($"arn:{target.Region.Partition}:iam::{accountId}:root"),
        Actions = PolicyTerms.Of("sts:AssumeRole"),
        Conditions =
        [
            new(
                "ArnEquals",
                "aws:PrincipalArn",
                RoleArn(accountId, FineGrainedNames.QueryEngineRole(target, spec.Name))),
        ],
    };

    private static PolicyStatement Certificates() => new()
    {
        Sid = "CertificatesBetweenPods",
        Actions = PolicyTerms.Of("emr-containers:CreateCertificate"),
        Resources = PolicyTerms.Any("the action is about no resource"),
    };

    private string RoleArn(string accountId, string roleName) =>
        $"arn:{target.Region.Partition}:iam::{accountId}:role/{roleName}";
}
