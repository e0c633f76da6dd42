using DataPlatform.Components.Catalog;
using DataPlatform.Components.Iam;
using DataPlatform.Components.Spark;
using DataPlatform.Components.Spark.Identity;
using DataPlatform.Tests.Platform.Cluster;
using DataPlatform.Tests.Platform.Common;
using Pulumi;

namespace DataPlatform.Tests.Platform.Spark.Identity;

/// <summary>Runs of the component in Ireland, and its arguments.</summary>
internal static class ExecutionRoleRun
{
    public const string Role = "aws:iam/role:Role";
    public const string RolePolicy = "aws:iam/rolePolicy:RolePolicy";
    public const string Policy = "aws:iam/policy:Policy";
    public const string Attachment = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    public const string Association = "aws:eks/podIdentityAssociation:PodIdentityAssociation";
    public const string Provider = "arn:aws:iam::123456789012:oidc-provider/oidc.mock/id/1";
    public const string Issuer = "oidc.mock/id/1";

    /// <summary>Makes arguments; inside a program.</summary>
    public static ExecutionRoleArgs Args(
        string name = "batchjob",
        ExecutionRoleUse use = ExecutionRoleUse.Jobs,
        string? label = null,
        string? @namespace = null,
        Func<string, IReadOnlyList<GrantedData>>? data = null,
        IReadOnlyList<SparkPlace>? places = null,
        IReadOnlyList<SparkDatabase>? databases = null,
        IReadOnlyDictionary<string, Func<string, PolicyDocument>>? policies = null,
        IReadOnlyList<Func<string, PolicyStatement>>? trust = null,
        string? tableBucketArn = null,
        string? tableKeyArn = null,
        bool lakeFormation = false) => new()
        {
            Cluster = TestCluster.Create(),
            OidcProviderArn = Provider,
            OidcIssuer = Issuer,
            Namespace = @namespace ?? name,
            Label = label ?? name,
            Use = use,
            VirtualCluster = name,
            Data = data ?? (_ => []),
            Places = places ?? [],
            Databases = databases ?? [],
            Policies = policies ?? new Dictionary<string, Func<string, PolicyDocument>>(),
            TrustStatements = trust ?? [],
            TableBucketArn = tableBucketArn is null ? null : (Input<string>)tableBucketArn,
            TableKeyArn = tableKeyArn is null ? null : (Input<string>)tableKeyArn,
            LakeFormation = lakeFormation,
        };

    public static Task<Recording> Of(Func<ExecutionRoleArgs> args, Action<ExecutionRole>? look = null) =>
        new RecordingCloud().RunAsync(() =>
        {
            var role = new ExecutionRole("job", args());
            look?.Invoke(role);
        });

    /// <summary>What a policy with this label and action on a bucket of nobody's says.</summary>
    public static PolicyDocument Further(string action) => new(new PolicyStatement
    {
        Sid = "Further",
        Actions = PolicyTerms.Of(action),
        Resources = PolicyTerms.Of("arn:aws:s3:::further/*"),
    });
}
