namespace Pulumi.Eks;

/// <summary>Whom <see cref="Cluster.GetKubeconfig"/> makes a kubeconfig for.</summary>
public sealed class ClusterGetKubeconfigArgs : CallArgs
{
    /// <summary>No profile and no role.</summary>
    public static new ClusterGetKubeconfigArgs Empty => new();

    /// <summary>The AWS profile to authenticate with.</summary>
    [Input("profileName")]
    public Input<string>? ProfileName { get; set; }

    /// <summary>The ARN of the role to assume.</summary>
    [Input("roleArn")]
    public Input<string>? RoleArn { get; set; }
}
