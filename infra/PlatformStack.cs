using System.Collections.Immutable;
using System.Text.Json;
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

        var keys = new EncryptionKeys("encryption", Encryption(settings, target), withProvider);
        var lake = new DataLake("lake", Lake(settings, target, keys), withProvider);
        var network = new PlatformNetwork("network", Network(settings, target, keys), withProvider);

        VpcId = network.VpcId;
        PrivateSubnetIds = Output.All(network.PrivateSubnetIds.Values);
        PublicSubnetIds = Output.All(network.PublicSubnetIds.Values);
        Zones = Output.Create<ImmutableArray<string>>(
            [.. settings.Network.Zones.Select(letter => settings.Aws.Region.ZoneName(letter))]);
        BucketNames = ByName(lake.Buckets.Select(bucket => (LakeBucketNames.Label(bucket.Role), bucket.BucketName)));
        KeyArns = ByName(keys.Keys.Values.Select(
            key => (JsonNamingPolicy.CamelCase.ConvertName($"{key.Purpose}"), key.Arn)));
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

    /// <summary>ARNs of the KMS keys by purpose: data, logs.</summary>
    [Output("keyArns")]
    public Output<ImmutableSortedDictionary<string, string>> KeyArns { get; private set; }

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

    private static EncryptionKeysArgs Encryption(PlatformSettings settings, AwsTarget target) => new()
    {
        Target = target,
        RotationPeriodInDays = settings.Encryption.RotationDays,
        DeletionWindowInDays = settings.Encryption.DeletionWindowDays,
        Administrators = settings.Encryption.AdministratorArns,
        Protect = settings.Protect,
    };

    private static LakeArgs Lake(PlatformSettings settings, AwsTarget target, EncryptionKeys keys) => new()
    {
        Target = target,
        DataKeyArn = keys.Data.Arn,
        NoncurrentVersionDays = settings.Lake.NoncurrentVersionDays,
        ResultsDays = settings.Lake.ResultsExpiryDays,
        LogsDays = settings.Lake.LogsExpiryDays,
        TieringAfterDays = settings.Lake.ColdAfterDays,
        ForceDestroy = settings.Lake.ForceDestroy,
        Protect = settings.Protect,
    };

    private static NetworkArgs Network(PlatformSettings settings, AwsTarget target, EncryptionKeys keys) => new()
    {
        Target = target,
        Subnets = settings.Network.Subnets,
        LogsKeyArn = keys.Logs.Arn,
        Nat = settings.Network.NatGateways,
        InterfaceEndpoints = settings.Network.InterfaceEndpoints,
        FlowLogRetentionInDays = settings.Network.FlowLogRetentionDays,
    };

    private static Output<ImmutableSortedDictionary<string, string>> ByName(
        IEnumerable<(string Name, Output<string> Value)> entries)
    {
        var list = entries.ToImmutableArray();
        return Output.All(list.Select(entry => entry.Value)).Apply(values =>
            list.Zip(values).ToImmutableSortedDictionary(pair => pair.First.Name, pair => pair.Second));
    }
}
