using Pulumi;
using Pulumi.Aws.S3;
using Inputs = Pulumi.Aws.S3.Inputs;

namespace DataPlatform.Components.Lake;

/// <summary>Makes one bucket and its settings, each of which is a resource of its own.</summary>
internal sealed class LakeBucketBuilder
{
    private readonly string _name;
    private readonly ComponentResource _parent;
    private readonly LakeBucketRole _role;
    private readonly LakeArgs _args;
    private readonly Bucket _bucket;
    private readonly BucketPolicy _policy;

    public LakeBucketBuilder(string name, ComponentResource parent, LakeBucketRole role, LakeArgs args)
    {
        _name = $"{name}-{LakeBucketNames.Label(role)}";
        _parent = parent;
        _role = role;
        _args = args;
        _bucket = CreateBucket();
        Bucket = new LakeBucket(role, _bucket.BucketName, _bucket.Arn);
        CreateOwnership();
        CreateEncryption();
        CreateLifecycle(CreateVersioning());
        _policy = CreatePolicy(CreatePublicAccessBlock());
    }

    /// <summary>The bucket.</summary>
    public LakeBucket Bucket { get; }

    /// <summary>Delivers this bucket's access logs to another bucket, under this bucket's own prefix.</summary>
    public void LogAccessTo(LakeBucketBuilder logs) =>
        _ = new BucketLogging(
            $"{_name}-access-logs",
            new BucketLoggingArgs
            {
                Bucket = Bucket.BucketName,
                TargetBucket = logs.Bucket.BucketName,
                TargetPrefix = LakePolicies.AccessLogPrefix(_role),
            },
            Settings(logs._policy));

    private Bucket CreateBucket()
    {
        var bucketName = _args.Target.AccountId.Apply(account => LakeBucketNames.Of(_role, _args.Target, account));
        return new Bucket(
            _name,
            new BucketArgs
            {
                BucketName = bucketName,
                ForceDestroy = _args.ForceDestroy,
                Tags = { ["Name"] = bucketName },
            },
            new CustomResourceOptions
            {
                Parent = _parent,
                Protect = _args.Protect ? true : null,
                RetainOnDelete = _args.Protect ? true : null,
            });
    }

    // Access is granted by policies alone; object ACLs have no effect.
    private void CreateOwnership() =>
        _ = new BucketOwnershipControls(
            $"{_name}-ownership",
            new BucketOwnershipControlsArgs
            {
                Bucket = Bucket.BucketName,
                Rule = new Inputs.BucketOwnershipControlsRuleArgs { ObjectOwnership = "BucketOwnerEnforced" },
            },
            Settings());

    private BucketPublicAccessBlock CreatePublicAccessBlock() =>
        new(
            $"{_name}-public-access",
            new BucketPublicAccessBlockArgs
            {
                Bucket = Bucket.BucketName,
                BlockPublicAcls = true,
                BlockPublicPolicy = true,
                IgnorePublicAcls = true,
                RestrictPublicBuckets = true,
            },
            Settings());

    private void CreateEncryption() =>
        _ = new BucketServerSideEncryptionConfiguration(
            $"{_name}-encryption",
            new BucketServerSideEncryptionConfigurationArgs
            {
                Bucket = Bucket.BucketName,
                Rules = { LakeEncryption.Of(_role, _args.DataKeyArn) },
            },
            Settings());

    private BucketVersioning CreateVersioning() =>
        new(
            $"{_name}-versioning",
            new BucketVersioningArgs
            {
                Bucket = Bucket.BucketName,
                VersioningConfiguration = new Inputs.BucketVersioningVersioningConfigurationArgs { Status = "Enabled" },
            },
            Settings());

    // Rules for noncurrent versions are refused before versioning is on.
    private void CreateLifecycle(BucketVersioning versioning) =>
        _ = new BucketLifecycleConfiguration(
            $"{_name}-lifecycle",
            new BucketLifecycleConfigurationArgs
            {
                Bucket = Bucket.BucketName,
                Rules = LakeLifecycleRules.Of(LakeLifecycle.Of(_role, _args)),
            },
            Settings(versioning));

    // S3 refuses a policy while it changes the public access block of the same bucket.
    private BucketPolicy CreatePolicy(BucketPublicAccessBlock publicAccess)
    {
        var target = _args.Target;
        var json = _role == LakeBucketRole.Logs
            ? target.AccountId.Apply(account => LakePolicies.Logs(target, account).ToJson())
            : Output.Tuple(target.AccountId, _args.DataKeyArn.ToOutput()).Apply(
                known => LakePolicies.Data(LakePolicies.BucketArn(_role, target, known.Item1), known.Item2).ToJson());
        return new BucketPolicy(
            $"{_name}-policy",
            new BucketPolicyArgs { Bucket = Bucket.BucketName, Policy = json },
            Settings(publicAccess));
    }

    // A bucket that outlives the stack keeps the settings that guard it.
    private CustomResourceOptions Settings(params Resource[] after) =>
        new() { Parent = _parent, DependsOn = after, RetainOnDelete = _args.Protect ? true : null };
}
