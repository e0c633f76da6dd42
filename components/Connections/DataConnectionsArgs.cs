using DataPlatform.Components.Common;
using DataPlatform.Components.Lake;
using Pulumi;

namespace DataPlatform.Components.Connections;

/// <summary>What <see cref="DataConnections"/> needs.</summary>
public sealed class DataConnectionsArgs
{
    /// <summary>Where they are made.</summary>
    public required AwsTarget Target { get; init; }

    /// <summary>The connections, in any order. Default: none.</summary>
    public IReadOnlyList<ConnectionSpec> Specs { get; init; } = [];

    /// <summary>
    /// Glue databases beside those of the connections that DSS describes data in, the platform's own first. Default:
    /// none.
    /// </summary>
    public IReadOnlyList<string> FurtherDatabases { get; init; } = [];

    /// <summary>ARN of the role of the DSS host.</summary>
    public required Input<string> DssRoleArn { get; init; }

    /// <summary>The buckets of the data lake.</summary>
    public required LakeBuckets Buckets { get; init; }

    /// <summary>ARN of the KMS key that encrypts the lake's buckets and those of connections.</summary>
    public required Input<string> DataKeyArn { get; init; }

    /// <summary>ARN of the KMS key that encrypts secrets; key pairs need it. Default: none.</summary>
    public Input<string>? SecretsKeyArn { get; init; }

    /// <summary>What must be there before a database is made. Default: nothing.</summary>
    public IReadOnlyList<Resource> After { get; init; } = [];

    /// <summary>See <see cref="DataConnectionArgs.NoncurrentVersionDays"/>. Default: 90.</summary>
    public int NoncurrentVersionDays { get; init; } = 90;

    /// <summary>See <see cref="DataConnectionArgs.TieringAfterDays"/>. Default: 90.</summary>
    public int? TieringAfterDays { get; init; } = 90;

    /// <summary>Lake Formation hands out the tables' data. Default: false.</summary>
    public bool LakeFormation { get; init; }

    /// <summary>See <see cref="DataConnectionArgs.Protect"/>. Default: false.</summary>
    public bool Protect { get; init; }

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">Names the connection, what is wrong with it, what is accepted.</exception>
    public void Validate()
    {
        var mistakes = ConnectionSet.Find(
            Specs, Target.NamePrefix, Target.Region, groups: null, FurtherDatabases is [var own, ..] ? own : null);
        if (mistakes is [var (index, mistake), ..])
            throw new ArgumentException($"{nameof(Specs)}[{index}]: {mistake}", nameof(Specs));
    }

    /// <summary>What one of the connections needs.</summary>
    internal DataConnectionArgs For(ConnectionSpec spec) => new()
    {
        Target = Target,
        Spec = spec,
        DssRoleArn = DssRoleArn,
        Buckets = Buckets,
        DataKeyArn = DataKeyArn,
        SecretsKeyArn = SecretsKeyArn,
        After = After,
        NoncurrentVersionDays = NoncurrentVersionDays,
        TieringAfterDays = TieringAfterDays,
        LakeFormation = LakeFormation,
        Protect = Protect,
    };
}
