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
        var (basis, spec) = (args.Basis, args.Spec);
        var region = basis.Target.Region;
        var bucketName = basis.Target.AccountId.Apply(
            account => LakeBucketNames.Of(spec.Name, basis.Target.NamePrefix, account, region));
        var bucket = new PrivateBucket(
            name,
            parent,
            new PrivateBucketArgs
            {
                BucketName = bucketName,
                Encryption = LakeEncryption.WithKey(basis.DataKeyArn),
                Lifecycle = new LakeLifecycle(basis.NoncurrentVersionDays, null, basis.TieringAfterDays),
                Policy = Output.Tuple(bucketName, basis.DataKeyArn.ToOutput()).Apply(
                    known => LakePolicies.Data(region.BucketArn(known.Item1), known.Item2).ToJson()),
                ForceDestroy = !spec.Retain,
                Protect = args.ProtectsData,
                Retain = spec.Retain,
            });
        bucket.LogAccessTo(basis.Buckets.Logs, LakePolicies.AccessLogPrefix(spec.Name));
        return bucket.BucketName;
    }
}
