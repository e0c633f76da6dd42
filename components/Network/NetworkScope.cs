using Pulumi;
using Pulumi.Aws.Ec2;

namespace DataPlatform.Components.Network;

/// <summary>What the parts of the network share.</summary>
/// <param name="Name">Start of the children's names.</param>
/// <param name="Parent">The network component.</param>
/// <param name="Args">What the network is to be like.</param>
/// <param name="Vpc">The VPC.</param>
/// <param name="InternetGateway">The VPC's internet gateway.</param>
internal sealed record NetworkScope(
    string Name,
    ComponentResource Parent,
    NetworkArgs Args,
    Vpc Vpc,
    InternetGateway InternetGateway)
{
    /// <summary>Name of a part in the AWS console.</summary>
    public string PhysicalName(string part) => $"{Args.Target.NamePrefix}-{part}";

    /// <summary>Options of a child that waits for no more than its inputs and the given resources.</summary>
    public CustomResourceOptions Child(params Resource[] after) => new() { Parent = Parent, DependsOn = after };
}
