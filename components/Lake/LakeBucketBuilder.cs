using Pulumi;

namespace DataPlatform.Components.Lake;

/// <summary>Makes one bucket of the lake, as its role wants it.</summary>
internal sealed class LakeBucketBuilder
{
    private readonly LakeBucketRole _role;
    private readonly PrivateBucket _bucket;

    public LakeBucketBuilder(string name, ComponentResource parent, LakeBucketRole role, LakeArgs args)
    {
        _role = role;
        _bucket = new PrivateBucket(
            $"{name}-{LakeBucketNames.Label(role)}",
            parent,
            new PrivateBucketArgs
            {
                BucketName = args.Target.AccountId.Apply(account => LakeBucketNames.Of(role, args.Target, account)),
                Encryption = LakeEncryption.Of(role, args.DataKeyArn),
                Lifecycle = LakeLifecycle.Of(role, args),
                Policy = Policy(role, args),
                ForceDestroy = args.ForceDestroy,
                Protect = args.Protect,
                Retain = args.Protect,
            });
        Bucket = new LakeBucket(role, _bucket.BucketName, _bucket.Arn)
        {
            Policy = _bucket.Policy,
            Encryption = _bucket.Encryption,
        };
    }

    /// <summary>The bucket.</summary>
    public LakeBucket Bucket { get; }

    /// <summary>Delivers this bucket's access logs to another bucket, under this bucket's own prefix.</summary>
    public void LogAccessTo(LakeBucket logs) => _bucket.LogAccessTo(logs, LakePolicies.AccessLogPrefix(_role));

    private static Output<string> Policy(LakeBucketRole role, LakeArgs args) =>
        role == LakeBucketRole.Logs
            ? args.Target.AccountId.Apply(
                account => LakePolicies.Logs(args.Target, account, args.LoadBalancerLogs).ToJson())
            : Output.Tuple(args.Target.AccountId, args.DataKeyArn.ToOutput()).Apply(known =>
                LakePolicies.Data(LakePolicies.BucketArn(role, args.Target, known.Item1), known.Item2).ToJson());
}
