using DataPlatform.Components.Common;
using DataPlatform.Components.Lake;
using DataPlatform.Components.Network;
using Pulumi;

namespace DataPlatform.Components.Dss.Listener;

/// <summary>What <see cref="DssListener"/> needs.</summary>
public sealed class DssListenerArgs
{
    /// <summary>Where the listener is made; its name begins with the name prefix.</summary>
    public required AwsTarget Target { get; init; }

    /// <summary>The network, with two zones at least.</summary>
    public required PlatformNetwork Network { get; init; }

    /// <summary>How users reach DSS: by an internal or a public load balancer.</summary>
    public required DssListenerSpec Spec { get; init; }

    /// <summary>ID of the host's security group, which gets a rule that lets the load balancer in.</summary>
    public required Input<string> HostSecurityGroupId { get; init; }

    /// <summary>The port on which DSS serves its users. Default: 11000.</summary>
    public int Port { get; init; } = 11000;

    /// <summary>
    /// The bucket to which requests are logged; its policy must let load balancers deliver
    /// (<see cref="LakeArgs.LoadBalancerLogs"/>). Default: none.
    /// </summary>
    public LakeBucket? AccessLogs { get; init; }

    /// <summary>
    /// The stack neither deletes nor replaces the load balancer, nor does AWS: its DNS name, which users may know, goes
    /// with it. Default: false.
    /// </summary>
    public bool Protect { get; init; }

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">Names the property, its value and what is accepted.</exception>
    public void Validate()
    {
        if (Spec.Access == DssAccess.Ssm)
        {
            throw new ArgumentException(
                $"{nameof(Spec)}.access is ssm, which has no listener; accepted: internal, public", nameof(Spec));
        }

        ArgumentCheck.Range(nameof(Port), Port, 1024, 65525);
        var mistakes = ListenerCheck.Find(
            Spec, Target.NamePrefix, Network.PrivateSubnetIds.Count, Target.Region);
        if (!mistakes.IsEmpty)
            throw new ArgumentException($"{nameof(Spec)}.{mistakes[0]}", nameof(Spec));
    }
}
