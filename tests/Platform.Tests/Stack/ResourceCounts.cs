namespace DataPlatform.Tests.Platform.Stacks;

/// <summary>How many resources of each type the platform has.</summary>
internal static class ResourceCounts
{
    /// <param name="zones">Zones of the network.</param>
    /// <param name="nats">NAT gateways.</param>
    /// <param name="endpoints">Interface endpoints, those that come by themselves among them.</param>
    /// <param name="admins">Roles that administer the cluster.</param>
    /// <param name="guarded">
    /// Whether there is what prod has by default: protection, alarms told to one address, backups, an encrypted
    /// catalog.
    /// </param>
    public static Dictionary<string, int> Of(int zones, int nats, int endpoints, int admins, bool guarded)
    {
        var counts = new Dictionary<string, int>
        {
            ["pulumi:providers:aws"] = 1,
            ["dataplatform:encryption:EncryptionKeys"] = 1,
            ["dataplatform:lake:DataLake"] = 1,
            ["dataplatform:network:Network"] = 1,
            ["aws:cloudwatch/logGroup:LogGroup"] = 1,
            ["aws:ec2/defaultSecurityGroup:DefaultSecurityGroup"] = 1,
            ["aws:ec2/eip:Eip"] = nats,
            ["aws:ec2/flowLog:FlowLog"] = 1,
            ["aws:ec2/internetGateway:InternetGateway"] = 1,
            ["aws:ec2/natGateway:NatGateway"] = nats,
            ["aws:ec2/route:Route"] = 1 + zones,
            ["aws:ec2/routeTable:RouteTable"] = 1 + zones,
            ["aws:ec2/routeTableAssociation:RouteTableAssociation"] = 2 * zones,
            ["aws:ec2/subnet:Subnet"] = 2 * zones,
            ["aws:ec2/vpc:Vpc"] = 1,
            ["aws:ec2/vpcEndpoint:VpcEndpoint"] = 2 + endpoints,
            // The flow logs'.
            ["aws:iam/role:Role"] = 1,
            ["aws:iam/rolePolicy:RolePolicy"] = 1,
            // Data, logs, cluster, volumes.
            ["aws:kms/alias:Alias"] = 4,
            ["aws:kms/key:Key"] = 4,
            ["aws:s3/bucket:Bucket"] = 6,
            ["aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration"] = 6,
            ["aws:s3/bucketLogging:BucketLogging"] = 5,
            ["aws:s3/bucketOwnershipControls:BucketOwnershipControls"] = 6,
            ["aws:s3/bucketPolicy:BucketPolicy"] = 6,
            ["aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock"] = 6,
            ["aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration"] = 6,
            ["aws:s3/bucketVersioning:BucketVersioning"] = 6,
        };
        AddCluster(counts, zones);
        AddRegistry(counts);
        AddCatalog(counts);
        AddDss(counts);
        AddSpark(counts);
        AddStudio(counts);
        counts["dataplatform:operations:Operations"] = 1;
        if (guarded)
            AddGuards(counts, nats);
        if (admins > 0)
        {
            counts["aws:eks/accessEntry:AccessEntry"] += admins;
            counts["aws:eks/accessPolicyAssociation:AccessPolicyAssociation"] = admins;
        }

        if (endpoints > 0)
        {
            counts["aws:ec2/securityGroup:SecurityGroup"] += 1;
            counts["aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"] += 1;
        }

        return counts;
    }

    // The six default pools: one over all zones, with a label and its disk for the autoscaler to know; five in each
    // zone, with 21 labels and taints and their disks.
    private static void AddCluster(Dictionary<string, int> counts, int zones)
    {
        foreach (var component in new[]
        {
            "Cluster", "ClusterAutoscaler", "ControlPlane", "LoadBalancerController", "NodeAddOns", "NodePools",
            "PriorityClasses", "StorageClasses", "WorkloadAddOns",
        })
        {
            counts[$"dataplatform:cluster:{component}"] = 1;
        }

        counts["dataplatform:cluster:WorkloadNamespace"] = 3;
        counts["aws:autoscaling/tag:Tag"] = 2 + ((21 + 5) * zones);
        counts["aws:ec2/launchTemplate:LaunchTemplate"] = 6;
        counts["aws:eks/addon:Addon"] = 7;
        counts["aws:eks/nodeGroup:NodeGroup"] = 1 + (5 * zones);
        counts["aws:eks/podIdentityAssociation:PodIdentityAssociation"] = 2;
        // Control plane, nodes, VPC CNI, EBS CSI driver, autoscaler, load balancer controller.
        counts["aws:iam/role:Role"] += 6;
        // Encryption of secrets and of volumes, autoscaler, load balancer controller.
        counts["aws:iam/rolePolicy:RolePolicy"] += 4;
        // Control plane, VPC CNI, EBS CSI driver; nodes: joining, pulling, sessions.
        counts["aws:iam/rolePolicyAttachment:RolePolicyAttachment"] = 3 + 3;
        counts["aws:cloudwatch/logGroup:LogGroup"] += 1;
        counts["eks:index:Cluster"] = 1;
        counts["kubernetes:core/v1:Namespace"] = 3;
        counts["kubernetes:helm.sh/v3:Release"] = 2;
        counts["kubernetes:networking.k8s.io/v1:NetworkPolicy"] = 18;
        counts["kubernetes:scheduling.k8s.io/v1:PriorityClass"] = 5;
        counts["kubernetes:storage.k8s.io/v1:StorageClass"] = 1;
        counts["pulumi:providers:kubernetes"] = 1;
    }

    // Repositories for the four base images of DSS, and a template for what ECR makes itself, with a role.
    private static void AddRegistry(Dictionary<string, int> counts)
    {
        counts["dataplatform:registry:ImageRegistry"] = 1;
        counts["aws:ecr/repository:Repository"] = 4;
        counts["aws:ecr/lifecyclePolicy:LifecyclePolicy"] = 4;
        counts["aws:ecr/repositoryPolicy:RepositoryPolicy"] = 4;
        counts["aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate"] = 1;
        counts["aws:iam/role:Role"] += 1;
        counts["aws:iam/rolePolicy:RolePolicy"] += 1;
        AddKeys(counts, 1);
    }

    // The platform's own database and workgroup, and the role of the metastore with its one policy: no connections.
    private static void AddCatalog(Dictionary<string, int> counts)
    {
        counts["dataplatform:catalog:DataCatalog"] = 1;
        counts["dataplatform:catalog:CatalogSpace"] = 1;
        counts["aws:athena/namedQuery:NamedQuery"] = 1;
        counts["aws:athena/workgroup:Workgroup"] = 1;
        counts["aws:glue/catalogDatabase:CatalogDatabase"] = 1;
        counts["aws:glue/securityConfiguration:SecurityConfiguration"] = 1;
        counts["dataplatform:connections:DataConnections"] = 1;
        counts["aws:iam/role:Role"] += 1;
        counts["aws:iam/policy:Policy"] = 1;
        counts["aws:iam/rolePolicyAttachment:RolePolicyAttachment"] += 1;
    }

    // DSS on AlmaLinux with the platform's cluster, reached by sessions, and never stopped.
    private static void AddDss(Dictionary<string, int> counts)
    {
        foreach (var component in new[]
        {
            "DssAlarms", "DssClusterAccess", "DssFirewall", "DssHost", "DssIdentity", "DssLogs", "DssPlatform",
            "DssReadiness", "DssRelease", "DssSecrets", "DssSession", "DssVolume",
        })
        {
            counts[$"dataplatform:dss:{component}"] = 1;
        }

        // The host's, with seven policies of its own and three of what DSS does, and that of the volume's snapshots.
        counts["aws:iam/role:Role"] += 1 + 1;
        counts["aws:iam/rolePolicy:RolePolicy"] += 7 + 3;
        counts["aws:iam/rolePolicyAttachment:RolePolicyAttachment"] += 1;
        counts["aws:iam/instanceProfile:InstanceProfile"] = 1;
        // Of those who may open a session.
        counts["aws:iam/policy:Policy"] += 1;
        counts["aws:ssm/document:Document"] = 1;
        counts["aws:ebs/volume:Volume"] = 1;
        counts["aws:dlm/lifecyclePolicy:LifecyclePolicy"] = 1;
        counts["aws:ec2/instance:Instance"] = 1;
        counts["aws:ec2/volumeAttachment:VolumeAttachment"] = 1;
        counts["aws:cloudformation/stack:Stack"] = 1;
        // Bundle, settings and pointer.
        counts["aws:s3/bucketObjectv2:BucketObjectv2"] = 3;
        counts["aws:cloudwatch/logGroup:LogGroup"] += 6;
        // Those by which EC2 recovers and reboots the host.
        counts["aws:cloudwatch/metricAlarm:MetricAlarm"] = 2;
        counts["random:index/randomPassword:RandomPassword"] = 1;
        counts["aws:secretsmanager/secret:Secret"] = 1;
        counts["aws:secretsmanager/secretPolicy:SecretPolicy"] = 1;
        counts["aws:secretsmanager/secretVersion:SecretVersion"] = 1;
        counts["aws:ec2/securityGroup:SecurityGroup"] = 1;
        // To anywhere by HTTPS and HTTP, and to the network; from pods, and between host and cluster.
        counts["aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule"] = 3;
        counts["aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"] = 3;
        counts["aws:eks/accessEntry:AccessEntry"] = 1;
        counts["kubernetes:rbac.authorization.k8s.io/v1:ClusterRole"] = 1;
        counts["kubernetes:rbac.authorization.k8s.io/v1:ClusterRoleBinding"] = 1;
        counts["kubernetes:rbac.authorization.k8s.io/v1:Role"] = 1;
        counts["kubernetes:rbac.authorization.k8s.io/v1:RoleBinding"] = 1;
        AddKeys(counts, 1);
    }

    // Two virtual clusters and an endpoint, each with a role of its own that has a policy of its own and one for the
    // platform's data; drivers, executors and submitters of jobs take theirs by Pod Identity.
    private static void AddSpark(Dictionary<string, int> counts)
    {
        foreach (var component in new[] { "JobTemplates", "ManagedEndpoint", "PodTemplates", "Spark" })
            counts[$"dataplatform:spark:{component}"] = 1;
        counts["dataplatform:spark:VirtualCluster"] = 2;
        counts["dataplatform:spark:ExecutionRole"] = 3;
        counts["aws:emrcontainers/virtualCluster:VirtualCluster"] = 2;
        counts["aws:cloudwatch/logGroup:LogGroup"] += 2;
        // The rights of EMR, and those of drivers.
        counts["kubernetes:rbac.authorization.k8s.io/v1:Role"] += 2 * 2;
        counts["kubernetes:rbac.authorization.k8s.io/v1:RoleBinding"] += 2 * 2;
        counts["aws:eks/podIdentityAssociation:PodIdentityAssociation"] += 2 * 3;
        counts["aws:iam/role:Role"] += 3;
        counts["aws:iam/rolePolicy:RolePolicy"] += 3;
        counts["aws:iam/policy:Policy"] += 3;
        counts["aws:iam/rolePolicyAttachment:RolePolicyAttachment"] += 3;
        // Three kinds of jobs: a template of drivers and one of executors for each.
        counts["aws:s3/bucketObjectv2:BucketObjectv2"] += 3 * 2;
        // A job template for each kind in its virtual cluster, and the endpoint, whose security group is tagged.
        counts["aws:cloudcontrol/resource:Resource"] = 3 + 1;
        counts["aws:ec2/tag:Tag"] = 1;
    }

    // Without users: the Studio, its role, its bucket and the groups of engines and workspaces, which reach engines,
    // endpoints and Git.
    private static void AddStudio(Dictionary<string, int> counts)
    {
        counts["dataplatform:studio:EmrStudio"] = 1;
        counts["aws:emr/studio:Studio"] = 1;
        counts["aws:iam/role:Role"] += 1;
        counts["aws:iam/rolePolicy:RolePolicy"] += 1;
        counts["aws:ec2/securityGroup:SecurityGroup"] += 2;
        counts["aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"] += 1;
        counts["aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule"] += 3;
        foreach (var type in counts.Keys.Where(type => type.StartsWith("aws:s3/bucket", StringComparison.Ordinal)
            && type != "aws:s3/bucketObjectv2:BucketObjectv2").ToArray())
        {
            counts[type] += 1;
        }
    }

    private static void AddGuards(Dictionary<string, int> counts, int nats)
    {
        counts["aws:glue/dataCatalogEncryptionSettings:DataCatalogEncryptionSettings"] = 1;
        counts["dataplatform:operations:AlertTopic"] = 1;
        counts["aws:sns/topic:Topic"] = 1;
        counts["aws:sns/topicPolicy:TopicPolicy"] = 1;
        counts["aws:sns/topicSubscription:TopicSubscription"] = 1;
        counts["dataplatform:operations:PlatformAlarms"] = 1;
        // Four on the cluster, one on each NAT gateway, and the other five on DSS and its host.
        counts["aws:cloudwatch/metricAlarm:MetricAlarm"] += 4 + nats + 5;
        // A backup that failed, a key that is to be deleted.
        counts["aws:cloudwatch/eventRule:EventRule"] = 2;
        counts["aws:cloudwatch/eventTarget:EventTarget"] = 2;
        // Volumes only; one role makes backups, one restores them.
        counts["dataplatform:operations:BackupVault"] = 1;
        counts["aws:backup/vault:Vault"] = 1;
        counts["aws:backup/plan:Plan"] = 1;
        counts["aws:backup/selection:Selection"] = 1;
        counts["aws:iam/role:Role"] += 2;
        counts["aws:iam/rolePolicyAttachment:RolePolicyAttachment"] += 2;
        // Catalog, alerts, backups.
        AddKeys(counts, 3);
    }

    private static void AddKeys(Dictionary<string, int> counts, int keys)
    {
        counts["aws:kms/key:Key"] += keys;
        counts["aws:kms/alias:Alias"] += keys;
    }
}
