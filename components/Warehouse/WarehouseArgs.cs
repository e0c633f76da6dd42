using System.Collections.Immutable;
using DataPlatform.Components.Catalog;
using DataPlatform.Components.Common;
using DataPlatform.Components.Network;
using Pulumi;

namespace DataPlatform.Components.Warehouse;

/// <summary>What <see cref="Warehouse"/> needs.</summary>
public sealed class WarehouseArgs
{
    /// <summary>Where the warehouse is made; the name prefix is its name.</summary>
    public required AwsTarget Target { get; init; }

    /// <summary>The network in whose private subnets it is reached.</summary>
    public required PlatformNetwork Network { get; init; }

    /// <summary>ARN of the KMS key of the warehouse's data.</summary>
    public required Input<string> KeyArn { get; init; }

    /// <summary>ARN of the KMS key of the administrator's password. It is chosen once and not changed.</summary>
    public required Input<string> SecretsKeyArn { get; init; }

    /// <summary>ARN of the KMS key of the log groups.</summary>
    public required Input<string> LogsKeyArn { get; init; }

    /// <summary>ARN of the KMS key of the lake's buckets, which UNLOAD must name.</summary>
    public required Input<string> DataKeyArn { get; init; }

    /// <summary>IDs of the security groups that may connect, by what they are, for example <c>cluster</c>.</summary>
    public required IReadOnlyDictionary<string, Input<string>> ClientSecurityGroupIds { get; init; }

    /// <summary>
    /// What the warehouse loads from and reads external tables of, by a name that stays, such as a connection's; at
    /// most 24. Every user of the warehouse who may use its roles reads all of it. Default: nothing.
    /// </summary>
    public IReadOnlyDictionary<string, Input<CatalogedData>> Data { get; init; } =
        ImmutableSortedDictionary<string, Input<CatalogedData>>.Empty;

    /// <summary>What the warehouse is like. Default: the defaults of <see cref="WarehouseOptions"/>.</summary>
    public WarehouseOptions Options { get; init; } = new();

    /// <summary>
    /// Whether Lake Formation, and not IAM, lets external tables be read: the role for them then gets its access to
    /// S3 from there. Default: false.
    /// </summary>
    public bool LakeFormation { get; init; }

    /// <summary>Days to keep the logs, one of <see cref="LogRetention.AcceptedDays"/>. Default: 365.</summary>
    public int LogRetentionInDays { get; init; } = 365;

    /// <summary>The data cannot be deleted by the stack, and outlives it like the logs. Default: false.</summary>
    public bool Protect { get; init; }

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">Names the property, its value and what is accepted.</exception>
    public void Validate()
    {
        var zones = Network.PrivateSubnetIds.Count;
        if (WarehouseCheck.Find(Options, Target.Region, zones) is [var mistake, ..])
            throw new ArgumentException($"{nameof(Options)}.{mistake}", nameof(Options));
        ArgumentCheck.OneOf(nameof(LogRetentionInDays), LogRetentionInDays, LogRetention.AcceptedDays);
        ArgumentCheck.Range($"{nameof(Data)}.{nameof(Data.Count)}", Data.Count, 0, WarehouseCheck.MostData);
    }
}
