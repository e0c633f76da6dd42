using System.Collections.Immutable;
using DataPlatform.Components.Cluster;
using DataPlatform.Components.Common;
using DataPlatform.Components.Connections;
using DataPlatform.Components.Dss.Bundle;
using DataPlatform.Components.Dss.Listener;
using DataPlatform.Components.Dss.Schedule;
using DataPlatform.Components.Lake;
using DataPlatform.Components.Network;
using Pulumi;
using PlatformWarehouse = DataPlatform.Components.Warehouse.Warehouse;

namespace DataPlatform.Components.Dss;

/// <summary>What <see cref="DssPlatform"/> needs.</summary>
public sealed class DssPlatformArgs
{
    /// <summary>Where DSS is set up.</summary>
    public required AwsTarget Target { get; init; }

    /// <summary>The network that the host is in.</summary>
    public required PlatformNetwork Network { get; init; }

    /// <summary>Who the host and DSS are to AWS.</summary>
    public required DssIdentity Identity { get; init; }

    /// <summary>The host's security group.</summary>
    public required DssFirewall Firewall { get; init; }

    /// <summary>The lake, whose assets bucket the host is set up from.</summary>
    public required LakeBuckets Buckets { get; init; }

    /// <summary>ARN of the KMS key of the volumes.</summary>
    public required Input<string> VolumesKeyArn { get; init; }

    /// <summary>ARN of the KMS key of the log groups.</summary>
    public required Input<string> LogsKeyArn { get; init; }

    /// <summary>ARN of the KMS key of the secrets.</summary>
    public required Input<string> SecretsKeyArn { get; init; }

    /// <summary>The platform's connections.</summary>
    public required DataConnections Connections { get; init; }

    /// <summary>The platform's cluster; null, the default: there is none.</summary>
    public PlatformCluster? Cluster { get; init; }

    /// <summary>Where DSS pushes images; null, the default: there is no registry.</summary>
    public Output<string>? RegistryUrl { get; init; }

    /// <summary>The warehouse; null, the default: there is none.</summary>
    public PlatformWarehouse? Warehouse { get; init; }

    /// <summary>Groups of DSS that may use the warehouse; empty, the default: everyone.</summary>
    public ImmutableArray<string> WarehouseGroups { get; init; } = [];

    /// <summary>The host.</summary>
    public required DssHostSpec Host { get; init; }

    /// <summary>How users reach DSS. Default: by a session on the host.</summary>
    public DssListenerSpec Access { get; init; } = new();

    /// <summary>What is configured in DSS.</summary>
    public required DssConfigurationSpec Configuration { get; init; }

    /// <summary>What is downloaded; its version is DSS's.</summary>
    public required DssDownloadSpec Downloads { get; init; }

    /// <summary>When the host stops and starts; null, the default: it always runs.</summary>
    public DssScheduleSpec? Schedule { get; init; }

    /// <summary>Days to keep the logs, one of <see cref="LogRetention.AcceptedDays"/>. Default: 365.</summary>
    public int LogRetentionDays { get; init; } = 365;

    /// <summary>Minutes for which a deployment waits for DSS, 30 to 720. Default: 120.</summary>
    public int BootstrapMinutes { get; init; } = 120;

    /// <summary>Tags of volumes, which the provider's default tags do not reach. Default: none.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The data cannot be deleted by the stack, and outlives it. Default: false.</summary>
    public bool Protect { get; init; }
}
