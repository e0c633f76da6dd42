using System.Collections.Immutable;

namespace DataPlatform.Tests.Platform.Stacks;

/// <summary>Two configurations that differ as development and production do.</summary>
internal static class StackConfigurations
{
    public static ImmutableSortedDictionary<string, string> Dev { get; } =
        ImmutableSortedDictionary<string, string>.Empty
            .Add("dataplatform:environment", "dev")
            .Add("aws:region", "eu-west-1")
            .Add("network:cidr", "10.10.0.0/16")
            .Add("network:zoneCount", "2")
            .Add("network:natGateways", "single")
            .Add("lake:forceDestroy", "true")
            .Add("pulumi:disable-default-providers", "[\"aws\",\"kubernetes\"]");

    public static ImmutableSortedDictionary<string, string> Prod { get; } =
        ImmutableSortedDictionary<string, string>.Empty
            .Add("dataplatform:environment", "prod")
            .Add("dataplatform:tags", "{\"team\":\"analytics\"}")
            .Add("aws:region", "eu-west-1")
            .Add("aws:allowedAccountIds", "[\"123456789012\"]")
            .Add("cluster:adminRoleArns", "[\"arn:aws:iam::123456789012:role/platform-admin\"]")
            .Add("network:natGateways", "perZone")
            .Add("network:interfaceEndpoints", "[\"ecr.api\",\"sts\"]");
}
