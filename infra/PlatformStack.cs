using DataPlatform.Components.Cluster;
using DataPlatform.Components.Common;
using DataPlatform.Components.Dss.Monitoring;
using DataPlatform.Components.Encryption;
using DataPlatform.Components.Lake;
using DataPlatform.Components.Network;
using DataPlatform.Components.Operations;
using DataPlatform.Settings;
using Pulumi;
using Pulumi.Aws;
using Pulumi.Aws.Inputs;

namespace DataPlatform;

/// <summary>The data platform, one stack per environment: settings in, components, outputs out.</summary>
public sealed partial class PlatformStack : Stack
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
            settings.NamePrefix, settings.Aws.Region, new InvokeOptions { Provider = provider });
        var withProvider = new ComponentResourceOptions { Providers = { provider } };
        var arguments = new ComponentArguments(settings, target);

        var keys = new EncryptionKeys("encryption", arguments.Encryption(), withProvider);
        var lake = new DataLake("lake", arguments.Lake(keys), withProvider);
        var network = new PlatformNetwork("network", arguments.Network(keys), withProvider);
        var cluster = settings.Cluster.Enabled
            ? new PlatformCluster("cluster", arguments.Cluster(provider, network, keys), withProvider)
            : null;

        var data = new DataParts(
            settings, new DataArguments(settings, target, keys, lake.Buckets), network, cluster, withProvider);
        var operations = new PlatformOperations(
            "operations", arguments.Operations(keys, lake, network, cluster, data), withProvider);

        if (data.Dss is { } dss)
            _ = new DssAlarms("dss-alarms", arguments.DssAlarms(dss, operations), withProvider);

        TellNetwork(settings, network);
        TellStorage(keys, lake);
        TellCluster(cluster);
        TellData(data);
        TellDss(data.Dss);
        TellSpark(data.Spark);
        TellStudio(data.Studio);
        TellOperations(operations);
    }

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
}
