using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using DataPlatform.Components.Cluster;
using DataPlatform.Components.Dss;
using DataPlatform.Components.Encryption;
using DataPlatform.Components.Lake;
using DataPlatform.Components.Network;
using DataPlatform.Components.Operations;
using DataPlatform.Components.Spark;
using DataPlatform.Components.Studio;
using DataPlatform.Settings;
using Pulumi;

namespace DataPlatform;

/// <summary>How the outputs come of the parts.</summary>
public sealed partial class PlatformStack
{
    [MemberNotNull(nameof(VpcId), nameof(PrivateSubnetIds), nameof(PublicSubnetIds), nameof(Zones))]
    private void TellNetwork(PlatformSettings settings, PlatformNetwork network)
    {
        VpcId = network.VpcId;
        PrivateSubnetIds = Output.All(network.PrivateSubnetIds.Values);
        PublicSubnetIds = Output.All(network.PublicSubnetIds.Values);
        Zones = Output.Create<ImmutableArray<string>>(
            [.. settings.Network.Zones.Select(letter => settings.Aws.Region.ZoneName(letter))]);
    }

    [MemberNotNull(nameof(BucketNames), nameof(KeyArns))]
    private void TellStorage(EncryptionKeys keys, DataLake lake)
    {
        BucketNames = ByName(lake.Buckets.Select(bucket => (LakeBucketNames.Label(bucket.Role), bucket.BucketName)));
        KeyArns = ByName(keys.Keys.Values.Select(
            key => (JsonNamingPolicy.CamelCase.ConvertName($"{key.Purpose}"), key.Arn)));
    }

    [MemberNotNull(nameof(ClusterName), nameof(ClusterSecurityGroupId), nameof(KubeConfig), nameof(NodeGroupNames))]
    [MemberNotNull(nameof(NodeRoleArn), nameof(OidcIssuer), nameof(OidcProviderArn))]
    private void TellCluster(PlatformCluster? cluster)
    {
        ClusterName = OrNull(cluster?.Handle.Name);
        ClusterSecurityGroupId = OrNull(cluster?.Handle.SecurityGroupId);
        KubeConfig = OrNull(cluster?.KubeConfig);
        NodeGroupNames = ByName(cluster?.NodeGroupNames.Select(group => (group.Key, group.Value)) ?? []);
        NodeRoleArn = OrNull(cluster?.NodeRoleArn);
        OidcIssuer = OrNull(cluster?.OidcIssuer);
        OidcProviderArn = OrNull(cluster?.OidcProviderArn);
    }

    [MemberNotNull(nameof(ImageRegistryUrl), nameof(ImageRepositoryUrls), nameof(DatabaseName), nameof(WorkgroupName))]
    [MemberNotNull(nameof(DssRoleArn), nameof(DssPrincipalArn), nameof(Connections), nameof(Metastore))]
    [MemberNotNull(nameof(SageMakerRoleArn), nameof(EmrClusterId), nameof(EmrMasterDns), nameof(Warehouse))]
    private void TellData(DataParts data)
    {
        ImageRegistryUrl = OrNull(data.Registry?.Url);
        ImageRepositoryUrls = ByName(data.Registry?.RepositoryUrls.Select(url => (url.Key, url.Value)) ?? []);
        DatabaseName = data.Catalog.Space.DatabaseName;
        WorkgroupName = data.Catalog.Space.WorkgroupName;
        DssRoleArn = data.DssIdentity.RoleArn;
        DssPrincipalArn = data.DssIdentity.PrincipalArn;
        Connections = data.Connections.Facts.Apply(facts => facts.ToImmutableSortedDictionary(
            fact => fact.Key, fact => OutputFacts.Of(fact.Value), StringComparer.Ordinal));
        Metastore = ByName(
            [
                ("externalId", Output.Create(data.Connections.MetastoreExternalId)),
                ("roleArn", data.Connections.MetastoreRoleArn),
            ]);
        SageMakerRoleArn = OrNull(data.SageMakerRoleArn);
        EmrClusterId = OrNull(data.Emr?.ClusterId);
        EmrMasterDns = OrNull(data.Emr?.MasterDns);
        Warehouse = data.Warehouse is null
            ? Output.Create((ImmutableSortedDictionary<string, object?>?)null)
            : data.Warehouse.Facts.Apply(facts => (ImmutableSortedDictionary<string, object?>?)OutputFacts.Of(facts));
    }

    [MemberNotNull(nameof(DssInstanceId), nameof(DssVolumeId), nameof(DssUrl), nameof(DssConnectCommand))]
    [MemberNotNull(nameof(DssUsersPolicyArn), nameof(DssAdminSecretName))]
    private void TellDss(DssPlatform? dss)
    {
        DssInstanceId = OrNull(dss?.InstanceId);
        DssVolumeId = OrNull(dss?.VolumeId);
        DssUrl = OrNull(dss?.Url);
        DssConnectCommand = OrNull(dss?.Session.Command);
        DssUsersPolicyArn = OrNull(dss?.Session.PolicyArn);
        DssAdminSecretName = Output.Create(dss?.AdminSecretName);
    }

    [MemberNotNull(nameof(VirtualClusterIds), nameof(ExecutionRoleArns), nameof(JobRequests), nameof(JobTemplateIds))]
    [MemberNotNull(nameof(PodTemplateUris), nameof(ManagedEndpointIds), nameof(TableBucketArn))]
    private void TellSpark(SparkPlatform? spark)
    {
        VirtualClusterIds = ByName(spark?.VirtualClusters.Select(one => (one.Key, one.Value.Id)) ?? []);
        ExecutionRoleArns = ByName(
            spark?.JobRoles.Concat(spark.EndpointRoles).Select(one => (one.Key, one.Value.RoleArn)) ?? []);
        JobRequests = spark?.Requests.All
            ?? Output.Create(ImmutableSortedDictionary.Create<string, ImmutableSortedDictionary<string, object>>());
        JobTemplateIds = ByName(spark?.Requests.TemplateIds.Select(one => (one.Key, one.Value)) ?? []);
        PodTemplateUris = ByName(spark?.PodTemplates.SelectMany(one => (IEnumerable<(string, Output<string>)>)
            [
                ($"{one.Key}.driver", one.Value.Driver),
                ($"{one.Key}.executor", one.Value.Executor),
            ]) ?? []);
        ManagedEndpointIds = ByName(spark?.Endpoints.Select(one => (one.Key, one.Value.Id)) ?? []);
        TableBucketArn = OrNull(spark?.TableBucketArn);
    }

    [MemberNotNull(nameof(StudioUrl), nameof(StudioId), nameof(StudioUserRoleArns))]
    private void TellStudio(EmrStudio? studio)
    {
        StudioUrl = OrNull(studio?.Url);
        StudioId = OrNull(studio?.StudioId);
        StudioUserRoleArns = ByName(studio?.UserRoleArns.Select(one => (one.Key, one.Value)) ?? []);
    }

    [MemberNotNull(nameof(AlertTopicArn), nameof(BackupVaultName), nameof(RestoreRoleArn))]
    private void TellOperations(PlatformOperations operations)
    {
        AlertTopicArn = OrNull(operations.AlertTopicArn);
        BackupVaultName = OrNull(operations.BackupVaultName);
        RestoreRoleArn = OrNull(operations.RestoreRoleArn);
    }

    private static Output<string?> OrNull(Output<string>? output) =>
        output is null ? Output.Create((string?)null) : output.Apply(value => (string?)value);

    private static Output<ImmutableSortedDictionary<string, string>> ByName(
        IEnumerable<(string Name, Output<string> Value)> entries)
    {
        var list = entries.ToImmutableArray();
        return Output.All(list.Select(entry => entry.Value)).Apply(values =>
            list.Zip(values).ToImmutableSortedDictionary(pair => pair.First.Name, pair => pair.Second));
    }
}
