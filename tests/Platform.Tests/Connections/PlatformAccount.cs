using DataPlatform.Components.Connections;
using DataPlatform.Components.Encryption;
using DataPlatform.Components.Iam;
using DataPlatform.Components.Lake;
using DataPlatform.Tests.Platform.Iam;
using static DataPlatform.Tests.Platform.Connections.TestConnections;

namespace DataPlatform.Tests.Platform.Connections;

/// <summary>An account with some connections: who is there, and the policy of everything that has one.</summary>
internal sealed class PlatformAccount
{
    public const string DataKey = $"arn:aws:kms:eu-west-1:{Account}:key/data";
    public const string CatalogKey = $"arn:aws:kms:eu-west-1:{Account}:key/catalog";
    public const string SecretsKey = $"arn:aws:kms:eu-west-1:{Account}:key/secrets";

    private static readonly (string Arn, KeyPurpose Purpose)[] Keys =
        [(DataKey, KeyPurpose.Data), (CatalogKey, KeyPurpose.Catalog), (SecretsKey, KeyPurpose.Secrets)];

    // Somebody else's key leaves it to the account's policies, which is the widest that is common.
    private static readonly PolicyDocument CommonKeyPolicy = new(new PolicyStatement
    {
        Sid = "AccountGoverns",
        Principal = PolicyPrincipal.Aws($"arn:aws:iam::{Account}:root"),
        Actions = PolicyTerms.Any("as keys are made by default", "kms:*"),
        Resources = PolicyTerms.Any("as keys are made by default"),
    });

    private readonly Dictionary<string, IamPolicy> _policies = new(StringComparer.Ordinal);

    public PlatformAccount(IEnumerable<ConnectionSpec> specs, bool lakeFormation = false, PolicyChange? change = null)
    {
        var changes = change ?? PolicyChange.None;
        ConnectionPlan[] plans = [.. specs.Select(Plan)];
        foreach (var (arn, purpose) in Keys)
            _policies[arn] = Read(KeyPolicy.Of(purpose, Target, Account, []), changes.Key);
        foreach (var arn in plans.Select(plan => plan.KeyArn).OfType<string>().Distinct())
            _policies[arn] = Read(CommonKeyPolicy, null);
        foreach (var role in LakeBucketNames.Roles)
        {
            var arn = LakePolicies.BucketArn(role, Target, Account);
            var policy = role == LakeBucketRole.Logs
                ? LakePolicies.Logs(Target, Account)
                : LakePolicies.Data(arn, DataKey);
            _policies[arn] = Read(policy, changes.Bucket);
        }

        foreach (var plan in plans)
        {
            var secretArn = SecretArn(plan.SecretName);
            _policies[secretArn] = Read(SecretPolicies.Of(secretArn, Account), changes.Secret);
            _policies[RoleArn(plan.Name)] = Read(ConnectionPolicies.Trust(plan, DssRole), changes.Trust);
            var bucketArn = plan.Location.BucketArn(plan.BucketRegion);
            if (plan.Spec.Bucket is ConnectionBucket.Own)
                _policies[bucketArn] = Read(LakePolicies.Data(bucketArn, DataKey), changes.Bucket);
        }

        _policies[RoleArn(ConnectionNames.Metastore)] = Read(
            ConnectionPolicies.Trust(ConnectionNames.ExternalId(Target.NamePrefix, ConnectionNames.Metastore), DssRole),
            changes.Trust);
        Tenants =
        [
            .. plans.Select(plan => new Tenant(plan, new(
                IdentityArn(plan),
                Read(ConnectionPolicies.Identity(plan, Target, Account, lakeFormation), changes.Identity)))),
        ];
        Metastore = new(
            RoleArn(ConnectionNames.Metastore),
            [.. ConnectionPolicies.Metastore(plans, ["further"], Target, Account).Select(IamPolicy.Of)]);
        Dss = new(
            DssRole,
            IamPolicy.Of(ConnectionPolicies.AssumeRoles(Target, Account)),
            IamPolicy.Of(ConnectionPolicies.ReadKeys(Target, Account)));
    }

    public IReadOnlyList<Tenant> Tenants { get; }

    public IamPrincipal Metastore { get; }

    public IamPrincipal Dss { get; }

    /// <summary>Every policy there is.</summary>
    public IEnumerable<IamPolicy> Policies =>
        Tenants.SelectMany(tenant => tenant.Identity.Policies)
            .Concat(_policies.Values)
            .Concat(Metastore.Policies)
            .Concat(Dss.Policies);

    /// <summary>Whether a caller's request is allowed.</summary>
    public bool Allows(IamPrincipal caller, IamRequest request) => Gate(request).Allows(caller);

    /// <summary>What decides about a request, whoever makes it.</summary>
    public IamGate Gate(IamRequest request) =>
        new(request, PolicyOf(request.Resource), KindOf(request.Action));

    /// <summary>ARN of the role of a connection, with the end that Pulumi gives to names.</summary>
    public static string RoleArn(string connection) =>
        $"arn:aws:iam::{Account}:role{ConnectionNames.Path(Target.NamePrefix)}{connection}-1a2b3c4";

    /// <summary>ARN of a secret, with the end that Secrets Manager gives to names.</summary>
    public static string SecretArn(string name) => Target.Arn(Account, "secretsmanager", $"secret:{name}-AbCdEf");

    /// <summary>ARN of a connection's role or user.</summary>
    public static string IdentityArn(ConnectionPlan plan) => plan.Spec.Credentials == CredentialsKind.AssumeRole
        ? RoleArn(plan.Name)
        : RoleArn(plan.Name).Replace(":role/", ":user/", StringComparison.Ordinal);

    private static IamPolicy Read(PolicyDocument document, Func<PolicyDocument, PolicyDocument>? change) =>
        IamPolicy.Of(change is null ? document : change(document));

    // Objects have the policy of their bucket.
    private IamPolicy? PolicyOf(string resource)
    {
        const string Buckets = "arn:aws:s3:::";
        var slash = resource.StartsWith(Buckets, StringComparison.Ordinal)
            ? resource.IndexOf('/', StringComparison.Ordinal)
            : -1;
        return _policies.GetValueOrDefault(slash < 0 ? resource : resource[..slash]);
    }

    // The policy of a role says who assumes it, and nothing of who changes it.
    private static IamResource KindOf(string action) =>
        action.StartsWith("kms:", StringComparison.Ordinal) || action.StartsWith("sts:", StringComparison.Ordinal)
            ? IamResource.OwnMustAllow
            : IamResource.EitherAllows;
}
