namespace DataPlatform.Tests.Platform.Stacks;

/// <summary>How many resources of each type the platform has.</summary>
internal static class ResourceCounts
{
    public static Dictionary<string, int> Of(int zones, int nats, int endpoints)
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
            ["aws:iam/role:Role"] = 1,
            ["aws:iam/rolePolicy:RolePolicy"] = 1,
            ["aws:kms/alias:Alias"] = 2,
            ["aws:kms/key:Key"] = 2,
            ["aws:s3/bucket:Bucket"] = 6,
            ["aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration"] = 6,
            ["aws:s3/bucketLogging:BucketLogging"] = 5,
            ["aws:s3/bucketOwnershipControls:BucketOwnershipControls"] = 6,
            ["aws:s3/bucketPolicy:BucketPolicy"] = 6,
            ["aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock"] = 6,
            ["aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration"] = 6,
            ["aws:s3/bucketVersioning:BucketVersioning"] = 6,
        };
        if (endpoints > 0)
        {
            counts["aws:ec2/securityGroup:SecurityGroup"] = 1;
            counts["aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"] = 1;
        }

        return counts;
    }
}
