using System.Collections.Immutable;
using DataPlatform.Components.Common;

namespace DataPlatform.Components.Studio;

/// <summary>What a user's policy is made of, all of it known.</summary>
internal sealed record StudioUserAccess
{
    /// <summary>Gives names, partition and region.</summary>
    public required AwsTarget Target { get; init; }

    /// <summary>The account's 12 digits.</summary>
    public required string AccountId { get; init; }

    /// <summary>What the user may do.</summary>
    public required StudioUserLevel Level { get; init; }

    /// <summary>The user's endpoints.</summary>
    public required ImmutableArray<EndpointArns> Endpoints { get; init; }

    /// <summary>The role by which EMR keeps workspaces.</summary>
    public required string ServiceRoleArn { get; init; }

    /// <summary>The bucket of the workspaces' files.</summary>
    public required string BucketArn { get; init; }

    /// <summary>The Studio; null: IAM Identity Center assigns users to it.</summary>
    public required string? StudioArn { get; init; }

    /// <summary>The database that advanced users query; null: there are none.</summary>
    public required string? Database { get; init; }

    /// <summary>Whether Lake Formation hands out the tables' data.</summary>
    public required bool LakeFormation { get; init; }
}
