using Pulumi;

namespace DataPlatform.Components.Lake;

/// <summary>
/// The data lake's buckets: private, reachable by TLS only, encrypted, versioned, cleaned up with time, and each but
/// the logs bucket with its access logged.
/// </summary>
public sealed class DataLake : ComponentResource
{
    /// <summary>Makes the buckets.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">What the buckets are like.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">An argument is not accepted.</exception>
    public DataLake(string name, LakeArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:lake:DataLake", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate();
        var builders = LakeBucketNames.Roles.ToDictionary(
            role => role,
            role => new LakeBucketBuilder(name, this, role, args));
        var logs = builders[LakeBucketRole.Logs];

        // The logs bucket does not log its own access: each delivery would be an access, logged by a further delivery.
        foreach (var builder in builders.Values.Where(builder => builder != logs))
            builder.LogAccessTo(logs.Bucket);

        Buckets = new LakeBuckets(builders.Values.Select(builder => builder.Bucket));
        RegisterOutputs(Buckets.ToDictionary(
            bucket => $"{LakeBucketNames.Label(bucket.Role)}BucketName",
            object? (bucket) => bucket.BucketName));
    }

    /// <summary>The buckets.</summary>
    public LakeBuckets Buckets { get; }
}
