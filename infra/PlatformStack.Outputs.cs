using System.Collections.Immutable;
using DataPlatform.Components.Connections;
using DataPlatform.Components.Warehouse;
using Pulumi;

namespace DataPlatform;

/// <summary>What a stack tells of itself; what is absent from it is null.</summary>
public sealed partial class PlatformStack
{
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

    /// <summary>
    /// ARNs of the KMS keys by purpose: data, logs, cluster, volumes, and those in use of images, catalog,
    /// secrets, warehouse, alerts and backups.
    /// </summary>
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

    /// <summary>What DSS is given as its registry: host and folder, to which it appends the images' names.</summary>
    [Output("imageRegistryUrl")]
    public Output<string?> ImageRegistryUrl { get; private set; }

    /// <summary>
    /// Addresses of the image repositories, by their names below the name prefix: <c>dss/dku-exec-base</c> and so on.
    /// </summary>
    [Output("imageRepositoryUrls")]
    public Output<ImmutableSortedDictionary<string, string>> ImageRepositoryUrls { get; private set; }

    /// <summary>The platform's own database in the Glue catalog.</summary>
    [Output("databaseName")]
    public Output<string> DatabaseName { get; private set; }

    /// <summary>The Athena workgroup of the platform's own database.</summary>
    [Output("workgroupName")]
    public Output<string> WorkgroupName { get; private set; }

    /// <summary>ARN of the role of the DSS host.</summary>
    [Output("dssRoleArn")]
    public Output<string> DssRoleArn { get; private set; }

    /// <summary>ARN of who acts for DSS: that role, or with <c>dss:credentials: keypair</c> its user.</summary>
    [Output("dssPrincipalArn")]
    public Output<string> DssPrincipalArn { get; private set; }

    /// <summary>ID of the host of DSS, another one after each replacement; null like all below without DSS.</summary>
    [Output("dssInstanceId")]
    public Output<string?> DssInstanceId { get; private set; }

    /// <summary>ID of the volume with the data of DSS.</summary>
    [Output("dssVolumeId")]
    public Output<string?> DssVolumeId { get; private set; }

    /// <summary>Where users reach DSS; null: by the session of <see cref="DssConnectCommand"/> only.</summary>
    [Output("dssUrl")]
    public Output<string?> DssUrl { get; private set; }

    /// <summary>The command that makes DSS reachable on the own machine, by Session Manager.</summary>
    [Output("dssConnectCommand")]
    public Output<string?> DssConnectCommand { get; private set; }

    /// <summary>ARN of the policy of those who may call that command.</summary>
    [Output("dssUsersPolicyArn")]
    public Output<string?> DssUsersPolicyArn { get; private set; }

    /// <summary>Name of the secret with the password of DSS's administrator.</summary>
    [Output("dssAdminSecretName")]
    public Output<string?> DssAdminSecretName { get; private set; }

    /// <summary>
    /// What DSS is configured with for each connection, by its name; see <see cref="ConnectionFacts"/>. Keys are not
    /// among it: they are in the secret that is named.
    /// </summary>
    [Output("connections")]
    public Output<ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, object?>>> Connections
    {
        get;
        private set;
    }

    /// <summary>ARN and external ID of the role with which DSS keeps the metastore of all connections.</summary>
    [Output("metastore")]
    public Output<ImmutableSortedDictionary<string, string>> Metastore { get; private set; }

    /// <summary>ARN of the role of models that DSS deploys to SageMaker.</summary>
    [Output("sageMakerRoleArn")]
    public Output<string?> SageMakerRoleArn { get; private set; }

    /// <summary>ID of the EMR cluster, another one after each start.</summary>
    [Output("emrClusterId")]
    public Output<string?> EmrClusterId { get; private set; }

    /// <summary>Private name of the EMR cluster's primary node, another one after each start.</summary>
    [Output("emrMasterDns")]
    public Output<string?> EmrMasterDns { get; private set; }

    /// <summary>How clients work with the warehouse, without a password: see <see cref="WarehouseFacts"/>.</summary>
    [Output("warehouse")]
    public Output<ImmutableSortedDictionary<string, object?>?> Warehouse { get; private set; }

    /// <summary>IDs of the virtual clusters of EMR on EKS, by name.</summary>
    [Output("virtualClusterIds")]
    public Output<ImmutableSortedDictionary<string, string>> VirtualClusterIds { get; private set; }

    /// <summary>ARNs of the execution roles, by the name of the virtual cluster or the managed endpoint.</summary>
    [Output("executionRoleArns")]
    public Output<ImmutableSortedDictionary<string, string>> ExecutionRoleArns { get; private set; }

    /// <summary>
    /// Complete requests for <c>aws emr-containers start-job-run --cli-input-json</c>, by virtual cluster and kind of
    /// jobs. <c>./dev job</c> puts a program into one of them.
    /// </summary>
    [Output("jobRequests")]
    public Output<ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, object>>> JobRequests
    {
        get;
        private set;
    }

    /// <summary>IDs of the job templates, by virtual cluster and kind of jobs: <c>batchjob.critical</c>.</summary>
    [Output("jobTemplateIds")]
    public Output<ImmutableSortedDictionary<string, string>> JobTemplateIds { get; private set; }

    /// <summary>
    /// Where the pod templates are, by kind of jobs and role: <c>critical.driver</c>, <c>critical.executor</c>.
    /// </summary>
    [Output("podTemplateUris")]
    public Output<ImmutableSortedDictionary<string, string>> PodTemplateUris { get; private set; }

    /// <summary>IDs of the managed endpoints of notebooks, by name.</summary>
    [Output("managedEndpointIds")]
    public Output<ImmutableSortedDictionary<string, string>> ManagedEndpointIds { get; private set; }

    /// <summary>ARN of the bucket of S3 tables.</summary>
    [Output("tableBucketArn")]
    public Output<string?> TableBucketArn { get; private set; }

    /// <summary>Where users sign in to EMR Studio.</summary>
    [Output("studioUrl")]
    public Output<string?> StudioUrl { get; private set; }

    /// <summary>ID of EMR Studio.</summary>
    [Output("studioId")]
    public Output<string?> StudioId { get; private set; }

    /// <summary>ARNs of the roles that users of EMR Studio take by their identity provider, by name.</summary>
    [Output("studioUserRoleArns")]
    public Output<ImmutableSortedDictionary<string, string>> StudioUserRoleArns { get; private set; }

    /// <summary>ARN of the topic that alarms and the budget tell.</summary>
    [Output("alertTopicArn")]
    public Output<string?> AlertTopicArn { get; private set; }

    /// <summary>Name of the backup vault.</summary>
    [Output("backupVaultName")]
    public Output<string?> BackupVaultName { get; private set; }

    /// <summary>ARN of the role that a restore is started with.</summary>
    [Output("restoreRoleArn")]
    public Output<string?> RestoreRoleArn { get; private set; }
}
