using System.Collections.Immutable;
using DataPlatform.Components.Common;
using Pulumi;

namespace DataPlatform.Components.Network;

/// <summary>What <see cref="PlatformNetwork"/> needs.</summary>
public sealed class NetworkArgs
{
    /// <summary>Where the network is made.</summary>
    public required AwsTarget Target { get; init; }

    /// <summary>The VPC's block and its zones, and the size of the subnets.</summary>
    public required SubnetRequest Subnets { get; init; }

    /// <summary>ARN of the KMS key that encrypts the flow logs.</summary>
    public required Input<string> LogsKeyArn { get; init; }

    /// <summary>How private subnets reach the internet. Default: one NAT gateway.</summary>
    public NatMode Nat { get; init; } = NatMode.Single;

    /// <summary>
    /// AWS services that get an interface endpoint in the private subnets: short names such as <c>ecr.api</c> or whole
    /// service names. S3 and DynamoDB always have gateway endpoints, which cost nothing. Default: none.
    /// </summary>
    public IReadOnlyList<string> InterfaceEndpoints { get; init; } = [];

    /// <summary>
    /// Days to keep flow logs, one of <see cref="LogRetention.AcceptedDays"/>. Default: 365.
    /// </summary>
    public int FlowLogRetentionInDays { get; init; } = 365;

    /// <summary>
    /// Whether zones in which EKS places no control plane are refused when deploying. Default: true.
    /// </summary>
    public bool ZonesMustTakeEks { get; init; } = true;

    /// <summary>
    /// Further tags of the private subnets; they win over the network's own of the same name, such as
    /// <c>karpenter.sh/discovery</c>, whose value is the target's name prefix. Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, string> PrivateSubnetTags { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Further tags of the public subnets. Default: none.</summary>
    public IReadOnlyDictionary<string, string> PublicSubnetTags { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">Names the property, its value and what is accepted.</exception>
    public void Validate() => _ = Plan();

    /// <summary>Checks the values, and divides the VPC.</summary>
    internal SubnetPlan Plan()
    {
        ArgumentCheck.OneOf(nameof(FlowLogRetentionInDays), FlowLogRetentionInDays, LogRetention.AcceptedDays);
        if (EndpointServices.FindMistake(InterfaceEndpoints) is { } mistake)
            throw new ArgumentException($"{nameof(InterfaceEndpoints)}: {mistake}", nameof(InterfaceEndpoints));
        return SubnetPlanner.TryPlan(Subnets, out var plan, out var error)
            ? plan
            : throw new ArgumentException($"{nameof(Subnets)}: {error.Reason}", nameof(Subnets));
    }
}
