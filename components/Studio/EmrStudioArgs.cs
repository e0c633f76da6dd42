using DataPlatform.Components.Common;
using DataPlatform.Components.Lake;
using DataPlatform.Components.Network;
using Pulumi;

namespace DataPlatform.Components.Studio;

/// <summary>What <see cref="EmrStudio"/> needs.</summary>
public sealed class EmrStudioArgs
{
    /// <summary>Where the Studio is made; its name begins with the name prefix.</summary>
    public required AwsTarget Target { get; init; }

    /// <summary>
    /// The Studio's name, which follows the name prefix: lower-case letters, digits and hyphens, a letter first, at
    /// most 28 characters. Default: <c>platform</c>.
    /// </summary>
    public string StudioName { get; init; } = "platform";

    /// <summary>By what users sign in. Another one is another Studio. Default: IAM.</summary>
    public StudioAuthMode AuthMode { get; init; } = StudioAuthMode.Iam;

    /// <summary>By which provider they sign in, in IAM mode only; null: as users, groups and roles of IAM.</summary>
    public StudioIdentityProvider? IdentityProvider { get; init; }

    /// <summary>
    /// The network: workspaces have their interfaces in its private subnets, five at most, which they share with the
    /// cluster of the endpoints. Studio never gives up a subnet that it has.
    /// </summary>
    public required PlatformNetwork Network { get; init; }

    /// <summary>The data lake's buckets: access to the workspaces' bucket is logged to the logs bucket.</summary>
    public required LakeBuckets Buckets { get; init; }

    /// <summary>ARN of the KMS key of the data lake, with which the workspaces' files are encrypted.</summary>
    public required Input<string> DataKeyArn { get; init; }

    /// <summary>
    /// Days to keep versions of workspaces' files that were overwritten or deleted. Default: 90.
    /// </summary>
    public int NoncurrentVersionDays { get; init; } = 90;

    /// <summary>
    /// Workspaces reach repositories of Git by HTTPS, wherever those are. Default: true.
    /// </summary>
    public bool GitAccess { get; init; } = true;

    /// <summary>Who may use the Studio. Default: nobody but administrators of the account.</summary>
    public IReadOnlyList<StudioUserSpec> Users { get; init; } = [];

    /// <summary>The managed endpoints, by name.</summary>
    public required IReadOnlyDictionary<string, StudioEndpoint> Endpoints { get; init; }

    /// <summary>
    /// Name of the platform's own database, which advanced users query in the platform's own workgroup; null: there is
    /// none, and no advanced users. Default: null.
    /// </summary>
    public string? Database { get; init; }

    /// <summary>
    /// Whether Lake Formation says who may query: advanced users then need its grants too. Default: false.
    /// </summary>
    public bool LakeFormation { get; init; }

    /// <summary>
    /// The stack neither deletes the Studio nor its bucket, and the bucket outlives the stack. Default: false.
    /// </summary>
    public bool Protect { get; init; }

    /// <summary>The bucket is emptied when it is deleted. Default: false.</summary>
    public bool ForceDestroy { get; init; }

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">Names the property, its value and what is accepted.</exception>
    public void Validate()
    {
        if (StudioCheck.Find(Spec).FirstOrDefault() is { } mistake)
            throw new ArgumentException(mistake.ToString());
        ArgumentCheck.Range(nameof(NoncurrentVersionDays), NoncurrentVersionDays, 1, 3650);
    }

    private StudioSpec Spec => new()
    {
        Name = StudioName,
        AuthMode = AuthMode,
        IdentityProvider = IdentityProvider,
        Users = [.. Users],
        Endpoints = [.. Endpoints.Keys],
        NamePrefix = Target.NamePrefix,
        Subnets = Network.PrivateSubnetIds.Count,
        HasDatabase = Database is not null,
    };
}
