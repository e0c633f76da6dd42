using System.Collections.Immutable;
using System.Text.Json;
using DataPlatform.Components.Cluster;
using DataPlatform.Components.Common;
using DataPlatform.Components.Encryption;
using DataPlatform.Components.Lake;
using DataPlatform.Components.Network;
using DataPlatform.Settings;
using Pulumi;
using Pulumi.Aws;
using Pulumi.Aws.Inputs;

namespace DataPlatform;

/// <summary>The data platform, one stack per environment: settings in, components, outputs out.</summary>
public sealed class PlatformStack : Stack
{
    /// <summary>Makes the platform that the stack's configuration asks for.</summary>
    /// <exception cref="RunException">The configuration has errors; the message is one line for each.</exception>
    public PlatformStack()
        : this(null)
    {
    }

    /// <summary>Makes the platform that the stack's configuration asks for, for a host that looks on.</summary>
    /// <param name="options">Options of the stack resource, such as transformations of everything in it.</param>
    /// <exception cref="RunException">The configuration has errors; the message is one line for each.</exception>
    public PlatformStack(StackOptions? options)
        : base(options)
    {
        var settings = StackConfig.Read();
        var provider = CreateProvider(settings);
        var target = AwsTarget.Of(
            $"{settings.Name}-{settings.Stack}", settings.Aws.Region, new InvokeOptions { Provider = provider });
        var withProvider = new ComponentResourceOptions { Providers = { provider } };
        var arguments = new ComponentArguments(settings, target);

        var keys = new EncryptionKeys("encryption", arguments.Encryption(), withProvider);
        var lake = new DataLake("lake", arguments.Lake(keys), withProvider);
        var network = new PlatformNetwork("network", arguments.Network(keys), withProvider);
        var cluster = settings.Cluster.Enabled
            ? new PlatformCluster("cluster", arguments.Cluster(provider, network, keys), withProvider)
            : null;

        VpcId = network.VpcId;
        PrivateSubnetIds = Output.All(network.PrivateSubnetIds.Values);
        PublicSubnetIds = Output.All(network.PublicSubnetIds.Values);
        Zones = Output.Create<ImmutableArray<string>>(
            [.. settings.Network.Zones.Select(letter => settings.Aws.Region.ZoneName(letter))]);
        BucketNames = ByName(lake.Buckets.Select(bucket => (LakeBucketNames.Label(bucket.Role), bucket.BucketName)));
        KeyArns = ByName(keys.Keys.Values.Select(
            key => (JsonNamingPolicy.CamelCase.ConvertName($"{key.Purpose}"), key.Arn)));
        ClusterName = OfCluster(cluster?.Handle.Name);
        ClusterSecurityGroupId = OfCluster(cluster?.Handle.SecurityGroupId);
        KubeConfig = OfCluster(cluster?.KubeConfig);
        NodeGroupNames = ByName(cluster?.NodeGroupNames.Select(group => (group.Key, group.Value)) ?? []);
        NodeRoleArn = OfCluster(cluster?.NodeRoleArn);
        OidcIssuer = OfCluster(cluster?.OidcIssuer);
        OidcProviderArn = OfCluster(cluster?.OidcProviderArn);
    }

    /// <summary>ID of the VPC.</summary>
    [Output("vpcId")]
    public Output<string> VpcId { get; private set; }

    /// <summary>IDs of the private subnets, in the order of <see cref="Zones"/>.</summary>
    [Output("privateSubnetIds")]
    public Output<ImmutableArray<string>> PrivateSubnetIds { get; private set; }

    /// <summary>IDs of the public subnets, in the order of <see cref="Zones"/>.</summary>
    [Output("publicSubnetIds")]
    public Output<ImmutableArray<string>> PublicSubnetIds { get; private set; }

    /// <summary>Names of the availability zones, in order.</summary>
    [Output("zones")]
    public Output<ImmutableArray<string>> Zones { get; private set; }

    /// <summary>Names of the data lake's buckets by role: raw, curated, workspace, results, logs, assets.</summary>
    [Output("bucketNames")]
    public Output<ImmutableSortedDictionary<string, string>> BucketNames { get; private set; }

    /// <summary>ARNs of the KMS keys by purpose: data, logs, cluster, volumes.</summary>
    [Output("keyArns")]
    public Output<ImmutableSortedDictionary<string, string>> KeyArns { get; private set; }

    /// <summary>Name of the EKS cluster; null like all below where <c>cluster:enabled</c> is false.</summary>
    [Output("clusterName")]
    public Output<string?> ClusterName { get; private set; }

    /// <summary>ID of the security group of the control plane and all nodes.</summary>
    [Output("clusterSecurityGroupId")]
    public Output<string?> ClusterSecurityGroupId { get; private set; }

    /// <summary>
    /// How to reach the Kubernetes API, secret: <c>pulumi stack output kubeconfig --show-secrets</c>. It holds no
    /// credentials: <c>aws eks get-token</c> is called with those of whoever uses it.
    /// </summary>
    [Output("kubeconfig")]
    public Output<string?> KubeConfig { get; private set; }

    /// <summary>Names of the managed node groups by pool and zone, for example <c>critical-a</c>.</summary>
    [Output("nodeGroupNames")]
    public Output<ImmutableSortedDictionary<string, string>> NodeGroupNames { get; private set; }

    /// <summary>ARN of the role of the managed node groups' nodes.</summary>
    [Output("nodeRoleArn")]
    public Output<string?> NodeRoleArn { get; private set; }

    /// <summary>The identity provider of service accounts, as the conditions of trust policies name it.</summary>
    [Output("oidcIssuer")]
    public Output<string?> OidcIssuer { get; private set; }

    /// <summary>ARN of the identity provider of service accounts.</summary>
    [Output("oidcProviderArn")]
    public Output<string?> OidcProviderArn { get; private set; }

    private static Provider CreateProvider(PlatformSettings settings)
    {
        var tags = new ProviderDefaultTagsArgs();
        foreach (var (key, value) in settings.DefaultTags)
            tags.Tags.Add(key, value);
        var args = new ProviderArgs { Region = settings.Aws.Region.Name, DefaultTags = tags };
        if (!settings.Aws.AllowedAccountIds.IsEmpty)
            args.AllowedAccountIds = settings.Aws.AllowedAccountIds;
        return new Provider("aws", args);
    }

    private static Output<string?> OfCluster(Output<string>? output) =>
        output is null ? Output.Create((string?)null) : output.Apply(value => (string?)value);

    private static Output<ImmutableSortedDictionary<string, string>> ByName(
        IEnumerable<(string Name, Output<string> Value)> entries)
    {
        var list = entries.ToImmutableArray();
        return Output.All(list.Select(entry => entry.Value)).Apply(values =>
            list.Zip(values).ToImmutableSortedDictionary(pair => pair.First.Name, pair => pair.Second));
    }
}
