namespace DataPlatform.Components.Lake;

/// <summary>What happens to a bucket's objects with time; all of it in days.</summary>
/// <param name="NoncurrentVersionDays">A version goes this long after it was overwritten or deleted.</param>
/// <param name="ExpireAfterDays">An object goes this long after it was written; null: never.</param>
/// <param name="TieringAfterDays">An object changes to Intelligent-Tiering; null: never.</param>
internal sealed record LakeLifecycle(int NoncurrentVersionDays, int? ExpireAfterDays, int? TieringAfterDays)
{
    /// <summary>Parts of uploads that were never completed cost money and serve nobody: they go after a week.</summary>
    public const int AbortMultipartUploadDays = 7;

    public static LakeLifecycle Of(LakeBucketRole role, LakeArgs args) => new(
        args.NoncurrentVersionDays,
        role switch
        {
            LakeBucketRole.Results => args.ResultsDays,
            LakeBucketRole.Logs => args.LogsDays,
            _ => null,
        },
        role is LakeBucketRole.Raw or LakeBucketRole.Curated ? args.TieringAfterDays : null);
}
