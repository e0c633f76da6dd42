using DataPlatform.Components.Cluster.Versions;
using DataPlatform.Components.Common;
using DataPlatform.Components.Network;
using Pulumi;

namespace DataPlatform.Components.Cluster.ControlPlane;

/// <summary>What <see cref="ControlPlane"/> needs.</summary>
public sealed class ControlPlaneArgs
{
    // A quota of EKS that cannot be raised.
    private const int MostPublicAccessCidrs = 40;

    /// <summary>Where the cluster is made. Its name prefix is the cluster's name.</summary>
    public required AwsTarget Target { get; init; }

    /// <summary>The AWS provider. The EKS component takes one from its own options only, not from a parent.</summary>
    public required ProviderResource AwsProvider { get; init; }

    /// <summary>
    /// The Kubernetes version, one of <see cref="KubernetesVersions.Deployable"/>. A cluster can be upgraded by one
    /// minor version at a time, and never goes back. Default: <see cref="KubernetesVersions.Default"/>.
    /// </summary>
    public string Version { get; init; } = KubernetesVersions.Default;

    /// <summary>ID of the VPC.</summary>
    public required Input<string> VpcId { get; init; }

    /// <summary>IDs of the private subnets in which EKS places its network interfaces, in at least two zones.</summary>
    public required IReadOnlyList<Output<string>> SubnetIds { get; init; }

    /// <summary>
    /// ARN of the KMS key that encrypts what the Kubernetes API stores. Another key is another cluster: EKS cannot
    /// change it. A cluster whose key is deleted is lost. Whoever creates the cluster needs <c>kms:DescribeKey</c> and
    /// <c>kms:CreateGrant</c> on the key.
    /// </summary>
    public required Input<string> SecretsKeyArn { get; init; }

    /// <summary>ARN of the KMS key that encrypts the control plane's logs.</summary>
    public required Input<string> LogsKeyArn { get; init; }

    /// <summary>
    /// Days to keep the control plane's logs, one of <see cref="LogRetention.AcceptedDays"/>. Default: 365.
    /// </summary>
    public int LogRetentionInDays { get; init; } = 365;

    /// <summary>
    /// Blocks from which the Kubernetes API is reached over the internet, at most 40. Default: none, and the API has no
    /// public endpoint: then whatever deploys the stack must run where it reaches the VPC, because objects in the
    /// cluster, the first of them the EKS component's own, are made through the API.
    /// </summary>
    public IReadOnlyList<string> PublicAccessCidrs { get; init; } = [];

    /// <summary>
    /// ARNs of IAM roles that administer the cluster, whose names are unique in their account. Default: none. The
    /// identity that creates the cluster administers it anyway, and must not be among them: EKS has made its entry, and
    /// refuses a second one as already in use.
    /// </summary>
    public IReadOnlyList<string> AdminRoleArns { get; init; } = [];

    /// <summary>
    /// Whether the cluster stays on its version when standard support ends, at six times the price per hour. Otherwise
    /// EKS upgrades it then. It cannot be turned off once extended support has begun. Default: false.
    /// </summary>
    public bool ExtendedSupport { get; init; }

    /// <summary>
    /// Whether EMR's service-linked role is the user <c>emr-containers</c> of the cluster, for virtual clusters whose
    /// deployer may not let EMR make access entries. It need not be there yet. Default: false.
    /// </summary>
    public bool EmrOnEks { get; init; }

    /// <summary>
    /// The cluster can be deleted neither by the stack nor through the EKS API, and its logs outlive it. Default:
    /// false.
    /// </summary>
    public bool Protect { get; init; }

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">Names the property, its value and what is accepted.</exception>
    public void Validate()
    {
        _ = KubernetesVersions.Pinned(nameof(Version), Version);
        ArgumentCheck.OneOf(nameof(LogRetentionInDays), LogRetentionInDays, LogRetention.AcceptedDays);
        if (SubnetIds.Count < 2)
        {
            throw new ArgumentException(
                $"{nameof(SubnetIds)} has {SubnetIds.Count}; accepted: at least 2, in different zones",
                nameof(SubnetIds));
        }

        ArgumentCheck.Range($"{nameof(PublicAccessCidrs)}.Count", PublicAccessCidrs.Count, 0, MostPublicAccessCidrs);
        if (PublicAccessCidrs.FirstOrDefault(cidr => !IsBlock(cidr)) is { } bad)
        {
            throw new ArgumentException(
                $"{nameof(PublicAccessCidrs)} has '{bad}'; accepted: IPv4 blocks such as 203.0.113.0/24",
                nameof(PublicAccessCidrs));
        }

        _ = ClusterAdmin.All(nameof(AdminRoleArns), AdminRoleArns, Target.Region.Partition);
    }

    // 10.0.0.1/8 is not one: whoever wrote it may have meant one address, or sixteen million.
    private static bool IsBlock(string cidr) => Ipv4Block.TryParse(cidr, out var block) && $"{block}" == cidr;
}
