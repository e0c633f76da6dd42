using DataPlatform.Components.Dss.Bundle;
using DataPlatform.Components.Dss.Monitoring;
using DataPlatform.Components.Warehouse;
using Pulumi;

namespace DataPlatform.Components.Dss.Configuration;

/// <summary>Puts together what the host is told, of what the stack is made of.</summary>
internal static class DssDocuments
{
    /// <summary>The document as text.</summary>
    /// <param name="args">What DSS is like.</param>
    /// <param name="volumeId">ID of the data volume.</param>
    /// <param name="url">Where users reach DSS; null: by a session only.</param>
    public static Output<string> Of(DssPlatformArgs args, Output<string> volumeId, Output<string>? url) =>
        Output.Tuple(Surroundings(args, volumeId, url), Data(args)).Apply(
            known => Of(args, known.Item1, known.Item2).ToJson());

    /// <summary>The document.</summary>
    public static DssDocument Of(DssPlatformArgs args, DssSurroundings surroundings, DssData data)
    {
        var target = args.Target;
        var keypair = args.Identity.KeySecretName;
        return new()
        {
            Aws = new(surroundings.AccountId, target.Region.Name, target.Region.Partition, target.Region.DnsSuffix),
            Host = new()
            {
                Name = $"{target.NamePrefix}-dss",
                OperatingSystem = args.Host.OperatingSystem,
                VolumeId = surroundings.VolumeId,
                Port = args.Host.Port,
                BackendMemoryGiB = args.Host.BackendMemoryGiB,
                Credentials = keypair is null
                    ? new(DssCredentials.InstanceProfile)
                    : new(DssCredentials.Keypair, keypair, args.Configuration.KeyGeneration),
                UserIsolation = args.Host.UserIsolation,
                Logs = DssLogs.NamesOf(target),
                AgentConfiguration = AgentConfiguration.Of(target),
            },
            Downloads = DownloadPlan.Of(
                args.Downloads,
                args.Configuration is { ClusterMode: not DssClusterMode.None } spec ? spec.KubernetesVersion : null),
            Dss = ConfigurationPlan.Of(args, surroundings, data),
        };
    }

    private static Output<DssSurroundings> Surroundings(
        DssPlatformArgs args, Output<string> volumeId, Output<string>? url) =>
        Output.Tuple(
            args.Target.AccountId,
            volumeId,
            url ?? Output.Create(""),
            args.RegistryUrl ?? Output.Create(""),
            args.Firewall.SecurityGroupId,
            Output.All(args.Network.PrivateSubnetIds.Values)).Apply(known => new DssSurroundings(
                known.Item1,
                known.Item2,
                known.Item3,
                known.Item4,
                // The planned name: the host is set up while the cluster is made.
                args.Cluster?.Handle.PlannedName ?? "",
                known.Item5,
                known.Item6));

    private static Output<DssData> Data(DssPlatformArgs args)
    {
        var warehouse = args.Warehouse is { } there
            ? Output.Tuple(there.Facts, there.WorkgroupName).Apply(
                known => ((WarehouseFacts, string)?)(known.Item1, known.Item2))
            : Output.Create(((WarehouseFacts, string)?)null);
        return Output.Tuple(args.Connections.Facts, args.Connections.MetastoreRoleArn, warehouse).Apply(
            known => new DssData([.. known.Item1.Values], known.Item2, known.Item3));
    }
}
