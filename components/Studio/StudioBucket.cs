using DataPlatform.Components.Lake;
using Pulumi;

namespace DataPlatform.Components.Studio;

/// <summary>The bucket of the workspaces' files, like those of the lake.</summary>
internal static class StudioBucket
{
    /// <summary>Makes the bucket, with its access logged.</summary>
    public static PrivateBucket Create(StudioScope scope)
    {
        var args = scope.Args;
        var region = args.Target.Region;
        var bucketName = args.Target.AccountId.Apply(
            account => LakeBucketNames.Of(StudioNames.Bucket, args.Target.NamePrefix, account, region));
        var bucket = new PrivateBucket(
            $"{scope.Name}-workspaces",
            scope.Parent,
            new PrivateBucketArgs
            {
                BucketName = bucketName,
                Encryption = LakeEncryption.WithKey(args.DataKeyArn),
                Lifecycle = new LakeLifecycle(args.NoncurrentVersionDays, null, null),
                Policy = Output.Tuple(bucketName, args.DataKeyArn.ToOutput()).Apply(
                    known => LakePolicies.Data(region.BucketArn(known.Item1), known.Item2).ToJson()),
                ForceDestroy = args.ForceDestroy,
                Protect = args.Protect,
                Retain = args.Protect,
            });
        bucket.LogAccessTo(args.Buckets.Logs, LakePolicies.AccessLogPrefix(StudioNames.Bucket));
        return bucket;
    }
}
