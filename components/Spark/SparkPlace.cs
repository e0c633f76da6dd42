using DataPlatform.Components.Catalog;
using DataPlatform.Components.Lake;

namespace DataPlatform.Components.Spark;

/// <summary>A place in the lake that jobs work with.</summary>
/// <param name="Bucket">The bucket: raw, curated or workspace.</param>
/// <param name="Prefix">Start of the objects' keys, without slashes at its ends, not empty.</param>
/// <param name="Access">What may be done there.</param>
public sealed record SparkPlace(LakeBucketRole Bucket, string Prefix, DataAccess Access);
