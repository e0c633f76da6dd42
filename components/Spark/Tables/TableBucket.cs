using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;
using Pulumi;
using Pulumi.Aws.S3Tables;
using Pulumi.Aws.S3Tables.Inputs;
using AwsTableBucket = Pulumi.Aws.S3Tables.TableBucket;
using AwsTableBucketArgs = Pulumi.Aws.S3Tables.TableBucketArgs;

namespace DataPlatform.Components.Spark.Tables;

/// <summary>
/// An S3 table bucket: Iceberg tables that S3 itself compacts, and whose old snapshots and lost files it removes.
/// </summary>
/// <remarks>Maintenance is as S3 does it by default; each table can have its own.</remarks>
public sealed class TableBucket : ComponentResource
{
    /// <summary>Makes the bucket.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">What it is like.</param>
    /// <param name="options">Parent, provider and the like.</param>
    public TableBucket(string name, TableBucketArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:spark:TableBucket", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        BucketName = NameOf(args.Target);
        var bucket = CreateBucket(name, args);
        BucketArn = bucket.Arn;
        _ = new TableBucketPolicy(
            $"{name}-policy",
            new TableBucketPolicyArgs
            {
                TableBucketArn = bucket.Arn,
                ResourcePolicy = bucket.Arn.Apply(
                    arn => new PolicyDocument(Denial.PlainHttp("s3tables", arn, $"{arn}/*")).ToJson()),
            },
            new CustomResourceOptions { Parent = this });
        RegisterOutputs(new Dictionary<string, object?> { ["bucketName"] = BucketName, ["bucketArn"] = BucketArn });
    }

    /// <summary>Name of the bucket, known before there is one.</summary>
    public string BucketName { get; }

    /// <summary>ARN of the bucket.</summary>
    public Output<string> BucketArn { get; }

    /// <summary>Name of the table bucket; unique in account and region.</summary>
    /// <param name="target">Gives the name prefix.</param>
    public static string NameOf(AwsTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return $"{target.NamePrefix}-tables";
    }

    /// <summary>ARN of the table bucket, known before there is one.</summary>
    /// <param name="target">Gives names, partition and region.</param>
    /// <param name="accountId">The account's 12 digits.</param>
    public static string ArnIn(AwsTarget target, string accountId)
    {
        ArgumentNullException.ThrowIfNull(target);
        return target.Arn(accountId, "s3tables", $"bucket/{NameOf(target)}");
    }

    private AwsTableBucket CreateBucket(string name, TableBucketArgs args)
    {
        var bucket = new AwsTableBucketArgs
        {
            Name = BucketName,
            ForceDestroy = args.ForceDestroy,
            Tags = { ["Name"] = BucketName },
        };
        if (args.KeyArn is { } key)
        {
            bucket.EncryptionConfiguration = new TableBucketEncryptionConfigurationArgs
            {
                SseAlgorithm = "aws:kms",
                KmsKeyArn = key,
            };
        }

        return new AwsTableBucket(
            $"{name}-bucket",
            bucket,
            new CustomResourceOptions
            {
                Parent = this,
                Protect = args.Protect ? true : null,
                RetainOnDelete = args.Protect ? true : null,
            });
    }
}
