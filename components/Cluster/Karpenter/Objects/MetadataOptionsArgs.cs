using Pulumi;

namespace DataPlatform.Components.Cluster.Karpenter.Objects;

/// <summary>How the instance metadata service is reached.</summary>
internal sealed class MetadataOptionsArgs : ResourceArgs
{
    [Input("httpEndpoint")]
    public required Input<string> HttpEndpoint { get; init; }

    [Input("httpProtocolIPv6")]
    public required Input<string> HttpProtocolIPv6 { get; init; }

    [Input("httpPutResponseHopLimit")]
    public required Input<int> HttpPutResponseHopLimit { get; init; }

    [Input("httpTokens")]
    public required Input<string> HttpTokens { get; init; }
}
