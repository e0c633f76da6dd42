using DataPlatform.Components.Network;
using DataPlatform.Tests.Platform.Common;

namespace DataPlatform.Tests.Platform.Network;

/// <summary>Runs of the network component in Ireland.</summary>
internal static class NetworkRun
{
    public const string Component = "dataplatform:network:Network";

    public static NetworkArgs Args(
        string zones = "abc",
        NatMode nat = NatMode.Single,
        IReadOnlyList<string>? endpoints = null,
        IReadOnlyDictionary<string, string>? privateTags = null) => new()
        {
            Target = RecordingCloud.Target(),
            Subnets = new SubnetRequest(Ipv4Block.Parse("10.0.0.0/16"), [.. zones]),
            LogsKeyArn = "arn:aws:kms:eu-west-1:123456789012:key/logs",
            Nat = nat,
            InterfaceEndpoints = endpoints ?? [],
            PrivateSubnetTags = privateTags ?? new Dictionary<string, string>(),
        };

    public static Task<Recording> Of(NetworkArgs args) => Of(args, "eu-west-1a", "eu-west-1b", "eu-west-1c");

    public static Task<Recording> Of(NetworkArgs args, params string[] endpointZones) =>
        new RecordingCloud()
            .WithZones("eu-west-1a", "eu-west-1b", "eu-west-1c")
            .WithEndpointZones(endpointZones)
            .RunAsync(() => _ = new PlatformNetwork("net", args));
}
