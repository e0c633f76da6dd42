using System.Collections.Immutable;

namespace DataPlatform.Tests.Platform.Common;

/// <summary>What the mocked AWS computes for types of which more is asked than an ID, an ARN and a name.</summary>
internal static class ComputedState
{
    public static ImmutableDictionary<string, object> Of(string type, string name) => type switch
    {
        "eks:index:Cluster" => Map(
            ("kubeconfigJson", "{\"kind\":\"Config\"}"),
            ("clusterSecurityGroupId", "sg-cluster"),
            ("oidcProviderArn", "arn:aws:iam::123456789012:oidc-provider/oidc.mock/id/1"),
            ("oidcProviderUrl", "https://oidc.mock/id/1"),
            ("oidcIssuer", "oidc.mock/id/1")),
        "aws:ec2/launchTemplate:LaunchTemplate" => Map(("latestVersion", 3d)),
        "aws:eks/nodeGroup:NodeGroup" => Map(
            ("nodeGroupName", $"{name}-group"),
            ("resources", ImmutableArray.Create<object>(Map(
                ("autoscalingGroups", ImmutableArray.Create<object>(Map(("name", $"{name}-asg")))))))),
        _ => ImmutableDictionary<string, object>.Empty,
    };

    private static ImmutableDictionary<string, object> Map(params (string Key, object Value)[] entries) =>
        entries.ToImmutableDictionary(entry => entry.Key, entry => entry.Value);
}
