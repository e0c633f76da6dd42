using Pulumi;
using Pulumi.Aws.Athena.Inputs;

namespace DataPlatform.Components.Catalog;

/// <summary>How queries of a workgroup are run.</summary>
internal sealed class AthenaWorkgroupSettings : ResourceArgs
{
    /// <summary>Bytes after which a query is cancelled.</summary>
    [Input("bytesScannedCutoffPerQuery")]
    public Input<double>? BytesScannedCutoffPerQuery { get; init; }

    [Input("enforceWorkgroupConfiguration")]
    public required Input<bool> EnforceWorkgroupConfiguration { get; init; }

    [Input("engineVersion")]
    public required Input<WorkgroupConfigurationEngineVersionArgs> EngineVersion { get; init; }

    [Input("publishCloudwatchMetricsEnabled")]
    public required Input<bool> PublishCloudwatchMetricsEnabled { get; init; }

    [Input("requesterPaysEnabled")]
    public required Input<bool> RequesterPaysEnabled { get; init; }

    [Input("resultConfiguration")]
    public required Input<WorkgroupConfigurationResultConfigurationArgs> ResultConfiguration { get; init; }
}
