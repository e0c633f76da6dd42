using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>The buckets of the data lake: keys <c>lake:…</c>.</summary>
public sealed record LakeSettings
{
    /// <summary>
    /// <c>lake:noncurrentVersionDays</c>: days for which overwritten and deleted objects can be brought back, 1 to
    /// 3650; default 90.
    /// </summary>
    public required int NoncurrentVersionDays { get; init; }

    /// <summary>
    /// <c>lake:coldAfterDays</c>: days after which raw and curated objects move to S3 Intelligent-Tiering, 0 to 3650;
    /// default 90. Null, from 0: never.
    /// </summary>
    public required int? ColdAfterDays { get; init; }

    /// <summary><c>lake:resultsExpiryDays</c>: days for which query results are kept, 1 to 3650; default 30.</summary>
    public required int ResultsExpiryDays { get; init; }

    /// <summary><c>lake:logsExpiryDays</c>: days for which logs are kept, 1 to 3650; default 365.</summary>
    public required int LogsExpiryDays { get; init; }

    /// <summary>
    /// <c>lake:forceDestroy</c>: whether destroying the stack deletes buckets that still hold objects; refused in
    /// prod; default false.
    /// </summary>
    public required bool ForceDestroy { get; init; }

    internal static LakeSettings Read(SettingsSection section, PlatformEnvironment? environment, bool protect)
    {
        var days = Scalars.Whole(1, 3650);
        var forceDestroy = section.Get("forceDestroy", Scalars.TrueOrFalse, false);
        if (forceDestroy && environment == PlatformEnvironment.Prod)
            section.Refuse("forceDestroy", "'true' would let a destroy delete the data of prod; accepted: false");
        else if (forceDestroy && protect)
            section.Refuse(
                "forceDestroy", "'true' would delete what is protected; accepted: true where protect is false");
        return new()
        {
            NoncurrentVersionDays = section.Get("noncurrentVersionDays", days, 90),
            ColdAfterDays = section.Get("coldAfterDays", Scalars.Whole(0, 3650), 90) is var cold and > 0 ? cold : null,
            ResultsExpiryDays = section.Get("resultsExpiryDays", days, 30),
            LogsExpiryDays = section.Get("logsExpiryDays", days, 365),
            ForceDestroy = forceDestroy,
        };
    }
}
