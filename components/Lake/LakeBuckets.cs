using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace DataPlatform.Components.Lake;

/// <summary>The buckets of the data lake, by role.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "The plural says that there are several.")]
public sealed class LakeBuckets : IReadOnlyCollection<LakeBucket>
{
    private readonly ImmutableSortedDictionary<LakeBucketRole, LakeBucket> _byRole;

    internal LakeBuckets(IEnumerable<LakeBucket> buckets) =>
        _byRole = buckets.ToImmutableSortedDictionary(bucket => bucket.Role, bucket => bucket);

    /// <summary>Number of buckets.</summary>
    public int Count => _byRole.Count;

    /// <summary>Data as it arrived.</summary>
    public LakeBucket Raw => this[LakeBucketRole.Raw];

    /// <summary>Data made ready for analysis.</summary>
    public LakeBucket Curated => this[LakeBucketRole.Curated];

    /// <summary>Working files.</summary>
    public LakeBucket Workspace => this[LakeBucketRole.Workspace];

    /// <summary>Query results.</summary>
    public LakeBucket Results => this[LakeBucketRole.Results];

    /// <summary>Access logs and delivered logs.</summary>
    public LakeBucket Logs => this[LakeBucketRole.Logs];

    /// <summary>The platform's own files.</summary>
    public LakeBucket Assets => this[LakeBucketRole.Assets];

    /// <summary>The bucket of a role.</summary>
    public LakeBucket this[LakeBucketRole role] => _byRole[role];

    /// <summary>The buckets in the order of their roles.</summary>
    public IEnumerator<LakeBucket> GetEnumerator() => _byRole.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
