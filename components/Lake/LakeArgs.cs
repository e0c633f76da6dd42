using DataPlatform.Components.Common;
using Pulumi;

namespace DataPlatform.Components.Lake;

/// <summary>What <see cref="DataLake"/> needs.</summary>
public sealed class LakeArgs
{
    /// <summary>Where the buckets are made.</summary>
    public required AwsTarget Target { get; init; }

    /// <summary>ARN of the KMS key that encrypts the buckets, all but the one for logs.</summary>
    public required Input<string> DataKeyArn { get; init; }

    /// <summary>Days to keep a version after it was overwritten or deleted, 1 to 3650. Default: 90.</summary>
    public int NoncurrentVersionDays { get; init; } = 90;

    /// <summary>Days to keep query results, 1 to 3650. Default: 30.</summary>
    public int ResultsDays { get; init; } = 30;

    /// <summary>Days to keep logs, 1 to 3650. Default: 365.</summary>
    public int LogsDays { get; init; } = 365;

    /// <summary>
    /// Days after which raw and curated data moves to the storage class that follows its use (Intelligent-Tiering),
    /// 1 to 3650; null: never. Default: 90.
    /// </summary>
    public int? TieringAfterDays { get; init; } = 90;

    /// <summary>
    /// Application load balancers of the account and region may deliver their access logs to the logs bucket. Default:
    /// false.
    /// </summary>
    public bool LoadBalancerLogs { get; init; }

    /// <summary>Buckets are emptied when they are deleted. Default: false, so that only empty ones can be.</summary>
    public bool ForceDestroy { get; init; }

    /// <summary>Buckets cannot be deleted by the stack, and outlive it. Default: false.</summary>
    public bool Protect { get; init; }

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">Names the property, its value and what is accepted.</exception>
    public void Validate()
    {
        const int Longest = 3650;
        ArgumentCheck.Range(nameof(NoncurrentVersionDays), NoncurrentVersionDays, 1, Longest);
        ArgumentCheck.Range(nameof(ResultsDays), ResultsDays, 1, Longest);
        ArgumentCheck.Range(nameof(LogsDays), LogsDays, 1, Longest);
        if (TieringAfterDays is { } days)
            ArgumentCheck.Range(nameof(TieringAfterDays), days, 1, Longest);
        if (Protect && ForceDestroy)
        {
            throw new ArgumentException(
                $"{nameof(ForceDestroy)} is true for protected buckets; accepted: one of the two",
                nameof(ForceDestroy));
        }

        if (LakeBucketNames.FindMistake(Target.NamePrefix, Target.Region) is { } mistake)
            throw new ArgumentException($"{nameof(Target)}: {mistake}", nameof(Target));
    }
}
