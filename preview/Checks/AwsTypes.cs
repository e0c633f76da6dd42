namespace DataPlatform.Preview.Checks;

/// <summary>Type tokens that several rules name, of AWS and of what makes AWS resources.</summary>
internal static class AwsTypes
{
    public const string Bucket = "aws:s3/bucket:Bucket";
    public const string BucketEncryption =
        "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration";
    public const string Vpc = "aws:ec2/vpc:Vpc";
    public const string VpcCidrAssociation = "aws:ec2/vpcIpv4CidrBlockAssociation:VpcIpv4CidrBlockAssociation";
    public const string Subnet = "aws:ec2/subnet:Subnet";
    public const string SecurityGroup = "aws:ec2/securityGroup:SecurityGroup";
    public const string DefaultSecurityGroup = "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup";
    public const string SecurityGroupRule = "aws:ec2/securityGroupRule:SecurityGroupRule";
    public const string IngressRule = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    public const string EgressRule = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
    public const string VpcEndpoint = "aws:ec2/vpcEndpoint:VpcEndpoint";
    public const string LogGroup = "aws:cloudwatch/logGroup:LogGroup";
    public const string Key = "aws:kms/key:Key";
    public const string Role = "aws:iam/role:Role";
    public const string User = "aws:iam/user:User";
    public const string EksCluster = "aws:eks/cluster:Cluster";
    public const string EksComponent = "eks:index:Cluster";
    public const string NodeGroup = "aws:eks/nodeGroup:NodeGroup";
    public const string LaunchTemplate = "aws:ec2/launchTemplate:LaunchTemplate";
    public const string Repository = "aws:ecr/repository:Repository";
    public const string RepositoryTemplate = "aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate";
    public const string GlueDatabase = "aws:glue/catalogDatabase:CatalogDatabase";
    public const string GlueSecurity = "aws:glue/securityConfiguration:SecurityConfiguration";
    public const string AthenaWorkgroup = "aws:athena/workgroup:Workgroup";
    public const string Secret = "aws:secretsmanager/secret:Secret";
    public const string EmrCluster = "aws:emr/cluster:Cluster";
    public const string EmrScaling = "aws:emr/managedScalingPolicy:ManagedScalingPolicy";
    public const string WarehouseNamespace = "aws:redshiftserverless/namespace:Namespace";
    public const string Warehouse = "aws:redshiftserverless/workgroup:Workgroup";
    public const string Topic = "aws:sns/topic:Topic";
    public const string Budget = "aws:budgets/budget:Budget";
    public const string BackupVault = "aws:backup/vault:Vault";
    public const string BackupLock = "aws:backup/vaultLockConfiguration:VaultLockConfiguration";
    public const string VirtualCluster = "aws:emrcontainers/virtualCluster:VirtualCluster";
    public const string CloudControl = "aws:cloudcontrol/resource:Resource";
    public const string Studio = "aws:emr/studio:Studio";
    public const string StudioSession = "aws:emr/studioSessionMapping:StudioSessionMapping";
    public const string TableBucket = "aws:s3tables/tableBucket:TableBucket";
    public const string BucketObject = "aws:s3/bucketObjectv2:BucketObjectv2";
    public const string ResourceTag = "aws:ec2/tag:Tag";
    public const string Alarm = "aws:cloudwatch/metricAlarm:MetricAlarm";
    public const string Instance = "aws:ec2/instance:Instance";
    public const string InstanceProfile = "aws:iam/instanceProfile:InstanceProfile";
    public const string ManagedPolicy = "aws:iam/policy:Policy";
    public const string Volume = "aws:ebs/volume:Volume";
    public const string VolumeAttachment = "aws:ec2/volumeAttachment:VolumeAttachment";
    public const string SnapshotPolicy = "aws:dlm/lifecyclePolicy:LifecyclePolicy";
    public const string LoadBalancer = "aws:lb/loadBalancer:LoadBalancer";
    public const string Listener = "aws:lb/listener:Listener";
    public const string TargetGroup = "aws:lb/targetGroup:TargetGroup";
    public const string Schedule = "aws:scheduler/schedule:Schedule";
    public const string ScheduleGroup = "aws:scheduler/scheduleGroup:ScheduleGroup";
    public const string CloudFormationStack = "aws:cloudformation/stack:Stack";
    public const string SystemsManagerDocument = "aws:ssm/document:Document";
    public const string AccessEntry = "aws:eks/accessEntry:AccessEntry";
}
