using System.Collections.Immutable;
using DataPlatform.Components.Dss;
using DataPlatform.Components.Iam;
using DataPlatform.Tests.Platform.Common;
using DataPlatform.Tests.Platform.Connections;

namespace DataPlatform.Tests.Platform.Dss.Identity;

/// <summary>Identities of DSS as tests make them.</summary>
internal static class DssIdentityRun
{
    public const string Role = "aws:iam/role:Role";
    public const string OwnPolicy = "aws:iam/rolePolicy:RolePolicy";
    public const string ManagedPolicy = "aws:iam/policy:Policy";
    public const string RoleAttachment = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    public const string UserAttachment = "aws:iam/userPolicyAttachment:UserPolicyAttachment";
    public const string AccessKey = "aws:iam/accessKey:AccessKey";
    public const string SecretVersion = "aws:secretsmanager/secretVersion:SecretVersion";

    public static ImmutableDictionary<string, Func<string, PolicyDocument>> None { get; } =
        ImmutableDictionary<string, Func<string, PolicyDocument>>.Empty;

    public static DssIdentityArgs Args(
        IReadOnlyDictionary<string, Func<string, PolicyDocument>>? own = null,
        IReadOnlyDictionary<string, Func<string, PolicyDocument>>? hosts = null,
        DssCredentials credentials = DssCredentials.InstanceProfile,
        int generation = 1,
        int retired = 0) => new()
        {
            Target = RecordingCloud.Target(),
            Permissions = own ?? None,
            HostPermissions = hosts ?? None,
            Credentials = credentials,
            KeyGeneration = generation,
            RetiredKeyGeneration = retired,
            SecretsKeyArn = "arn:secrets",
        };

    /// <summary>A policy of about a number of characters.</summary>
    public static Func<string, PolicyDocument> Policy(int length) => _ => new(new PolicyStatement
    {
        Sid = "Read",
        Actions = PolicyTerms.Of("s3:GetObject"),
        Resources = PolicyTerms.Of(new string('a', length)),
    });

    public static Task<Recording> Of(DssIdentityArgs args) =>
        new RecordingCloud().WithSecrets().RunAsync(() => _ = new DssIdentity("dss", args));
}
