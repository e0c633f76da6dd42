using Pulumi;

namespace DataPlatform.Components.Studio;

/// <summary>A managed endpoint, as the policies of users name it.</summary>
/// <param name="Arn">ARN of the endpoint.</param>
/// <param name="VirtualClusterArn">ARN of the virtual cluster that it is in.</param>
/// <param name="ExecutionRoleArn">ARN of the role as which its kernels work.</param>
public sealed record StudioEndpoint(
    Input<string> Arn, Input<string> VirtualClusterArn, Input<string> ExecutionRoleArn);
