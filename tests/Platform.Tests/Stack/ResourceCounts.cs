namespace DataPlatform.Tests.Platform.Stacks;

/// <summary>How many resources of each type the platform has.</summary>
internal static class ResourceCounts
{
    public static Dictionary<string, int> Of(int zones, int nats, int endpoints, int admins)
    {
        var counts = new Dictionary<string, int>
        {
            ["pulumi:providers:aws"] = 1,
            ["dataplatform:encryption:EncryptionKeys"] = 1,
            ["dataplatform:lake:DataLake"] = 1,
            ["dataplatform:network:Network"] = 1,
            ["aws:cloudwatch/logGroup:LogGroup"] = 2,
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
            ["aws:iam/role:Role"] = 7,
            ["aws:iam/rolePolicy:RolePolicy"] = 5,
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
        if (admins > 0)
        {
            counts["aws:eks/accessEntry:AccessEntry"] = admins;
            counts["aws:eks/accessPolicyAssociation:AccessPolicyAssociation"] = admins;
        }

        if (endpoints > 0)
        {
            counts["aws:ec2/securityGroup:SecurityGroup"] = 1;
            counts["aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"] = 1;
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
        counts["aws:iam/rolePolicyAttachment:RolePolicyAttachment"] = 6;
        counts["eks:index:Cluster"] = 1;
        counts["kubernetes:core/v1:Namespace"] = 3;
        counts["kubernetes:helm.sh/v3:Release"] = 2;
        counts["kubernetes:networking.k8s.io/v1:NetworkPolicy"] = 18;
        counts["kubernetes:scheduling.k8s.io/v1:PriorityClass"] = 5;
        counts["kubernetes:storage.k8s.io/v1:StorageClass"] = 1;
        counts["pulumi:providers:kubernetes"] = 1;
    }
}
