using System.Collections.Immutable;
using DataPlatform.Components.Warehouse;

namespace DataPlatform.Components.Dss.Configuration;

/// <summary>What is configured in DSS.</summary>
internal static class ConfigurationPlan
{
    /// <summary>Plans the configuration.</summary>
    /// <param name="args">What DSS is like.</param>
    /// <param name="surroundings">The infrastructure around it.</param>
    /// <param name="data">The data that it works with.</param>
    public static ConfigurationPart Of(DssPlatformArgs args, DssSurroundings surroundings, DssData data)
    {
        var spec = args.Configuration;
        var hasCluster = spec.ClusterMode != DssClusterMode.None;
        return new()
        {
            Version = spec.Version,
            License = spec.LicenseSecret is { } license ? new(license) : null,
            Admin = new(DssSecretNames.AdminPassword(args.Target), spec.PasswordGeneration),
            Url = OrNull(surroundings.Url),
            Groups = spec.Groups,
            Images = OrNull(surroundings.RegistryUrl) is { } registry ? new(registry) : null,
            Containers = hasCluster ? spec.Containers : [],
            SparkConfigs = hasCluster ? [.. spec.SparkConfigs.Select(config => Spark(config, spec.SparkNodes))] : [],
            Metastore = new(data.MetastoreRoleArn, args.Connections.MetastoreExternalId),
            Connections = data.Connections,
            Warehouse = data.Warehouse is { } there ? Warehouse(args, there.Facts, there.Workgroup) : null,
            Plugin = hasCluster ? PluginPart.Eks : null,
            Presets = hasCluster
                ? new(new(args.Target.Region.Name), new(surroundings.SubnetIds, [surroundings.SecurityGroupId]))
                : null,
            Cluster = Cluster(args, surroundings),
            SmokeTest = spec.SmokeTest,
        };
    }

    private static ClusterPart? Cluster(DssPlatformArgs args, DssSurroundings surroundings)
    {
        var spec = args.Configuration;
        return spec.ClusterMode switch
        {
            DssClusterMode.Attach => new()
            {
                Mode = DssClusterMode.Attach,
                Name = surroundings.ClusterName,
                EksName = surroundings.ClusterName,
            },
            DssClusterMode.Dynamic => new()
            {
                Mode = DssClusterMode.Dynamic,
                Name = $"{args.Target.NamePrefix}-dss",
                KubernetesVersion = spec.KubernetesVersion,
                NodePool = spec.NodePool,
                Tags = spec.ClusterTags,
            },
            _ => null,
        };
    }

    // Executors come and go with the work, as elsewhere on the platform; without a shuffle service they stay while
    // others may still read what they wrote.
    private static SparkConfigurationPart Spark(DssSparkSpec spec, string? nodes)
    {
        var conf = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        conf["spark.dynamicAllocation.enabled"] = "true";
        conf["spark.dynamicAllocation.shuffleTracking.enabled"] = "true";
        conf["spark.dynamicAllocation.minExecutors"] = "0";
        conf["spark.dynamicAllocation.maxExecutors"] = FormattableString.Invariant($"{spec.Executors}");
        conf["spark.executor.cores"] = FormattableString.Invariant($"{spec.ExecutorCores}");
        conf["spark.executor.memory"] = FormattableString.Invariant($"{spec.ExecutorMemoryGiB}g");
        if (nodes?.Split('=') is [var key, var value])
            conf[$"spark.kubernetes.node.selector.{key}"] = value;
        foreach (var (name, given) in spec.Conf)
            conf[name] = given;
        return new(spec.Name, spec.Namespace, conf.ToImmutable());
    }

    private static WarehousePart Warehouse(DssPlatformArgs args, WarehouseFacts facts, string workgroup) => new()
    {
        Host = facts.Host,
        Port = facts.Port,
        Database = facts.Database,
        Workgroup = workgroup,
        SecretName = DssSecretNames.WarehousePassword(args.Target),
        Generation = args.Configuration.PasswordGeneration,
        AdminSecretArn = facts.AdminSecretArn,
        Groups = args.WarehouseGroups,
    };

    private static string? OrNull(string text) => text.Length > 0 ? text : null;
}
