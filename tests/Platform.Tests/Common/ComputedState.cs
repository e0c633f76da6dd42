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
        "aws:ec2/instance:Instance" => Map(("privateIp", "10.0.0.10")),
        "aws:ec2/launchTemplate:LaunchTemplate" => Map(("latestVersion", 3d)),
        "aws:eks/nodeGroup:NodeGroup" => Map(
            ("nodeGroupName", $"{name}-group"),
            ("resources", ImmutableArray.Create<object>(Map(
                ("autoscalingGroups", ImmutableArray.Create<object>(Map(("name", $"{name}-asg")))))))),
        "aws:ecr/repository:Repository" => Map(("repositoryUrl", $"https://ecr.mock/{name}")),
        "aws:redshiftserverless/namespace:Namespace" => Map(("adminPasswordSecretArn", $"arn:aws:mock:::{name}-admin")),
        "aws:redshiftserverless/workgroup:Workgroup" => Map(
            ("endpoints", ImmutableArray.Create<object>(Map(("address", $"{name}.redshift.mock"))))),
        "aws:iam/accessKey:AccessKey" => Map(("secret", $"{name}+secret/")),
        "aws:emr/cluster:Cluster" => Map(("masterPublicDns", "ip-10-0-0-1.mock")),
        "aws:emr/studio:Studio" => Map(("url", $"https://{name}.emrstudio.mock")),
        "aws:cloudcontrol/resource:Resource" => Map((
            "properties",
            $$"""
            {"Arn":"arn:aws:mock:::{{name}}","Id":"{{name}}-id","SecurityGroup":"sg-{{name}}",
            "ServerUrl":"https://{{name}}.mock"}
            """)),
        "aws:cloudformation/stack:Stack" => Map(
            ("outputs", ImmutableDictionary<string, object>.Empty.Add("Ready", "Ready"))),
        "aws:lb/loadBalancer:LoadBalancer" => Map(
            ("arnSuffix", $"app/{name}/1"),
            ("dnsName", $"{name}.elb.mock"),
            ("zoneId", "ZBALANCERS")),
        "aws:lb/targetGroup:TargetGroup" => Map(("arnSuffix", $"targetgroup/{name}/1")),
        "random:index/randomPassword:RandomPassword" => Map(("result", $"{name}-Result1")),
        _ => ImmutableDictionary<string, object>.Empty,
    };

    private static ImmutableDictionary<string, object> Map(params (string Key, object Value)[] entries) =>
        entries.ToImmutableDictionary(entry => entry.Key, entry => entry.Value);
}
