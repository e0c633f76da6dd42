using DataPlatform.Components.Lake;
using Pulumi;

namespace DataPlatform.Components.Connections;

/// <summary>The bucket that is made for one connection, like those of the lake.</summary>
internal static class OwnBucket
{
    /// <summary>Makes the bucket, with its access logged.</summary>
    /// <param name="name">Its name in the program.</param>
    /// <param name="parent">The connection.</param>
    /// <param name="args">What the connection is like.</param>
    /// <returns>The bucket's name.</returns>
    public static Output<string> Create(string name, ComponentResource parent, DataConnectionArgs args)
    {
        var bucket = new PrivateBucket(
            name,
            parent,
            new PrivateBucketArgs
            {
                BucketName = args.Basis.Target.AccountId.Apply(account => BucketName(args, account)),
                Encryption = LakeEncryption.WithKey(args.Basis.DataKeyArn),
                Lifecycle = new LakeLifecycle(args.Basis.NoncurrentVersionDays, null, args.Basis.TieringAfterDays),
                Policy = Output.Tuple(args.Basis.Target.AccountId, args.Basis.DataKeyArn.ToOutput()).Apply(
                    known => LakePolicies.Data(BucketArn(args, known.Item1), known.Item2).ToJson()),
                ForceDestroy = !args.Spec.Retain,
                Protect = args.ProtectsData,
                Retain = args.Spec.Retain,
            });
        bucket.LogAccessTo(args.Basis.Buckets.Logs, LakePolicies.AccessLogPrefix(args.Spec.Name));
        return bucket.BucketName;
    }

    private static string BucketName(DataConnectionArgs args, string account) =>
        ConnectionNames.Bucket(args.Basis.Target.NamePrefix, args.Spec.Name, account, args.Basis.Target.Region);

    private static string BucketArn(DataConnectionArgs args, string account) =>
        $"arn:{args.Basis.Target.Region.Partition}:s3:::{BucketName(args, account)}";
}
