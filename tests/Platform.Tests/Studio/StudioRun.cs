using DataPlatform.Components.Lake;
using DataPlatform.Components.Network;
using DataPlatform.Components.Studio;
using DataPlatform.Tests.Platform.Common;
using DataPlatform.Tests.Platform.Network;

namespace DataPlatform.Tests.Platform.Studio;

/// <summary>
/// Runs of a Studio in Ireland, in a network of two zones, with the endpoints <c>first</c> and <c>second</c>.
/// </summary>
internal static class StudioRun
{
    public const string Studio = "aws:emr/studio:Studio";
    public const string Mapping = "aws:emr/studioSessionMapping:StudioSessionMapping";
    public const string Role = "aws:iam/role:Role";
    public const string RolePolicy = "aws:iam/rolePolicy:RolePolicy";
    public const string RoleAttachment = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    public const string Policy = "aws:iam/policy:Policy";
    public const string DataKey = "arn:aws:kms:eu-west-1:123456789012:key/data";
    public const string ProviderArn = "arn:aws:iam::123456789012:saml-provider/okta";

    private const string Clusters = "arn:aws:emr-containers:eu-west-1:123456789012:/virtualclusters/";

    public static StudioIdentityProvider Okta { get; } =
        new("https://example.okta.com/app/aws/1/sso/saml", "RelayState", ProviderArn);

    public static StudioUserSpec User(
        string name,
        StudioUserType type = StudioUserType.User,
        StudioUserLevel level = StudioUserLevel.Basic,
        params string[] endpoints) => new()
        {
            Name = name,
            Type = type,
            Level = level,
            Endpoints = endpoints.Length == 0 ? ["first"] : [.. endpoints],
        };

    /// <summary>Makes the arguments, with a network and buckets; inside a program.</summary>
    public static EmrStudioArgs Args(
        StudioAuthMode mode = StudioAuthMode.Iam,
        StudioIdentityProvider? provider = null,
        IReadOnlyList<StudioUserSpec>? users = null,
        bool gitAccess = true,
        bool protect = false,
        string zones = "ab",
        string? database = "dataplatform_dev",
        int noncurrentVersionDays = 90) => new()
        {
            Target = RecordingCloud.Target(),
            AuthMode = mode,
            IdentityProvider = provider,
            Network = new PlatformNetwork("net", NetworkRun.Args(zones)),
            Buckets = new DataLake(
                "lake", new LakeArgs { Target = RecordingCloud.Target(), DataKeyArn = DataKey }).Buckets,
            DataKeyArn = DataKey,
            Users = users ?? [],
            Endpoints = new Dictionary<string, StudioEndpoint>
            {
                ["second"] = Endpoint("v2", "e2", "second"),
                ["first"] = Endpoint("v1", "e1", "first"),
            },
            Database = database,
            NoncurrentVersionDays = noncurrentVersionDays,
            GitAccess = gitAccess,
            Protect = protect,
        };

    public static Task<Recording> Of(Func<EmrStudioArgs> args) => Of(args, _ => { });

    /// <summary>Runs, and shows the component to the test.</summary>
    public static Task<Recording> Of(Func<EmrStudioArgs> args, Action<EmrStudio> look) =>
        new RecordingCloud()
            .WithZones("eu-west-1a", "eu-west-1b", "eu-west-1c")
            .RunAsync(() => look(new EmrStudio("studio", args())));

    /// <summary>Names of the Studio's own resources of a type.</summary>
    public static IEnumerable<string> Own(this Recording run, string type) =>
        run.NamesOf(type).Where(name => name.StartsWith("studio-", StringComparison.Ordinal));

    private static StudioEndpoint Endpoint(string cluster, string id, string role) => new(
        $"{Clusters}{cluster}/endpoints/{id}",
        $"{Clusters}{cluster}",
        $"arn:aws:iam::123456789012:role/dataplatform-dev-{role}-execRole");
}
