namespace DataPlatform.Preview.Estimates;

/// <summary>How a resource type is paid for.</summary>
internal enum CostModel
{
    /// <summary>It may cost money; there is no price for it here.</summary>
    Unknown,

    /// <summary>It costs nothing itself.</summary>
    Free,

    /// <summary>It costs what is stored, sent or run, and nothing at idle.</summary>
    UsageBased,

    /// <summary>It is paid by the hour or the month.</summary>
    Priced,
}

/// <summary>Says how each resource type is paid for.</summary>
internal static class CostModels
{
    // A module ('aws:iam/') holds for all its types; a type ('aws:kms/key') overrides it.
    private static readonly Dictionary<string, CostModel> Table = Build(
        (CostModel.Priced, """
            aws:ec2/natGateway aws:ec2/eip aws:ec2/vpcEndpoint aws:ec2/instance aws:ebs/volume
            aws:eks/cluster eks:index aws:eks/nodeGroup aws:kms/key aws:secretsmanager/secret
            aws:cloudwatch/metricAlarm aws:emr/cluster aws:emr/instanceFleet aws:cloudcontrol/resource
            aws:lb/loadBalancer
            """),
        (CostModel.UsageBased, """
            aws:s3/bucket aws:s3/bucketV2 aws:s3/bucketObject aws:s3/bucketObjectv2 aws:ec2/flowLog
            aws:cloudwatch/logGroup aws:cloudwatch/eventRule aws:ecr/repository aws:glue/crawler aws:glue/job
            aws:glue/catalogDatabase aws:glue/catalogTable aws:athena/workgroup aws:redshiftserverless/workgroup
            aws:backup/vault aws:sns/topic aws:sqs/ aws:lambda/function aws:cloudtrail/ aws:sagemaker/domain
            aws:sagemaker/userProfile aws:sagemaker/space aws:ssm/parameter aws:s3tables/tableBucket
            aws:scheduler/schedule aws:route53/record aws:dlm/lifecyclePolicy
            """),
        (CostModel.Free, """
            aws:iam/ aws:vpc/ aws:s3/bucketPolicy aws:s3/bucketPublicAccessBlock aws:s3/bucketVersioning
            aws:s3/bucketVersioningV2 aws:s3/bucketServerSideEncryptionConfiguration
            aws:s3/bucketServerSideEncryptionConfigurationV2 aws:s3/bucketLifecycleConfiguration
            aws:s3/bucketLifecycleConfigurationV2 aws:s3/bucketLogging aws:s3/bucketLoggingV2
            aws:s3/bucketOwnershipControls aws:s3/bucketNotification aws:ec2/vpc aws:ec2/subnet
            aws:ec2/internetGateway aws:ec2/egressOnlyInternetGateway aws:ec2/routeTable aws:ec2/route
            aws:ec2/routeTableAssociation aws:ec2/mainRouteTableAssociation aws:ec2/securityGroup
            aws:ec2/securityGroupRule aws:ec2/defaultSecurityGroup aws:ec2/defaultRouteTable
            aws:ec2/defaultNetworkAcl aws:ec2/networkAcl aws:ec2/networkAclRule aws:ec2/launchTemplate
            aws:ec2/volumeAttachment aws:ec2/vpcIpv4CidrBlockAssociation aws:ec2/vpcEndpointRouteTableAssociation
            aws:ec2/vpcEndpointSubnetAssociation aws:ec2/vpcEndpointPolicy aws:kms/alias aws:kms/keyPolicy
            aws:kms/grant aws:eks/addon aws:eks/accessEntry aws:eks/accessPolicyAssociation
            aws:eks/podIdentityAssociation aws:ecr/lifecyclePolicy aws:ecr/repositoryPolicy
            aws:ecr/pullThroughCacheRule aws:ecr/repositoryCreationTemplate aws:ecr/registryScanningConfiguration
            aws:glue/connection aws:glue/securityConfiguration aws:glue/dataCatalogEncryptionSettings
            aws:glue/resourcePolicy aws:athena/ aws:lakeformation/ aws:emrcontainers/virtualCluster
            aws:emr/studio aws:emr/studioSessionMapping
            aws:emr/securityConfiguration aws:emr/blockPublicAccessConfiguration aws:emr/managedScalingPolicy
            aws:redshiftserverless/ aws:secretsmanager/ aws:backup/ aws:budgets/ aws:sns/ aws:ssm/document
            aws:ssm/association
            aws:cloudwatch/logStream aws:cloudwatch/logResourcePolicy aws:cloudwatch/eventTarget
            aws:lambda/permission aws:sagemaker/studioLifecycleConfig
            aws:acm/certificate aws:autoscaling/tag aws:sqs/queuePolicy aws:ec2/tag aws:s3tables/
            aws:lb/ aws:scheduler/ aws:cloudformation/stack
            """));

    /// <summary>How a type is paid for.</summary>
    public static CostModel Of(string type)
    {
        var key = TypeKey.Of(type);
        if (Table.TryGetValue(key, out var model) || Table.TryGetValue(TypeKey.Module(key), out model))
        {
            return model;
        }

        // Objects in a cluster run on its nodes, random values and provider settings are Pulumi's own.
        return key.StartsWith("kubernetes:", StringComparison.Ordinal)
            || key.StartsWith("random:", StringComparison.Ordinal)
            || key.StartsWith("pulumi:", StringComparison.Ordinal)
            ? CostModel.Free
            : CostModel.Unknown;
    }

    private static Dictionary<string, CostModel> Build(params (CostModel Model, string Types)[] groups)
    {
        var table = new Dictionary<string, CostModel>(StringComparer.Ordinal);
        foreach (var (model, types) in groups)
        {
            foreach (var type in types.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
            {
                table.Add(type, model);
            }
        }

        return table;
    }
}
