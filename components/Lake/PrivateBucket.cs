using Pulumi;
using Pulumi.Aws.S3;
using Inputs = Pulumi.Aws.S3.Inputs;

namespace DataPlatform.Components.Lake;

/// <summary>
/// A bucket that nobody reaches but by policies, encrypted, versioned and cleaned up with time; each of its settings is
/// a resource of its own.
/// </summary>
internal sealed class PrivateBucket
{
    private readonly string _name;
    private readonly ComponentResource _parent;
    private readonly PrivateBucketArgs _args;
    private readonly Bucket _bucket;

    /// <summary>Makes the bucket and its settings.</summary>
    /// <param name="name">The bucket's name in the program, and the start of its settings' names.</param>
    /// <param name="parent">The component that they all belong to.</param>
    /// <param name="args">What the bucket is like.</param>
    public PrivateBucket(string name, ComponentResource parent, PrivateBucketArgs args)
    {
        _name = name;
        _parent = parent;
        _args = args;
        _bucket = CreateBucket();
        CreateOwnership();
        Encryption = CreateEncryption();
        CreateLifecycle(CreateVersioning());
        Policy = CreatePolicy(CreatePublicAccessBlock());
    }

    /// <summary>The bucket's name.</summary>
    public Output<string> BucketName => _bucket.BucketName;

    /// <summary>The bucket's ARN.</summary>
    public Output<string> Arn => _bucket.Arn;

    /// <summary>The bucket's policy.</summary>
    public BucketPolicy Policy { get; }

    /// <summary>How the bucket encrypts: what is put into it before is not encrypted with its key.</summary>
    public Resource Encryption { get; }

    /// <summary>Delivers this bucket's access logs to another bucket.</summary>
    /// <param name="logs">The other bucket.</param>
    /// <param name="prefix">Start of the logs' keys, with a slash at its end.</param>
    public void LogAccessTo(LakeBucket logs, string prefix) =>
        _ = new BucketLogging(
            $"{_name}-access-logs",
            new BucketLoggingArgs
            {
                Bucket = BucketName,
                TargetBucket = logs.BucketName,
                TargetPrefix = prefix,
            },
            Settings(logs.Policy is { } policy ? [policy] : []));

    private Bucket CreateBucket() =>
        new(
            _name,
            new BucketArgs
            {
                BucketName = _args.BucketName,
                ForceDestroy = _args.ForceDestroy,
                Tags = { ["Name"] = _args.BucketName },
            },
            new CustomResourceOptions
            {
                Parent = _parent,
                Protect = _args.Protect ? true : null,
                RetainOnDelete = _args.Retain ? true : null,
            });

    // Access is granted by policies alone; object ACLs have no effect.
    private void CreateOwnership() =>
        _ = new BucketOwnershipControls(
            $"{_name}-ownership",
            new BucketOwnershipControlsArgs
            {
                Bucket = BucketName,
                Rule = new Inputs.BucketOwnershipControlsRuleArgs { ObjectOwnership = "BucketOwnerEnforced" },
            },
            Settings());

    private BucketPublicAccessBlock CreatePublicAccessBlock() =>
        new(
            $"{_name}-public-access",
            new BucketPublicAccessBlockArgs
            {
                Bucket = BucketName,
                BlockPublicAcls = true,
                BlockPublicPolicy = true,
                IgnorePublicAcls = true,
                RestrictPublicBuckets = true,
            },
            Settings());

    private BucketServerSideEncryptionConfiguration CreateEncryption() =>
        new(
            $"{_name}-encryption",
            new BucketServerSideEncryptionConfigurationArgs
            {
                Bucket = BucketName,
                Rules = { _args.Encryption },
            },
            Settings());

    private BucketVersioning CreateVersioning() =>
        new(
            $"{_name}-versioning",
            new BucketVersioningArgs
            {
                Bucket = BucketName,
                VersioningConfiguration = new Inputs.BucketVersioningVersioningConfigurationArgs { Status = "Enabled" },
            },
            Settings());

    // Rules for noncurrent versions are refused before versioning is on.
    private void CreateLifecycle(BucketVersioning versioning) =>
        _ = new BucketLifecycleConfiguration(
            $"{_name}-lifecycle",
            new BucketLifecycleConfigurationArgs
            {
                Bucket = BucketName,
                Rules = LakeLifecycleRules.Of(_args.Lifecycle),
            },
            Settings(versioning));

    // S3 refuses a policy while it changes the public access block of the same bucket.
    private BucketPolicy CreatePolicy(BucketPublicAccessBlock publicAccess) =>
        new(
            $"{_name}-policy",
            new BucketPolicyArgs { Bucket = BucketName, Policy = _args.Policy },
            Settings(publicAccess));

    // A bucket that outlives the stack keeps the settings that guard it.
    private CustomResourceOptions Settings(params Resource[] after) =>
        new() { Parent = _parent, DependsOn = after, RetainOnDelete = _args.Retain ? true : null };
}
